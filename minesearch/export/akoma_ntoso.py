"""Akoma Ntoso 3.0 (OASIS LegalDocML): one set of minutes as an XML `debate`.

The attendance is a `rollCall`, each minute a `debateSection` with the document's own words in `p`, discussion points as
items, what was decided in `resolutions`. Attributes of the namespace `urn:minesearch` give the reference and the page
(from 1) of the PDF. The standard wants a country: "zz", the code for an unknown one, unless it is told.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from typing import TextIO

from minesearch import __version__
from minesearch.errors import NothingFound, UsageError
from minesearch.export.minute_blocks import Block, blocks
from minesearch.model.meeting import Meeting, Minute
from minesearch.model.tables import Row
from minesearch.store.catalogue import Catalogue
from minesearch.text import slug

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:minesearch"
UNKNOWN = "zz"  # of ISO 3166: user-assigned, taken for "not known"
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 has no way to write
_FLAT = frozenset({"p", "num", "heading"})  # elements of running text, where a line break would count


def find_minutes(catalogue: Catalogue, which: str) -> Row:
    """The row of the set of minutes that `which` names: its reference, or a file that holds just one.

    Raises NothingFound for neither, UsageError for a file with several.
    """
    found = list(catalogue.rows("meetings", ref=which))[:1] or list(catalogue.rows("meetings", file=which))
    if not found:
        raise NothingFound(f"There are no minutes in {which}.", "`minesearch export meetings` lists those there are.")
    if len(found) > 1:
        raise UsageError(
            f"{which} holds {len(found)} sets of minutes.", f"Name one: {', '.join(str(row['ref']) for row in found)}."
        )
    return found[0]


def write(catalogue: Catalogue, row: Row, country: str, out: TextIO) -> None:
    """Write the set of minutes of that row of `meetings`. Raises UsageError if it has no date."""
    file, ref = str(row["file"]), str(row["ref"])
    reading = catalogue.reading(file)
    meeting = next((m for m in reading.meetings if m.ref == ref), None) if reading else None
    if meeting is None or meeting.date is None:
        raise UsageError(f"The minutes {ref} have no date, and Akoma Ntoso needs one.", "Other formats do without.")
    present = list(catalogue.rows("attendance", file=file, ref=ref))
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(ET.tostring(_document(meeting, present, file, country.casefold()), encoding="unicode") + "\n")


def _document(meeting: Meeting, present: Sequence[Row], file: str, country: str) -> ET.Element:
    root = ET.Element("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:ms": OWN})
    debate = ET.SubElement(root, "debate", {"name": "minutes", "contains": "originalVersion"})
    meta = ET.SubElement(debate, "meta")
    _identification(meta, meeting, file, country)
    _references(meta, meeting, present, country)
    _preface(debate, meeting)
    body = ET.SubElement(debate, "debateBody")
    if present:
        _roll_call(body, present)
    for number, minute in enumerate(meeting.minutes, 1):
        _minute(body, minute, f"dbsect_{number}")
    if not len(body):
        _section(body, "debateSection", {"name": "minutes", "eId": "dbsect_1"}, meeting.ref, meeting.page)
    _lay_out(root, "\n")
    return root


def _identification(meta: ET.Element, meeting: Meeting, file: str, country: str) -> None:
    day = str(meeting.date)
    work = f"/akn/{country}/debate/minutes/{_body(meeting)}/{day}"
    levels = ET.SubElement(meta, "identification", {"source": "#minesearch"})
    level = _level(levels, "FRBRWork", f"{work}/!main", work, ("reference", meeting.ref), day, "body")
    ET.SubElement(level, "FRBRcountry", {"value": country})
    ET.SubElement(level, "FRBRsubtype", {"value": "minutes"})
    said = f"{work}/eng@{day}"
    level = _level(levels, "FRBRExpression", f"{said}/!main", said, None, day, "body")
    ET.SubElement(level, "FRBRlanguage", {"language": "eng"})
    made = f"{said}/!main.xml"
    level = _level(levels, "FRBRManifestation", made, f"{said}.xml", ("source", file), day, "minesearch")
    ET.SubElement(level, "FRBRformat", {"value": "application/akn+xml"})


def _level(
    levels: ET.Element, tag: str, this: str, uri: str, alias: tuple[str, str] | None, day: str, author: str
) -> ET.Element:
    """One of the levels of FRBR; the date of all is that of the meeting, since no other is known."""
    level = ET.SubElement(levels, tag)
    ET.SubElement(level, "FRBRthis", {"value": this})
    ET.SubElement(level, "FRBRuri", {"value": uri})
    if alias:
        ET.SubElement(level, "FRBRalias", {"value": _fit(alias[1]), "name": alias[0]})
    ET.SubElement(level, "FRBRdate", {"date": day, "name": "meeting"})
    ET.SubElement(level, "FRBRauthor", {"href": f"#{author}"})
    return level


def _references(meta: ET.Element, meeting: Meeting, present: Sequence[Row], country: str) -> None:
    known = ET.SubElement(meta, "references", {"source": "#minesearch"})
    name = meeting.body or "Unknown body"
    link = f"/akn/ontology/organization/{country}/{_body(meeting)}"
    ET.SubElement(known, "TLCOrganization", {"eId": "body", "href": link, "showAs": _fit(name)})
    people = {str(row["person_id"]): str(row["name"]) for row in reversed(present) if row["person_id"]}
    for person, shown in sorted(people.items()):
        link = f"/akn/ontology/person/{country}/{person}"
        ET.SubElement(known, "TLCPerson", {"eId": f"person_{person}", "href": link, "showAs": _fit(shown)})
    if meeting.place:
        link = f"/akn/ontology/location/{country}/{slug(meeting.place)}"
        ET.SubElement(known, "TLCLocation", {"eId": "place", "href": link, "showAs": _fit(meeting.place)})
    tool = {"eId": "minesearch", "href": "/akn/ontology/process/minesearch", "showAs": f"minesearch {__version__}"}
    ET.SubElement(known, "TLCProcess", tool)


def _body(meeting: Meeting) -> str:
    return slug(meeting.body or "") or "unknown"


def _preface(debate: ET.Element, meeting: Meeting) -> None:
    preface = ET.SubElement(debate, "preface")
    if meeting.body:
        _text(ET.SubElement(preface, "p"), "docProponent", meeting.body, refersTo="#body")
    _text(ET.SubElement(preface, "p"), "docDate", str(meeting.date), date=str(meeting.date))
    if meeting.place:
        _text(ET.SubElement(preface, "p"), "location", meeting.place, refersTo="#place")


def _roll_call(body: ET.Element, present: Sequence[Row]) -> None:
    roll = _section(body, "rollCall", {"eId": "rollcall_1"}, str(present[0]["ref"]), int(str(present[0]["page"])))
    for row in present:
        line = ET.SubElement(roll, "p", {"ms:group": str(row["group"]), "ms:page": str(row["page"])})
        if row["chair"]:
            line.set("ms:chair", "true")
        if row["person_id"]:
            name = _text(line, "person", str(row["name"]), refersTo=f"#person_{row['person_id']}")
            name.tail = _fit(f", {row['affiliation']}") if row["affiliation"] else None
        else:
            line.text = _fit(", ".join(str(value) for value in (row["name"], row["affiliation"]) if value))


def _minute(body: ET.Element, minute: Minute, key: str) -> None:
    section = _section(body, "debateSection", {"name": "minute", "eId": key}, minute.ref, minute.page)
    if minute.number:
        _text(section, "num", minute.number)
    if minute.title:
        _text(section, "heading", minute.title)
    for number, (kind, run) in enumerate(_runs(blocks(minute)), 1):
        place = f"{key}__{number}"
        if kind == "text":
            for block in run:
                _paragraph(section, block)
        elif kind == "point":
            _items(section, f"{place}__list", run)
        else:
            decided = ET.SubElement(section, "resolutions", {"eId": f"{place}__resolutions"})
            _items(decided, f"{place}__list", run)


def _runs(found: Sequence[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Neighbours of one kind together."""
    run: list[Block] = []
    for block in found:
        if run and run[0].kind != block.kind:
            yield run[0].kind, run
            run = []
        run.append(block)
    if run:
        yield run[0].kind, run


def _items(parent: ET.Element, key: str, run: Sequence[Block]) -> None:
    """Labelled blocks as the items of a list; a lone one without a label as a paragraph."""
    if all(block.label is None for block in run):
        for block in run:
            _paragraph(parent, block)
        return
    items = ET.SubElement(parent, "blockList", {"eId": key})
    for number, block in enumerate(run, 1):
        item = ET.SubElement(items, "item", {"eId": f"{key}__item_{number}"})
        if block.label is not None:
            _text(item, "num", block.label)
        _paragraph(item, block)


def _paragraph(parent: ET.Element, block: Block) -> None:
    line = _text(parent, "p", block.text)
    if block.page:
        line.set("ms:page", str(block.page))
    if block.ref:
        line.set("ms:ref", block.ref)


def _section(parent: ET.Element, tag: str, attributes: dict[str, str], ref: str, page: int) -> ET.Element:
    return ET.SubElement(parent, tag, {**attributes, "ms:ref": _fit(ref), "ms:page": str(page)})


def _text(parent: ET.Element, tag: str, text: str, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = _fit(text)
    return element


def _fit(text: str) -> str:
    return _UNFIT.sub("", text)


def _lay_out(element: ET.Element, margin: str) -> None:
    """A line for each element, indented; running text stays as it is."""
    if element.tag in _FLAT or not len(element):
        return
    element.text = margin + "  "
    for child in element:
        _lay_out(child, margin + "  ")
        child.tail = margin + "  "
    element[-1].tail = margin
