"""What a shell offers at the tabulator key: names of bodies, people and organisations, references, saved searches.

Each function takes what is typed so far. Where there is no archive, or none that can be read, nothing is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from minesearch.archive import Archive
from minesearch.cli.render import clean
from minesearch.errors import MinesearchError
from minesearch.query.fields import KINDS

MANY = 100  # references: of more, only the beginnings up to the next slash are offered


def kinds(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return _beginning(dict.fromkeys(KINDS.values()), incomplete)


def bodies(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return _offered(
        ctx, incomplete, lambda archive: (*_column(archive, "packs", "body"), *_column(archive, "meetings", "body"))
    )


def people(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return _offered(ctx, incomplete, lambda archive: _column(archive, "people", "name"))


def organisations(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return _offered(ctx, incomplete, lambda archive: _column(archive, "organisations", "name"))


def named(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of the table that the verb (people, organisations) is called after."""
    offer = people if _verb(ctx).name == "people" else organisations
    return offer(ctx, param, incomplete)


def named_or_word(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names, and the verb's own words, which stand in the same place."""
    verb = _verb(ctx)
    words = [word for word in verb.list_commands(ctx) if word.startswith(incomplete)]
    return [*words, *named(ctx, param, incomplete)]


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return _offered(ctx, incomplete, lambda archive: _column(archive, "packs", "file"))


def references(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """References and files that begin so; of many, how they go on up to the next slash."""
    found = _offered(ctx, incomplete, _references)
    if len(found) <= MANY:
        return found
    return list(dict.fromkeys(_up_to_slash(ref, len(incomplete)) for ref in found))


def saved(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from minesearch.saved_searches import read_searches

    return _offered(ctx, incomplete, read_searches)


def _verb(ctx: click.Context) -> click.Group:
    assert ctx.parent is not None and isinstance(ctx.parent.command, click.Group)
    return ctx.parent.command


def _offered(ctx: click.Context, incomplete: str, ask: Callable[[Archive], Iterable[str]]) -> list[str]:
    # the group is not run while completing, so there is no archive in ctx.obj yet
    folder = ctx.find_root().params.get("folder")
    try:
        return _beginning(ask(Archive(folder if isinstance(folder, Path) else Path())), incomplete)
    except MinesearchError:
        return []


def _beginning(values: Iterable[str], incomplete: str) -> list[str]:
    """Those that begin so in whatever letters, each once, in alphabetical order; none that a terminal would obey."""
    begun = {value for value in values if value.casefold().startswith(incomplete.casefold())}
    return sorted(value for value in begun if clean(value) == value)


def _column(archive: Archive, table: str, column: str) -> list[str]:
    from minesearch.store.catalogue import Catalogue

    with Catalogue.open(archive) as catalogue:
        return [str(row[column]) for row in catalogue.rows(table) if row[column]]


def _references(archive: Archive) -> Iterator[str]:
    from minesearch.store.catalogue import Catalogue

    with Catalogue.open(archive) as catalogue:
        yield from catalogue.refs()
        for document in catalogue.documents():
            yield document.file


def _up_to_slash(ref: str, start: int) -> str:
    end = ref.find("/", start)
    return ref if end < 0 else ref[: end + 1]
