"""Many searches at once: questions from a CSV file, to one table of hits."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minesearch.cli.hits import hit_rows
from minesearch.cli.render import note
from minesearch.errors import NothingFound, QueryError, UsageError
from minesearch.export import FORMATS
from minesearch.export.output import text_output
from minesearch.model.tables import Row
from minesearch.query.parser import parse
from minesearch.query.tree import Query
from minesearch.store.finding import Found

COUNTED = ("name", "query", "hits", "left_out")
HIT = ("ref", "kind", "file", "page", "page_end", "body", "date", "title", "snippet", "score")
COLUMNS = (*COUNTED, "rank", *HIT)
NAMED = 5  # of the questions without an answer, how many are named


@dataclass(frozen=True)
class Question:
    """A row of the file: `name` is its name, else the query itself."""

    name: str
    text: str
    query: Query


def read_questions(file: str) -> list[Question]:
    """The questions of a CSV file, or of standard input for "-". Raises UsageError, with the line of what is wrong."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} can't be read: {error}.", "It must be a CSV file in UTF-8.") from None
    rows = csv.DictReader(text.splitlines(keepends=True))
    columns = {name.strip().casefold(): name for name in rows.fieldnames or ()}
    if "query" not in columns:
        raise UsageError(
            f"{file} has no column query.", 'Its first line names the columns: "query", and "name" if wished.'
        )
    return [_question(file, rows.line_num, row, columns) for row in rows]


def _question(file: str, line: int, row: dict[str, str | None], columns: dict[str, str]) -> Question:
    text = (row[columns["query"]] or "").strip()
    name = (row[columns["name"]] or "").strip() if "name" in columns else ""
    try:
        return Question(name or text, text, parse(text))
    except QueryError as error:
        raise QueryError(f"{file}, line {line}: {error.message}", text, error.position, error.hint) from None


def answer_all(ask: Callable[[Query], Found], questions: Sequence[Question], form: str, *, count: bool) -> int:
    """Write the hits of all questions to standard output, with `count` how many each has; returns the exit code.

    `left_out` is how many words of its question a hit may lack, where no passage has all of them.
    """
    unanswered: list[str] = []

    def rows() -> Iterator[Row]:
        for question in questions:
            found = ask(question.query)
            total = found.hits.total
            asked: Row = {"name": question.name, "query": question.text, "hits": total, "left_out": found.left_out}
            if not total:
                unanswered.append(question.name)
            if count:
                yield asked
                continue
            for rank, row in enumerate(hit_rows(found.hits, found.query), 1):
                yield asked | {"rank": rank} | {name: row[name] for name in HIT}

    with text_output("-") as out:
        FORMATS[form](COUNTED if count else COLUMNS, rows(), out)
    if unanswered:
        more = f" and {len(unanswered) - NAMED} more" if len(unanswered) > NAMED else ""
        note(f"Nothing found for {'; '.join(unanswered[:NAMED])}{more}.")
    note(f"{len(questions) - len(unanswered)} of {len(questions)} searches found something.")
    return 0 if len(unanswered) < len(questions) else NothingFound.exit_code
