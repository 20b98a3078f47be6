"""The fields a query can ask one by one, and what each takes."""

from __future__ import annotations

from typing import NamedTuple

from minesearch.model.kind import Kind


class FieldRule(NamedTuple):
    """`words`: the field holds running words, which may be near or nearly so; else its values are taken as they are."""

    help: str
    words: bool = False


FIELDS: dict[str, FieldRule] = {
    "kind": FieldRule("minute, resolution, paragraph, agenda_item, action, slide or page"),
    "body": FieldRule("words of the name of the body that met", words=True),
    "person": FieldRule("any name of a person, or the person's id", words=True),
    "org": FieldRule("any name of an organisation, or its id", words=True),
    "date": FieldRule("when the meeting was held: 2019, 2019-06, 2019-06-14, 2019..2021, 2019.., ..2021"),
    "meeting": FieldRule("one meeting: its date, its body's short name, or both as a reference has them"),
    "minute": FieldRule("the number of the minute, for a minute and for its resolutions"),
    "status": FieldRule("the status of a row of an action log", words=True),
    "file": FieldRule("the file, its folder or its name"),
    "title": FieldRule("words of the heading it stands under", words=True),
}

_FIELD_ALIASES = {"people": "person", "organisation": "org", "organization": "org"}

# what people write for a kind, besides its own name
_KIND_ALIASES = {"agenda": "agenda_item", "item": "agenda_item", "decision": "resolution", "report": "paragraph"}
KINDS = {kind.value: kind.value for kind in Kind} | _KIND_ALIASES


def field_of(text: str) -> str | None:
    """The field a person means by `text`; None if there is no such field."""
    name = text.lower()
    return name if name in FIELDS else _FIELD_ALIASES.get(name)


def kind_of(text: str) -> str | None:
    """The kind a person means by `text` (Resolutions -> resolution); None if there is no such kind."""
    name = text.lower().replace("-", "_").replace(" ", "_")
    return KINDS.get(name) or KINDS.get(name.removesuffix("s"))
