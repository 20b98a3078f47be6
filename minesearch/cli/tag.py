"""The people, bodies and dates that a text names, as rows for other programs."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice

import click

from minesearch.archive import Archive
from minesearch.cli.render import note, print_json
from minesearch.errors import UsageError
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.tag.lexicon import Lexicon
from minesearch.tag.tagger import tag_many

NOTHING = 1
BATCH = 256  # lines that the model reads at a time


@click.command(epilog="""Example: echo '{"text": "Cllr Marsh spoke on 4.3.22."}' | minesearch tag --jsonl""")
@click.option("--jsonl", is_flag=True, help='Each line is an object with "text"; rows then have its "line", from 1.')
@click.pass_obj
def tag(archive: Archive, jsonl: bool) -> int:
    """Read text on standard input; write its mentions on standard output, as JSON Lines rows of `mentions`.

    Names that the archive has taught are known; without an index the rules and the model do what they can.
    """
    lexicon = _lexicon(archive)
    text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    rows = _of_lines(text, lexicon) if jsonl else _of_text(text.read(), lexicon)
    return 0 if print_json(rows) else NOTHING


def _lexicon(archive: Archive) -> Lexicon:
    if not archive.catalogue.exists():
        note("There is no index here: names are found without what an archive teaches.")
        return Lexicon()
    with Catalogue.open(archive) as catalogue:
        learnt = catalogue.meta("lexicon")
    return Lexicon.from_json(json.loads(learnt)) if learnt else Lexicon()


def _of_text(text: str, lexicon: Lexicon) -> Iterator[Row]:
    (mentions,) = tag_many([text], lexicon)
    return map(asdict, mentions)


def _of_lines(lines: Iterable[str], lexicon: Lexicon) -> Iterator[Row]:
    numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    while batch := list(islice(numbered, BATCH)):
        texts = [_text(number, line) for number, line in batch]
        for (number, _), mentions in zip(batch, tag_many(texts, lexicon), strict=True):
            for mention in mentions:
                yield {"line": number, **asdict(mention)}


def _text(number: int, line: str) -> str:
    try:
        text = json.loads(line)["text"]
    except (json.JSONDecodeError, KeyError, TypeError):
        text = None
    if not isinstance(text, str):
        raise UsageError(f'Line {number} is not an object with a "text".', 'Give each line as {"text": "..."}.')
    return text
