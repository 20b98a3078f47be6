"""Names in running text: where one entry of a list ends and the next begins, and whose post it is that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import or_

from minesearch.segment.names import (
    BODY,
    CHAIR,
    MANNER,
    OFFICE_FIRST,
    PARENTHESIS,
    POST_NOMINAL,
    POST_WORDS,
    TITLE,
    are_initials,
    holder,
    maybe_name,
    name_and_post,
    post_and_name,
    surely_name,
    verbal,
)

FEW = 3  # people: fewer are no list of posts and surnames
LONG_ENTRY = 400  # characters: a longer entry of a list is a sentence, whatever it names
OFFICE = re.compile(r"(?:and\s+)?(?:the|an)\s+[\w .-]{4,40}", re.IGNORECASE)
THE_POST = re.compile(
    r"(?:and\s+)?the\s+(?:[\w’'-]+\s+){0,3}(?:clerk|officer|treasurer|secretary|manager|director|member)", re.I
)
LEADING_AND = re.compile(r"^and\s+")
PLURAL_TITLE = re.compile(
    r"^(?:and\s+)?(?:(?:[\w-]+\s*[/|]\s*)?(?:(?:county|city|town|district|borough|parish|community|board|school\s+board|committee|commission|panel)\s+)?(?:councillors|cllrs|crs|members|messrs|trustees|directors|commissioners|aldermen"
    r"|governors|council ?members|supervisors|selectmen|cynghorwyr|drs))\s*[.:]?\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
SURNAMES = re.compile(r"[A-Z][\w'’-]+(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)[A-Z][\w'’-]+)+\s*[.;:]?$")
LAST_PAIR = re.compile(
    r"(?P<one>[A-Z][\w'’-]+(?:\s*\([^()]*\))?)\s+and\s+(?P<other>[A-Z][\w'’-]+(?:\s*\([^()]*\))?)"
)  # surnames at the end of a list
GROUPS = 2  # titles of several: one alone may have its body behind the last name only
OF_BODY = re.compile(  # "Councillors Hill and Dunn (Saltby Council)"
    r"\b(?:Councillors|Cllrs|Crs|Members|Trustees|Governors|Directors|Commissioners|Aldermen|Messrs)\.?\s+"
    r"(?P<names>[A-Z][\w.'’ -]+?(?:,\s*[A-Z][\w.'’ -]+?)*\s+and\s+[A-Z][\w.'’ -]+?)\s*\((?P<body>[^()]+)\)"
)
POST_SURNAME = re.compile(
    r"(?:the\s+)?(?P<post>[A-Z][\w’'-]+(?:\s+(?:of|and|&|[A-Z][\w’'-]+)){0,4}?)\s+(?P<name>[A-Z][\w’'-]+)"
)
FIRM = re.compile(r"[^,;()]+,\s+(?P<firm>[A-Z][\w&'’-]+)\s*[.;:]?$")  # "Ann Bell and Cal Dunn, Quayside"


def _of_each(text: str) -> str:
    """The list with the body of several said of each: "Councillors Hill and Dunn (Saltby Council), Councillors ...".

    Only where titles of several stand over and over, each before surnames and one body; else as it was.
    """
    groups = list(OF_BODY.finditer(text))
    if len(groups) < GROUPS or not all(BODY.search(group["body"]) for group in groups):
        return text
    for group in reversed(groups):
        names = re.sub(r"(?=\s*,\s|\s+and\s)", f" ({group['body']})", group["names"])
        text = text[: group.start("names")] + names + text[group.end("names") :]
    return text


def entries(text: str) -> list[str]:
    """The entries of a list, each a person with what is said of them.

    Behind a title that is for all of them stand surnames: "Trustees Hill, Dunn and Frost".
    """
    text = _of_each(" ".join(text.split()))
    untitled = PLURAL_TITLE.sub("", text)
    names = _surnames(untitled)
    if names and (untitled != text or only_surnames(names)):
        return names
    flat = " ".join(untitled.split()).strip(" .:;")
    if ";" in PARENTHESIS.sub("", flat):
        return [entry for part in divided(flat, ";") for entry in _within(LEADING_AND.sub("", part), untitled != text)]
    names = split_names(untitled)
    titled = untitled != text or any(PLURAL_TITLE.match(name) for name in names)
    if titled and (pair := LAST_PAIR.fullmatch(names[-1])):
        names[-1:] = [pair["one"], pair["other"]]
    firm = FIRM.match(untitled)
    if firm and len(names) > 1 and names[-1] == firm["firm"] and all(len(name.split()) > 1 for name in names[:-1]):
        return [f"{name} ({firm['firm']})" for name in names[:-1]]
    return _with_posts(names)


def only_surnames(names: Sequence[str]) -> bool:
    """Three words or more that may all be surnames, none that of a post or a body: Hill, Dunn, Frost."""
    plain = [PARENTHESIS.sub("", name).strip() for name in names]
    return len(plain) >= FEW and not any(POST_WORDS.search(n) or BODY.search(n) or len(n) < 2 for n in plain)


def _surnames(text: str) -> list[str]:
    """The surnames of a list of nothing else, each with the bracket behind it: "Hill (Chair), Dunn and Frost"."""
    text = text.replace(" & ", " and ")
    if not SURNAMES.match(PARENTHESIS.sub("", text)):
        return []
    return [name for name in re.split(r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?![^(]*\))", text.strip(" .;:")) if name]


def _within(part: str, titled: bool) -> list[str]:
    """The entries between two semicolons: one person with a post behind a comma, or a list of its own."""
    plural = PLURAL_TITLE.match(part)
    if (plural or titled) and (names := _surnames(PLURAL_TITLE.sub("", part))):
        return names
    if plural or titled:
        names = split_names(PLURAL_TITLE.sub("", part))
        if plural or all(maybe_name(name) for name in names):
            return _with_posts(names)
    if len(apart := _posts_apart(part)) > 1:
        return apart
    pieces = divided(part, ",")
    listed = [piece for one in pieces for piece in _and(one)]
    if len(listed) > 1 and all(maybe_name(piece) for piece in listed) and (len(listed) > 2 or surely_name(listed[-1])):
        return listed
    pair = _and(part)
    return pair if len(pair) > 1 and all(_is_person(piece) for piece in pair) else [part]


def _posts_apart(part: str) -> list[str]:
    """The people of "Ann Bell, Head of Housing and Cal Dunn, Clerk": behind the "and" stand a name and its own post.

    The "and" of "Head of Housing and Public Health, Saltby Council" divides nothing.
    """
    found: list[str] = []
    rest = part
    for match in list(
        re.finditer(r",?\s+and\s+(?=(?P<name>[^,;()]{4,40}?)\s*(?:,|\s[–-]\s)\s*(?P<post>[^,;]+))", part)
    ):
        head = part[: match.start()]
        posted = bool(POST_WORDS.search(match["post"])) or not POST_WORDS.search(head.rpartition(",")[2])
        said = "," in head or " – " in head or head.endswith(")")
        if said and posted and maybe_name(match["name"]) and head.count("(") == head.count(")"):
            cut = match.end() - len(part)
            found.append(rest[: len(rest) + match.start() - len(part)])
            rest = part[cut:]
    return [*found, rest]


def _is_person(text: str) -> bool:
    """A name, with a post before it, in brackets or not at all."""
    plain = PARENTHESIS.sub("", text)
    return maybe_name(plain) or post_and_name(plain)[1] is not None


def names_people(text: str, sure: bool = True) -> bool:
    """The words are nothing but people and what is said of them, in posts and brackets; no sentence.

    `sure`: the first must be told by a title or initials, or by the title of several before all.
    """
    names = PLURAL_TITLE.sub("", text)
    plain = re.sub(r"\([^()]*$", "", PARENTHESIS.sub("", names)).strip(" .,;:")
    pieces = [p.strip() for p in re.split(r"[,;]|\s[–-]\s|\s+and\s+|\s+&\s+", plain) if p.strip()]
    several = names != text
    if not pieces or any(TITLE.fullmatch(piece) for piece in pieces):
        return False
    named, post = post_and_name(pieces[0])  # "The Ward Member Councillor D Fenn"
    first = surely_name(pieces[0]) or (not sure and maybe_name(pieces[0])) or name_and_post(pieces[0]) is not None
    first = first or (post is not None and surely_name(named))
    sure = sure or several
    return (first or (several and _is_said(pieces[0], sure))) and all(_is_said(piece, sure) for piece in pieces[1:])


def _is_said(piece: str, sure: bool) -> bool:
    """A piece of a list of people: a name, a post or a body, or how somebody was there."""
    if maybe_name(piece) or MANNER.fullmatch(piece) or POST_NOMINAL.match(piece):
        return True
    one = sure and len(piece.split()) == 1
    return not verbal(piece) and piece[:1].isupper() and bool(one or POST_WORDS.search(piece) or BODY.search(piece))


def divided(text: str, mark: str) -> list[str]:
    """The pieces between marks that stand outside brackets, each with letters and the chair behind the name kept."""
    pieces: list[str] = []
    depth, start = 0, 0
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char == mark and depth <= 0:
            pieces.append(text[start:index])
            start = index + 1
    pieces.append(text[start:])
    return [piece for piece in _glued(pieces) if piece]


def _with_posts(names: list[str]) -> list[str]:
    """Posts and bodies between commas go to the person before them: "Ann Bell, Treasurer, Cal Dunn, Clerk"."""
    out: list[str] = []
    titles = bool(names and TITLE.match(names[0]))
    for entry in names:
        body = titles and not TITLE.match(entry) and BODY.search(PARENTHESIS.sub("", entry))
        if out and (body or _is_post(entry)):
            out[-1] = f"{out[-1][:-1]} and {entry})" if out[-1].endswith(")") and body else _posted(out[-1], entry)
        else:
            out.append(entry)
    return out


def _is_post(entry: str) -> bool:
    if holder(entry):
        return False
    head = re.split(r"\s*(?:,|\s[–-]\s|\()", entry)[0].strip()
    named = maybe_name(head) or bool(TITLE.match(head)) or post_and_name(head)[1] is not None
    return bool(POST_WORDS.search(head)) and not named


def _posted(person: str, post: str) -> str:
    return f"{person} ({post})" if "(" not in post else f"{person}, {post}"


def posts_and_surnames(text: str) -> list[tuple[str | None, str]]:
    """Posts and surnames of a list that names everybody so: "City Manager Hill, Police Chief Dunn and Clerk Fell".

    A title stays with the name. Empty where somebody is named otherwise, or the list has fewer than three.
    """
    pieces = [LEADING_AND.sub("", piece.strip(" .")) for piece in re.split(r"[,;]|\s+and\s+(?=[A-Z])|\s+&\s+", text)]
    found = [POST_SURNAME.fullmatch(piece) for piece in filter(None, pieces)]
    people = [m for m in found if m and not POST_WORDS.search(m["name"]) and not BODY.search(m["name"])]
    served = [bool(POST_WORDS.fullmatch(match["post"].split()[-1])) for match in people]
    titled = [bool(TITLE.fullmatch(match["post"].split()[-1])) for match in people]
    if len(people) < len(found) or len(people) < FEW or sum(served) < 2 or not all(map(or_, served, titled)):
        return []
    return [(None, match[0]) if TITLE.fullmatch(match["post"]) else (match["post"], match["name"]) for match in people]


def split_names(text: str) -> list[str]:
    """The entries of a list in running text, divided at commas, semicolons and the last "and" outside brackets.

    A comma before letters behind a name ("R. Hill, OBE") or a post ("A. Dunn, Chair") divides nothing. Where semicolons
    divide, commas do not.
    """
    flat = " ".join(text.split()).strip(" .:;")
    mark = ";" if ";" in PARENTHESIS.sub("", flat) else ","
    return [entry for part in divided(flat, mark) for entry in _and(part) if entry]


def _glued(pieces: list[str]) -> list[str]:
    """Put posts and letters back behind the name they belong to."""
    out: list[str] = []
    for piece, following in pairwise([*(p.strip() for p in pieces), ""]):
        bare = PARENTHESIS.sub("", piece).strip()
        if out and OFFICE_FIRST.match(f"{out[-1]}, {piece}") and OFFICE.fullmatch(out[-1]):
            out[-1] = f"{out[-1]}, {piece}"  # "The Mayor, Alderman Bell"
        elif out and THE_POST.fullmatch(out[-1]) and surely_name(bare):
            out[-1] = f"{piece} ({out[-1].split(maxsplit=1)[1]})"  # "the Clerk, Mrs Hill"
        elif THE_POST.fullmatch(piece) and surely_name(following):
            out.append(piece)  # "Mrs Hill, the Clerk, Mr Dunn"
        elif out and (
            POST_NOMINAL.match(bare) or (CHAIR.match(bare) and len(bare.split()) <= 3) or _post_of(out[-1], piece, bare)
        ):
            out[-1] = f"{out[-1]}, {piece}"
        else:
            out.append(piece)
    return out


POST = re.compile(  # nothing but a post: "Deputy Town Clerk"
    r"(?:the\s+)?(?:(?:town|parish|village|deputy|assistant|acting|locum|chief|executive|finance|financial|responsible"
    r"|committee|planning|project)\s+)*(?:clerk|officer|treasurer|secretary|administrator|manager|director)$",
    re.IGNORECASE,
)
ELECTED = re.compile(r"(?:cllrs?|councillors?|alderman|mayor|deputy mayor|trustee|reeve)\b", re.IGNORECASE)


def _post_of(name: str, piece: str, bare: str) -> bool:
    """The piece is the post of the person before it: "Town Clerk (MT)" behind "Mary Tull". `bare` has no brackets.

    Where the initials don't say so, a member who was elected and a clerk are two people.
    """
    if len(name.split()) < 2 or POST_WORDS.search(name):
        return False
    initials = [match["inside"] for match in PARENTHESIS.finditer(piece)]
    if initials:
        theirs = all(are_initials(inside, name) and not are_initials(inside, bare) for inside in initials)
        return theirs and bool(POST_WORDS.search(bare))
    return bool(POST.match(bare)) and not ELECTED.match(name)


def _and(entry: str) -> list[str]:
    """Divide at an "and" outside brackets where a name stands on either side."""
    names: list[str] = []
    rest = LEADING_AND.sub("", entry.strip())
    while len(rest) <= LONG_ENTRY and (match := re.search(r"\s+and\s+(?=[^\W\d_a-z])(?![^(]*\))", rest)):
        head, tail = rest[: match.start()], rest[match.end() :]
        held = holder(tail) and (head.endswith(")") or maybe_name(head))  # "Clerk (Ann Bell) and Treasurer (Cal Dunn)"
        alone = len(tail.split()) == 1 and not TITLE.match(head)
        if not held and (alone or _post_first(rest) or _one_post(head, tail)):
            break
        names.append(head)
        rest = LEADING_AND.sub("", tail.strip())
    return [*names, rest]


def _one_post(head: str, tail: str) -> bool:
    """A post or body that holds the "and": "Police and Crime Commissioner", "Director of Environment and Place"."""
    head, tail = PARENTHESIS.sub("", head), PARENTHESIS.sub("", tail)
    named = maybe_name(tail.split(",")[0]) or post_and_name(tail)[1] is not None
    posted = POST_WORDS.search(tail) or BODY.search(tail) or POST_WORDS.search(head)
    return bool(posted) and not named and not _name_at_end(head)


def _post_first(entry: str) -> bool:
    """A post that itself holds an "and" before the name: "Assistant and Deputy Clerk Jo Hill"."""
    head, _, tail = PARENTHESIS.sub("", entry).rpartition(" and ")
    return bool(POST_WORDS.search(head)) and bool(POST_WORDS.search(tail)) and not _name_at_end(head)


def _name_at_end(text: str) -> bool:
    words = text.split()
    return len(words) >= 2 and all(w[:1].isupper() and not POST_WORDS.search(w) for w in words[-2:])
