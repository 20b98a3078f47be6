"""merge, split, rename, judgements, revoke: what a person decides on who is who, alike for people and organisations.

Decisions are kept beside the corpus and never overwritten; `revoke` adds a line that takes one back.
"""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser

import click

from minesearch.archive import Archive
from minesearch.cli import completing
from minesearch.cli.entities import ID, forms, rows_named
from minesearch.cli.render import json_option, note, print_json, print_table
from minesearch.errors import NothingFound, UsageError
from minesearch.link.judgements import Judgement, Verb, append_judgement, in_force, read_judgements, revoke_judgement
from minesearch.model.tables import Row
from minesearch.pipeline.relink import relink
from minesearch.store.catalogue import Catalogue

by_option = click.option("--by", "who", metavar="NAME", help="Who decides this (default: your user name).")


def add_judging(group: click.Group) -> None:
    """Give a verb, called like the table it is about, the words for deciding."""
    for command in (merge, split, rename, judgements, revoke):
        group.add_command(command)


def _table() -> str:
    """The table that the verb is about, which has its name."""
    parent = click.get_current_context().parent
    assert parent is not None and parent.command.name in ID
    return parent.command.name


@click.command(short_help="Say that two are one.", epilog='Example: minesearch people merge ann-reed "Mrs A. Reed"')
@click.argument("one", shell_complete=completing.named)
@click.argument("other", shell_complete=completing.named)
@by_option
@click.pass_obj
def merge(archive: Archive, one: str, other: str, who: str | None) -> None:
    """ONE and OTHER are the same: OTHER becomes part of ONE, which keeps its id. Both are ids or names."""
    table = _table()
    with Catalogue.open(archive) as catalogue:
        subject, gone = (_the_one(catalogue, table, name)[ID[table]] for name in (one, other))
    if subject == gone:
        raise UsageError(f"{one} and {other} are one already: {subject}.", f"See `minesearch {table} judgements`.")
    _keep(archive, table, Verb.MERGE, str(subject), (str(gone),), who)


@click.command(
    short_help="Say that some names are another.",
    epilog='Example: minesearch people split ann-reed "A. Reed" "Mrs Reed"',
)
@click.argument("one", shell_complete=completing.named)
@click.argument("names", nargs=-1, required=True)
@by_option
@click.pass_obj
def split(archive: Archive, one: str, names: tuple[str, ...], who: str | None) -> None:
    """NAMES are not ONE but another: they become a row of their own. Give them as ONE is printed."""
    table = _table()
    with Catalogue.open(archive) as catalogue:
        row = _the_one(catalogue, table, one)
    known = {form.casefold() for form in forms(row, table)}
    if strange := [name for name in names if name.casefold() not in known]:
        printed = "; ".join(forms(row, table))
        raise UsageError(f"{row[ID[table]]} is not printed as {', '.join(strange)}.", f"It is printed as {printed}.")
    _keep(archive, table, Verb.SPLIT, str(row[ID[table]]), names, who)


@click.command(
    short_help="Give another name.", epilog='Example: minesearch organisations rename oak-board "Oakham Board"'
)
@click.argument("one", shell_complete=completing.named)
@click.argument("name")
@by_option
@click.pass_obj
def rename(archive: Archive, one: str, name: str, who: str | None) -> None:
    """ONE is called NAME; its id stays."""
    table = _table()
    if not name.strip():
        raise UsageError("The new name is empty.")
    with Catalogue.open(archive) as catalogue:
        row = _the_one(catalogue, table, one)
    _keep(archive, table, Verb.RENAME, str(row[ID[table]]), (name.strip(),), who)


@click.command(short_help="List what has been decided.", epilog="Example: minesearch people judgements --json")
@json_option
@click.pass_obj
def judgements(archive: Archive, as_json: bool) -> int:
    """What has been decided, when and by whom, and whether the index follows it."""
    table = _table()
    made = read_judgements(archive.judgements)
    standing = {judgement.id for judgement in in_force(made, table)}
    with Catalogue.open(archive) as catalogue:
        followed = " ".join(str(row["reasons"]) for row in catalogue.rows(table))
    rows = [_told(judgement, standing, followed) for judgement in made if judgement.table == table]
    if not rows:
        note(f"Nothing has been decided on {table}.")
        return 1
    if as_json:
        print_json(rows)
    else:
        print_table(("id", "decision", "by", "on", "state"), (row | {"on": str(row["when"])[:10]} for row in rows))
    return 0


def _told(made: Judgement, standing: set[str], followed: str) -> Row:
    if made.verb is Verb.REVOKE:
        state = ""
    elif made.id not in standing:
        state = "revoked"
    else:
        state = "in the index" if f"({made.id})" in followed else "not in the index: run build; or nobody has that name"
    decision = " ".join(filter(None, (made.verb.value, made.subject, made.other, *made.also)))
    return {"id": made.id, "decision": decision, "by": made.who, "when": made.when, "state": state}


@click.command(short_help="Take a decision back.", epilog="Example: minesearch people revoke j3")
@click.argument("judgement")
@by_option
@click.pass_obj
def revoke(archive: Archive, judgement: str, who: str | None) -> None:
    """Take back the decision with the id JUDGEMENT, as `judgements` lists it."""
    table = _table()
    if judgement not in {made.id for made in in_force(read_judgements(archive.judgements), table)}:
        raise NothingFound(
            f"No decision on {table} that stands is called {judgement}.", f"See `minesearch {table} judgements`."
        )
    revoke_judgement(archive.judgements, judgement, when=_now(), who=who or getuser())
    note(f"Took {judgement} back. {_apply(archive)}")


def _the_one(catalogue: Catalogue, table: str, name: str) -> Row:
    """The row meant by an id or a whole name; raises NothingFound, or UsageError where it may be several."""
    rows = rows_named(catalogue, table, name)
    ids = [str(row[ID[table]]) for row in rows]
    exact = [row for row in rows if row[ID[table]] == name or name.casefold() in map(str.casefold, forms(row, table))]
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise UsageError(f'"{name}" may be any of {", ".join(ids)}.', "Give the id.")
    hint = f"Do you mean {' or '.join(ids[:5])}?" if ids else f"See `minesearch {table}` for ids and names."
    raise NothingFound(f'No one of {table} is called "{name}".', hint)


def _keep(archive: Archive, table: str, verb: Verb, subject: str, others: tuple[str, ...], who: str | None) -> None:
    made = append_judgement(
        archive.judgements,
        when=_now(),
        who=who or getuser(),
        table=table,
        verb=verb,
        subject=subject,
        other=others[0],
        also=others[1:],
    )
    note(f"Kept as {made.id} in {archive.judgements}. {_apply(archive)}")
    note(f"To take it back: minesearch {table} revoke {made.id}")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _apply(archive: Archive) -> str:
    return "The index follows it." if relink(archive) else "Run `minesearch build` to apply it."
