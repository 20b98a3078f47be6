"""The business that every meeting of the Board has in the same words."""

from corpus.board import Agreed, Clause, Minute, Steps, long_date, minute, resolved
from corpus.names import BOARD

DECLARATIONS = minute(
    "Declarations of interest",
    "The Chairman invited members who wished to do so to declare any interest in respect of items on the agenda for "
    "the meeting.",
    "No declarations were made.",
)
INTRODUCTIONS = minute("Introductions", "The Chairman welcomed everyone to the meeting and introductions were made.")


def elected(who: str, office: str, year: str, *after: str, steps: Steps = ()) -> Minute:
    """The election of a chairman or deputy; `after` may say that the chairman took the chair."""
    clause = Clause(f"that {who} be elected {office} of the Board for {year}")
    return minute(f"Election of {office}", Agreed(clause), *after, steps=steps)


def confirmed(previous: str) -> Minute:
    return minute(
        "Minutes of previous meeting",
        f"The minutes of the meeting held on {long_date(previous)} were taken as read and confirmed as a correct "
        "record.",
    )


def log_noted(paper: str, *text: str) -> Minute:
    return minute(
        "Action Log",
        "The Board considered the status of the actions agreed at earlier meetings. A copy of the Action Log, marked "
        f"\u2018Agenda Item {paper}\u2019, is filed with these minutes.",
        *text,
        resolved(f"That the status of the {BOARD} Action Log be noted"),
        paper=paper,
    )


def next_meeting(day: str) -> Minute:
    return minute(
        "Date of the next meeting",
        resolved(f"That the next meeting of the Board take place on Friday, {long_date(day)} at 10.00 am"),
    )
