"""A matter as one object for programs, and as a timeline on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from minesearch.cli.render import clean, console, plain
from minesearch.link.forward_plan import plan_row
from minesearch.link.steps import is_open
from minesearch.model.matter import Matter, MatterKind, State, Step
from minesearch.model.tables import Row

WIDEST = 110  # columns of running text; longer lines are hard to read
LONGEST = 500  # characters of a quotation on the screen
OWNER = 60


def step_row(step: Step) -> Row:
    names = ("date", "ref", "file", "page", "status", "quote", "confidence", "evidence")
    return {"kind": step.kind.value, **{name: getattr(step, name) for name in names}}


def origin_row(matter: Matter) -> Row | None:
    """Where a matter was first raised. If those minutes are not in the archive, only the day is known, from its log."""
    names = ("ref", "date", "minute", "resolution", "file", "page", "quote")
    if matter.origin:
        return {name: getattr(matter.origin, name) for name in names}
    return dict.fromkeys(names) | {"date": matter.raised_on} if matter.raised_on else None


def trace_row(query: str, matters: Sequence[Matter]) -> Row:
    """The object of `trace --json`. Of several matters the first raised gives the origin, and all are candidates."""
    steps = sorted((step for m in matters for step in m.steps), key=lambda step: (step.date or "", step.ref))
    eldest = min(matters, key=lambda matter: matter.raised_on or "9")
    one = matters[0] if len(matters) == 1 else None
    candidates: list[Row] = [plan_row(matter) for matter in matters]
    if one:
        names = ("ref", "file", "page", "quote", "score", "evidence")
        candidates = [{name: getattr(c, name) for name in names} for c in one.candidates if not one.origin]
    return {
        "query": query,
        "first_raised": origin_row(eldest),
        "steps": [step_row(step) for step in (one.steps if one else steps)],
        "state": (one.state if one else State.AMBIGUOUS).value,
        "candidates": candidates,
        "action_id": one.action_id if one else None,
    }


def print_rows(rows: Iterable[Row]) -> None:
    """Rows of the forward plan on the screen: the title, how it stands, and the id by which it can be traced."""
    for row in rows:
        _say(str(row["title"]), style="bold")
        _say("; ".join(_facts(row)), 2)
        _say_whole(str(row["action_id"]), 2)


def _facts(row: Row) -> Iterator[str]:
    yield f"raised {row['first_raised'] or 'at an unknown date'}"
    if times := row["times_seen"]:
        yield f"in {times} {'log' if times == 1 else 'logs'}, last seen {row['last_seen']}"
    if row["status"]:
        yield str(row["status"])
    if row["kind"] != MatterKind.REFERENCE.value:
        yield "open" if row["open"] else "done"
    if row["due"]:
        yield f"due {row['due']}"
    if owner := str(row["owner"] or ""):
        yield owner if len(owner) <= OWNER else owner[:OWNER].rsplit(" ", 1)[0] + " …"


def print_timeline(matter: Matter) -> None:
    """The steps of a matter on the screen, oldest first."""
    _say(_short(matter.title), style="bold")
    _say("; ".join(filter(None, (opening(matter), standing(matter), matter.owner))))
    _say_whole(matter.action_id)
    for step in matter.steps:
        status = f" [{step.status}]" if step.status else ""
        console().print()
        _say(f"{step.date or 'no date':<10}  {kind_name(step, matter).upper()}{status}  {place(step)}", 2, "bold")
        _say(_short(step.quote), 14)
        if step.evidence and not _is_passage(matter):
            _say(f"why: {step.evidence}; confidence {step.confidence:.2f}", 14, "dim")
        _say_whole(step.ref, 14)
    for candidate in matter.candidates if not matter.origin else ():
        console().print()
        _say(f"may come from  {candidate.file} page {candidate.page}", 2, "bold")
        _say(_short(candidate.quote), 14)
        _say_whole(candidate.ref, 14)
    console().print()


def _say(text: str, indent: int = 0, style: str = "") -> None:
    """Text wrapped between words; without the blanks that would fill its lines where the output is piped."""
    out = console()
    margin = " " * indent
    for line in wrap(clean(text), min(out.width, WIDEST), initial_indent=margin, subsequent_indent=margin):
        out.print(plain(line, style=style), soft_wrap=True)


def _say_whole(ref: str, indent: int = 0) -> None:
    """A reference in one piece, however long: it is there to be copied."""
    console().print(plain(" " * indent + ref, style="dim"), soft_wrap=True)


def _short(quote: str) -> str:
    return quote if len(quote) <= LONGEST else quote[:LONGEST].rsplit(" ", 1)[0] + " …"


def kind_name(step: Step, matter: Matter) -> str:
    """What happened; of a passage that nothing is followed from, only that it was said."""
    return "said" if _is_passage(matter) else step.kind.value.replace("_", " ")


def _is_passage(matter: Matter) -> bool:
    return matter.state is State.AMBIGUOUS and matter.origin is not None


def place(step: Step) -> str:
    return f"{step.file} page {step.page}"


def standing(matter: Matter) -> str:
    """Open or done; nothing for a mere reference."""
    if matter.kind is MatterKind.REFERENCE:
        return ""
    return "open" if is_open(matter) else "done"


def opening(matter: Matter) -> str:
    """When it was first raised, as far as the archive tells."""
    if (origin := matter.origin) and _is_passage(matter):
        return origin.evidence
    if origin:
        clause = f"({origin.resolution})" if origin.resolution else ""
        minute = f", minute {origin.minute}{clause}" if origin.minute else ""
        return f"first raised on {origin.date or 'an unknown day'}{minute}"
    if matter.state is State.NOT_IN_ARCHIVE:
        return f"raised on {matter.raised_on or 'an unknown day'}; the minutes are not in the archive"
    return "where it was first raised is not certain"
