"""From what a person types to the thing it names, and to its PDF."""

from __future__ import annotations

from pathlib import Path

from minesearch.archive import Archive
from minesearch.cli.render import clean
from minesearch.errors import NothingFound
from minesearch.model.tables import Row
from minesearch.pipeline.sources import path_of
from minesearch.store.catalogue import Catalogue
from minesearch.store.lookup import look_up, look_up_page, nearest_refs, whole_ref


def find_thing(catalogue: Catalogue, ref: str, page: int | None = None) -> Row:
    """What `ref`, or the end of one, names; with `page` that page of the file. Raises NothingFound, with near names."""
    found = _find(catalogue, ref, page)
    whole = whole_ref(catalogue, ref) if found is None else None
    if whole:
        found = _find(catalogue, whole, page)
    if found is None:
        raise _not_found(catalogue, whole or ref, page)
    return found


def _not_found(catalogue: Catalogue, ref: str, page: int | None) -> NothingFound:
    """A file that could not be read says why, and one that has no such page how many it has."""
    document = next((document for document in catalogue.documents() if document.file == ref), None)
    if document and document.state == "failed":
        return NothingFound(clean(f"{ref} was not read: {document.reason}"), clean(document.hint or ""))
    if document and page:
        pages = len(list(catalogue.pages(ref)))
        return NothingFound(clean(f"{ref} has no page {page}."), f"It has {pages} page{'s' * (pages != 1)}.")
    near = nearest_refs(catalogue, ref)
    hint = f"Did you mean {' or '.join(near)}?" if near else "References are printed by `minesearch search`."
    return NothingFound(clean(f"The archive has no {f'page {page} of {ref}' if page else ref}."), clean(hint))


def _find(catalogue: Catalogue, ref: str, page: int | None) -> Row | None:
    return look_up(catalogue, ref) if page is None else look_up_page(catalogue, ref, page)


def pdf_of(archive: Archive, catalogue: Catalogue, file: str) -> Path:
    """Where the PDF of that name lies. Raises NothingFound where it is no longer there."""
    known = next((document for document in catalogue.documents() if document.file == file), None)
    path = path_of(archive, known.path) if known else archive.corpus / file
    if not path.is_file():
        raise NothingFound(
            clean(f"{file} is no longer there."), "Run `minesearch build` to bring the index up to date."
        )
    return path
