"""The stage: text to mentions, in two steps.

`candidates` reads one paper by itself, with the rules and the model, and may run in any process. `resolve` adds
what the lexicon of the whole archive knows and settles what overlaps. What comes out depends on the texts alone,
not on the order or the process in which they were read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from minesearch.model.entity import Mention
from minesearch.model.segment import Segment
from minesearch.tag.bodies import KNOWN_BODIES, NAMES_ALONE
from minesearch.tag.capitals import signs
from minesearch.tag.dates import find_dates
from minesearch.tag.everyday import everyday_words, is_stray, is_vague, without_subject
from minesearch.tag.firms import branches_and_firms
from minesearch.tag.found import Found, mark, without_overlaps
from minesearch.tag.gazetteer import Gazetteer
from minesearch.tag.lexicon import NOT_BODIES, Lexicon, acronyms_of, spelt_out
from minesearch.tag.listed_people import find_listed
from minesearch.tag.organisations import CONNECTORS, ROLE_HEADS, definition_after, find_organisations
from minesearch.tag.people import addresses, find_people, name_word, plausible, printed_span
from minesearch.tag.short_names import NamedInFull, find_short
from minesearch.tag.spacy_model import PersonModel, SpacyModel
from minesearch.tag.titles import is_post_nominal, is_title
from minesearch.tag.tokens import Token, tokenise
from minesearch.tag.words import ORG_HEADS


@dataclass(frozen=True, slots=True)
class Candidates:
    """What one text gives by itself. `definitions` are (acronym, name of the body or None for what is no body),
    `addresses` its e-mail addresses that spell a person's name, `signs` what it says of capitals that may be a body."""

    found: tuple[Found, ...] = ()
    definitions: tuple[tuple[str, str | None], ...] = ()
    addresses: tuple[str, ...] = ()
    signs: tuple[tuple[str, str], ...] = ()

    def to_json(self) -> list[Any]:
        rows = [
            [m.label, m.text, m.start, m.end, m.value, m.rule, m.confidence, m.likely, item.printed]
            for item in self.found
            for m in (item.mention,)
        ]
        definitions, said = ([list(pair) for pair in pairs] for pairs in (self.definitions, self.signs))
        return [rows, definitions, list(self.addresses), said]

    @staticmethod
    def from_json(data: Sequence[Any]) -> Candidates:
        found = tuple(Found(Mention(*row[:8]), row[8]) for row in data[0])
        definitions = tuple((short, name) for short, name in data[1])
        return Candidates(found, definitions, tuple(data[2]), tuple((short, sign) for short, sign in data[3]))


def candidates(segments: Sequence[Segment], model: PersonModel | None = None) -> list[Candidates]:
    """For each segment what its own text gives; the model reads only what the rules leave unexplained."""
    return candidates_of([(segment.passage.text, segment.date) for segment in segments], model or SpacyModel())


def candidates_of(texts: Sequence[tuple[str, str | None]], model: PersonModel) -> list[Candidates]:
    """As `candidates`, for (text, ISO date of its meeting) pairs."""
    everyday = everyday_words(text for text, _ in texts)
    drafts = [_Draft(text, date, everyday) for text, date in texts]
    chunks = [(draft, start, end) for draft in drafts for start, end in draft.unexplained()]
    persons = model.persons([draft.text[start:end] for draft, start, end in chunks])
    for (draft, start, _), spans in zip(chunks, persons, strict=True):
        draft.add_model_persons((start + s, start + e) for s, e in spans)
    paper = NamedInFull(person for draft in drafts for person in draft.people)
    for draft in drafts:
        draft.add_short(paper)
    return [draft.finish() for draft in drafts]


class _Draft:
    """One text on its way: rules first, then the model's persons, then bodies, which must not run into a person."""

    def __init__(self, text: str, date: str | None, everyday: frozenset[str]) -> None:
        self.text = text
        self.everyday = everyday
        self.tokens = tokenise(text)
        self.dates = [Found(mention, mention.text) for mention in find_dates(text, date)]
        people = without_overlaps([*find_people(text, self.tokens), *find_listed(text, self.tokens, everyday)])
        self.people = [without_subject(text, person, everyday) for person in people]
        self._bodies: list[Found] | None = None

    def unexplained(self) -> Iterator[tuple[int, int]]:
        """Sentences in which two name words stand together that no rule has explained."""
        if len(self.tokens) < 2:
            return
        explained = bytearray(len(self.text))
        for found in (*self.people, *self._organisations()):
            explained[found.start : found.end] = b"\1" * (found.end - found.start)
        starts = [t.start for t in self.tokens]
        for start, end in _sentences(self.text):
            inside = self.tokens[bisect_left(starts, start) : bisect_left(starts, end)]
            if any(self._unknown_pair(a, b, explained) for a, b in pairwise(inside)):
                yield start, end

    def _unknown_pair(self, first: Token, second: Token, explained: bytearray) -> bool:
        """Two name words side by side, neither of them part of a known name, that would be believed to be a person."""
        if explained[first.start] or explained[second.start] or not second.joined or second.shouted:
            return False
        return name_word(first) and name_word(second) and self._believed(self.text[first.start : second.end])

    def _believed(self, name: str) -> bool:
        """What the model's word is taken for."""
        return plausible(name) and not is_stray(name, self.everyday)

    def add_model_persons(self, spans: Iterable[tuple[int, int]]) -> None:
        for start, end in spans:
            inside = [t for t in self.tokens if start <= t.start and t.end <= end]
            while inside and is_title(inside[0].text):
                inside.pop(0)
            while inside and is_post_nominal(inside[-1].text):
                inside.pop()
            if inside and self._may_be_person(inside):
                self.people.append(mark("PERSON", self.text, inside[0].start, inside[-1].end, "person-model", 0.7))
                self._bodies = None  # they may have run into the person
        self.people = without_overlaps(self.people)

    def add_short(self, paper: NamedInFull) -> None:
        """Add those whom the text names shortly and the paper, of all whose texts are `paper`, in full."""
        if short := list(find_short(self.text, self.tokens, NamedInFull(self.people), paper)):
            self.people = without_overlaps([*self.people, *short])
            self._bodies = None

    def _may_be_person(self, inside: Sequence[Token]) -> bool:
        name = self.text[inside[0].start : inside[-1].end]
        before = self.tokens.index(inside[0]) - 1
        if before >= 0 and self.tokens[before].folded == "the" and inside[0].joined:
            return False
        return self._believed(name) and _whole(self.tokens, inside)

    def _organisations(self) -> list[Found]:
        if self._bodies is None:
            spans = [printed_span(self.text, f.start, f.end) for f in self.people]
            found = [*find_organisations(self.text, self.tokens, spans), *_affiliated(self.text, self.people)]
            found += [
                mark("ORG", self.text, start, end, "organisation-known", 0.85)
                for start, end in _KNOWN.find(self.text)
                if not _SUBJECT.match(self.text, end)
            ]
            found += branches_and_firms(self.text, self.everyday)
            self._bodies = [body for body in without_overlaps(found) if not self._is_vague(body)]
        return self._bodies

    def _is_vague(self, body: Found) -> bool:
        """Beside a person even "Media Services" is where that person works."""
        beside = any(not self.text[p.end : body.start].strip(" ,\n") for p in self.people if p.end <= body.start)
        return not beside and is_vague(body.mention.text, self.everyday)

    def finish(self) -> Candidates:
        organisations = self._organisations()
        acronyms, definitions = _definitions(self.text, organisations)
        found = without_overlaps([*self.dates, *self.people, *organisations, *acronyms])
        said = tuple(sorted(set(signs(self.text, found, self.everyday))))
        return Candidates(tuple(found), tuple(definitions), tuple(addresses(self.text)), said)


_KNOWN = Gazetteer((*KNOWN_BODIES, *NAMES_ALONE), cased=True)
_SUBJECT = re.compile(r" (?:Management|Indicators?|Bills?|Policy)\b")  # Treasury Management is not the Treasury's


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Rough sentences: to a full stop before a capital, a semicolon or an empty line."""
    start = 0
    for match in re.finditer(r"(?<=[a-z)’'\"\d]{2})[.;?!]\s+(?=[A-Z(])|\n\s*\n", text):
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _whole(tokens: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Not a piece of a longer run of name words, of which the model has lost the rest."""
    first, last = tokens.index(inside[0]), tokens.index(inside[-1])
    before = first and inside[0].close and name_word(tokens[first - 1])
    after = last + 1 < len(tokens) and tokens[last + 1].close and name_word(tokens[last + 1])
    return not before and not after


_AFFILIATION = re.compile(
    r",\s+(?:(?:[A-Z][\w’'-]*|of|the|and|for|&|in)\s+){0,6}?(?P<held>[A-Z][\w’'-]*)(?:\s+(?:of|for)\s+[A-Z][\w’']*(?:\s+[A-Z][\w’']*)?)?"
    r"\s*,\s+(?P<body>[A-Z][\w’'&-]*(?:\s+(?:(?:of|and|the|for)\s+)?[A-Z][\w’'&-]*){1,5})(?=\s*[,.;:)\n]|\s+(?:and|will|to|which|who|has|on)\b|\s*$)"
)


def _affiliated(text: str, people: Iterable[Found]) -> Iterator[Found]:
    """ "Jane Sunley, Head of Service, Victim Care": what follows name and role is a body, whatever it is
    called."""
    for person in people:
        match = _AFFILIATION.match(text, person.end)
        if match is None or not (set(re.findall(r"\w+", match[0].split(",")[1].casefold())) & ROLE_HEADS):
            continue
        words = match["body"].casefold().split()
        listed = "and" in words and match["body"].split()[0].isupper()  # "LRSAB and LSCB" are two
        if not listed and not set(words) & (ROLE_HEADS | {"presented", "report"}):
            yield mark("ORG", text, match.start("body"), match.end("body"), "organisation-affiliation", 0.8)


_DEFINED = re.compile(
    r"(?P<long>[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for|in|on|against|to|&)\s+)*[A-Z][\w’'-]*){1,7})"
    r"\s*\(\s*[‘'\"“]?(?P<short>[A-Z][A-Za-z&]{1,8})[’'\"”]?s?\s*\)"
)
_DEALS_WITH = re.compile(
    r"(?:contract with|run by|provided by|delivered by|commissioned from|charity|organisation|company)"
    r"(?:,|\s+called)?\s+(?:the\s+)?$"
)


def _definitions(text: str, organisations: Sequence[Found]) -> tuple[list[Found], list[tuple[str, str | None]]]:
    """Acronyms in brackets after their name: those of bodies are mentions too, the others are terms."""
    found: list[Found] = []
    pairs: list[tuple[str, str | None]] = []
    taken = set()
    for body in organisations:
        if (defined := definition_after(text, body.end)) and _stands_for(defined[0], body.mention.text):
            short, start, end = defined
            found.append(mark("ORG", text, start, end, "organisation-acronym-defined", 0.9))
            pairs += [(short, name) for name in dict.fromkeys(spelt_out(short, body.mention.text))]
            taken.add(start)
    for match in _DEFINED.finditer(text):
        if match.start("short") in taken or not _stands_for(match["short"], match["long"]):
            continue
        start = _long_start(match)
        dealt = bool(_DEALS_WITH.search(text[max(0, start - 40) : start]))
        pairs.append((match["short"], text[start : match.end("long")] if dealt else None))
        if dealt:
            found.append(mark("ORG", text, start, match.end("long"), "organisation-defined", 0.75))
            found.append(
                mark("ORG", text, match.start("short"), match.end("short"), "organisation-acronym-defined", 0.75)
            )
    return found, pairs


def _long_start(match: re.Match[str]) -> int:
    """Where the words that the acronym stands for begin: as many as it has letters, small words not counted."""
    words = list(re.finditer(r"[\w’'-]+", match["long"]))
    heavy = [w for w in words if w[0].casefold() not in CONNECTORS]
    keep = heavy[-sum(c.isupper() for c in match["short"]) :]
    return match.start("long") + keep[0].start()


def _stands_for(short: str, name: str) -> bool:
    """Whether the capitals of an acronym come in order among the initials of a name."""
    if any(short.upper() == one for one in acronyms_of(name)):
        return True
    initials = iter(w[0].upper() for w in re.findall(r"[^\W\d_]+", name))
    capitals = [c for c in short.split()[-1] if c.isupper()]
    return len(capitals) > 1 and all(c in initials for c in capitals)


def resolve(text: str, found: Candidates, lexicon: Lexicon, *, body: str | None = None) -> list[Found]:
    """The mentions of one text: its own candidates and the names the archive knows, none overlapping, in order."""
    known = list(_known_people(text, lexicon))
    people = [f for f in found.found if f.mention.label == "PERSON"]
    spans = [(f.start, f.end) for f in (*people, *known)]
    bodies = [b for f in found.found if f.mention.label == "ORG" and (b := _after_person(text, f, spans))]
    rest = [f for f in found.found if f.mention.label == "DATE"]
    everything = [
        *rest,
        *people,
        *known,
        *bodies,
        *_known_bodies(text, lexicon, body),
        *_known_initials(text, lexicon, body),
        *_this_body(text, body),
    ]
    return without_overlaps(everything)


def _known_people(text: str, lexicon: Lexicon) -> Iterator[Found]:
    for start, end in lexicon.known_people.find(text):
        yield mark("PERSON", text, start, end, "person-known", 0.95, printed_span(text, start, end))


def _known_initials(text: str, lexicon: Lexicon, body: str | None) -> Iterator[Found]:
    """ "RB to liaise": initials that mean one owner of actions, at the place of a name."""
    for short in lexicon.initials_in(body):
        if len(short) < 2 or short not in text:
            continue
        for match in re.finditer(
            rf"(?<![\w&./-]){re.escape(short)}(?=\s+(?:to|will|has|have|had|is|was|\()\b|[/:]\s?[A-Z]{{2}}\b|\s*$)",
            text,
        ):
            yield mark("PERSON", text, match.start(), match.end(), "person-initials", 0.6)


def _known_bodies(text: str, lexicon: Lexicon, body: str | None) -> Iterator[Found]:
    for start, end in lexicon.known_organisations.find(text):
        yield mark("ORG", text, start, end, "organisation-known", 0.85)
    for start, end in lexicon.known_names.find(text):
        yield mark("ORG", text, start, end, "organisation-known", 0.8)
    acronyms = lexicon.acronyms_in(body)
    for match in re.finditer(r"(?<![\w@/.&-])(?:[A-Z]{2,7} )?[A-Z][A-Za-z&]*[A-Z](?=s?\b|’s|'s)(?![\w-]*@|&)", text):
        short = match[0]
        start = match.start()
        if short not in acronyms and " " in short:
            start += short.index(" ") + 1
            short = short.split()[1]
            first = match[0].split()[0]
            if first in acronyms and first not in NOT_BODIES:
                yield mark("ORG", text, match.start(), match.start() + len(first), "organisation-acronym", 0.8)
        if short in acronyms and short not in NOT_BODIES:
            yield mark("ORG", text, start, match.end(), "organisation-acronym", 0.8)


def _after_person(text: str, body: Found, people: Sequence[tuple[int, int]]) -> Found | None:
    """A body's name without a person's before it: in a list the two may stand side by side."""
    cut = max((end for start, end in people if start < body.end and body.start < end < body.end), default=None)
    if cut is None:
        return body
    rest = re.compile(r"[\s,–-]*(?:(?:the|of|and|from)\s+)*", re.IGNORECASE).match(text, cut)
    start = rest.end() if rest else cut
    left = text[start : body.end]
    if not left[:1].isupper() or " " not in left or not {w.casefold() for w in re.findall(r"\w+", left)} & ORG_HEADS:
        return None
    return Found(replace(body.mention, text=left, start=start), " ".join(left.split()))


_SELF = re.compile(r"\b(?P<the>[Tt]he)\s+(?P<kind>[A-Z][a-z]+)(?!\s+[A-Z&]|[’'\w-])")


def _this_body(text: str, body: str | None) -> Iterator[Found]:
    """ "the Board" in the papers of a board is that board; "the Force" the police force they deal with."""
    own = body.split()[-1].casefold() if body else ""
    for match in _SELF.finditer(text) if own else ():
        if match["kind"].casefold() == "force" or (match["kind"].casefold() == own and own in ORG_HEADS | {"cabinet"}):
            span = (match.start("kind"), match.end("kind"))
            yield mark("ORG", text, *span, "organisation-this-body", 0.7, (match.start(), match.end()))


def tag(
    text: str,
    lexicon: Lexicon,
    *,
    body: str | None = None,
    meeting_date: str | None = None,
    model: PersonModel | None = None,
) -> list[Mention]:
    """The people, bodies and dates a text names, in its order; offsets count characters of `text`.

    `body` and `meeting_date` are those of the meeting it belongs to, where known: they settle what an acronym
    stands for and which year "11 June" means. People and bodies have no value here; linking gives it.
    """
    return tag_many([text], lexicon, body=body, meeting_date=meeting_date, model=model)[0]


def tag_many(
    texts: Sequence[str],
    lexicon: Lexicon,
    *,
    body: str | None = None,
    meeting_date: str | None = None,
    model: PersonModel | None = None,
) -> list[list[Mention]]:
    """As `tag`, for many texts at once: the model reads them in batches."""
    drafts = candidates_of([(text, meeting_date) for text in texts], model or SpacyModel())
    return [
        [f.mention for f in resolve(text, draft, lexicon, body=body)] for text, draft in zip(texts, drafts, strict=True)
    ]
