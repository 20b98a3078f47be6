"""Search the archive: decisions, minutes, action rows, report paragraphs, with the page each stands on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.asked import filters, open_index
from minesearch.cli.hits import facet_rows, hit_rows, print_facets, print_hits
from minesearch.cli.render import clean, json_option, note, print_json
from minesearch.errors import NothingFound, UsageError
from minesearch.query.fields import FIELDS
from minesearch.query.parser import parse, render
from minesearch.query.tree import Everything, Query, conjunction
from minesearch.store.engine import SearchEngine
from minesearch.store.engine_hits import FACETS, SORTS, Hits
from minesearch.store.finding import Found, find

EPILOG = """\b
Examples:
  minesearch search car thefts
  minesearch search '"anti-social behaviour" kind:resolution'
  minesearch search burglar* --since 2019-04 --facet year
  minesearch search knife crime --json --limit 0
  minesearch search knife crime --explain --limit 3
  minesearch search '"knife crime" kind:resolution' --save knives
  minesearch search --batch questions.csv --limit 3 > hits.csv

The query language: words, "phrases", OR, -without, (groups), prefix*, fuzzy~, "near words"~5 and fields such as
kind:resolution date:2019..2021; see docs/query-language.md.
"""
# what else begins with a minus is a word to leave out
SETTINGS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@click.command(epilog=EPILOG, context_settings=SETTINGS)
@click.argument("words", metavar="QUERY...", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--kind",
    "kinds",
    shell_complete=completing.kinds,
    multiple=True,
    help=f"Only hits of this kind: {FIELDS['kind'].help}. Repeatable.",
)
@click.option("--body", shell_complete=completing.bodies, help="Only what a body of this name met about.")
@click.option("--since", help="Only meetings from this date on: 2019, 2019-06 or 2019-06-14.")
@click.option("--until", help="Only meetings up to and including this date.")
@click.option(
    "--person", shell_complete=completing.people, help="Only where this person is named, under any of their names."
)
@click.option(
    "--organisation",
    shell_complete=completing.organisations,
    help="Only where this organisation is named, under any of its names.",
)
@click.option("--limit", type=click.IntRange(0), default=10, show_default=True, help="How many hits; 0 for all.")
@click.option("--sort", type=click.Choice(SORTS), default="relevance", help="Best first (relevance) or newest first.")
@click.option("--passages", is_flag=True, help="Every passage is a hit of its own, also of one matter.")
@click.option("--every-word", is_flag=True, help="Never show passages that lack one of the words.")
@click.option("--count", is_flag=True, help="Print how many hits there are, nothing else.")
@click.option(
    "--save",
    shell_complete=completing.saved,
    metavar="NAME",
    help="Keep the search under this name; `minesearch searches` tells what is new.",
)
@click.option("--explain", is_flag=True, help="Say of each hit why it ranks where it does.")
@click.option("--batch", metavar="FILE", help="Ask each query of a CSV file (column query, and name if wished).")
@click.option("--facet", "facets", multiple=True, type=click.Choice(FACETS), help="Hits by value. Repeatable.")
@json_option
@click.pass_obj
def search(
    archive: Archive,
    /,
    words: tuple[str, ...],
    limit: int,
    sort: str,
    passages: bool,
    every_word: bool,
    count: bool,
    facets: tuple[str, ...],
    explain: bool,
    save: str | None,
    batch: str | None,
    as_json: bool,
    **narrowing: str | tuple[str, ...] | None,
) -> int:
    """Find what was decided, said and reported. Best first; a matter is one hit, with its best passage.

    With --facet and --json the rows are those of the facets. With --batch the hits of all queries of the file are
    written as one table, CSV or (--json) JSON Lines; with --count how many hits each has.

    Where very many passages answer, an engine may estimate numbers of hits and says "about" (in JSON: estimated);
    --count and --limit 0 count them.
    """
    _refuse_options(words)
    narrowed = tuple(filters(**narrowing))  # type: ignore[arg-type]
    if batch is not None and (words or save or facets or passages or explain):
        others = "words, --save, --facet, --passages, --explain"
        raise UsageError("--batch takes its queries from the file.", f"Leave out {others}.")
    if batch is None and not words and not narrowed:
        raise UsageError("There is nothing to look for.", "Write a word, or * for everything.")
    query = parse(" ".join(words)) if words else Everything()
    with closing(open_index(archive)) as engine:

        def ask(query: Query) -> Found:
            return find(
                engine,
                query,
                narrowed,
                limit=limit or None,
                sort=sort,
                facets=facets,
                grouped=not passages,
                every_word=every_word,
                explain=explain,
                exact=count or batch is not None,
            )

        if batch is not None:
            return _batch(ask, batch, "jsonl" if as_json else "csv", count=count)
        found = ask(query)
        if save is not None:
            _save(archive, engine, save, conjunction((query, *narrowed)))
    if count:
        click.echo(found.hits.total)
        return 0 if found.hits.total else NothingFound.exit_code
    if not found.hits.total:
        raise NothingFound("Nothing found.", _hint(found))
    _own_up(found)
    _print(found, archive, as_json)
    if not as_json:
        note(_total(found.hits))
    return 0


def _batch(ask: Callable[[Query], Found], file: str, form: str, *, count: bool) -> int:
    from minesearch.cli.batch import answer_all, read_questions  # loads the exports

    return answer_all(ask, read_questions(file), form, count=count)


def _save(archive: Archive, engine: SearchEngine, name: str, query: Query) -> None:
    from minesearch.cli.searches import save_search

    save_search(archive, engine, name, render(query))


def _print(found: Found, archive: Archive, as_json: bool) -> None:
    if as_json:
        print_json(facet_rows(found.hits) if found.hits.facets else hit_rows(found.hits, found.query))
        return
    print_hits(found.hits, found.query, archive)
    if found.hits.facets:
        print_facets(found.hits)


def _own_up(found: Found) -> None:
    """What the person should know before reading the hits."""
    if found.left_out:
        lack = "one" if found.left_out == 1 else f"at most {found.left_out}"
        note(f"No passage has all of these words; these lack {lack} of them.")


def _total(hits: Hits) -> str:
    shown, total = len(hits.hits), f"{hits.total:,}"
    if hits.estimated:
        return f"{shown} of about {total} hits; --count counts them"
    return f"{shown} of {total} hits" if shown < hits.total else f"{total} hit{'' if hits.total == 1 else 's'}"


def _hint(found: Found) -> str:
    if found.suggestions:
        slips = (f"{' or '.join(near)} for {word}" for word, near in found.suggestions)
        return clean(f"Did you mean {', '.join(slips)}?")
    return "Fewer words, or a prefix such as burglar*, find more."


def _refuse_options(words: tuple[str, ...]) -> None:
    """A misspelt option is not a word to leave out."""
    ctx = click.get_current_context()
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word, ctx=ctx)
    if "-h" in words:
        click.echo(ctx.get_help())
        ctx.exit()
