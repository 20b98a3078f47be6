"""The archive's health: what is stale, failed, missing or doubtful, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict

import click

from minesearch.archive import Archive
from minesearch.check import FAULTS, Finding, check_archive, check_deeply
from minesearch.cli.render import json_option, note, print_json, print_table
from minesearch.store.catalogue import Catalogue

UNSOUND = 1


@click.command(epilog="Examples: minesearch check; minesearch check --json; minesearch check --deep")
@click.option(
    "--deep", is_flag=True, help="Also hold corpus, catalogue and search index against each other, row by row."
)
@json_option
@click.pass_obj
def check(archive: Archive, deep: bool, as_json: bool) -> int:
    """Compare the index with the PDFs, and list pages that a person should look at.

    Ends with 0 if the index is sound (doubtful pages are listed all the same), with 1 if something is failed, missing,
    changed or not read yet. With --deep all PDFs, rows and passages are read and compared word by word, and people,
    dates and matters are linked again beside the archive.
    """
    with Catalogue.open(archive) as catalogue:
        findings = list(check_archive(archive, catalogue))
    if deep:
        findings += check_deeply(archive)
    faults = sum(finding.check in FAULTS for finding in findings)
    if as_json:
        print_json(_row(finding) for finding in findings)
    elif findings:
        print_table(("level", "file", "page", "message", "fix"), map(_row, findings))
    doubts = len(findings) - faults
    note(f"{_number(faults, 'fault')}, {_number(doubts, 'doubt')}." if findings else "The archive is sound.")
    return UNSOUND if faults else 0


def _row(finding: Finding) -> dict[str, object]:
    return {"level": "fault" if finding.check in FAULTS else "doubt", **asdict(finding)}


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
