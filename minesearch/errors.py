"""Every error a user can cause, with the exit code it ends in.

An error speaks to a clerk: what happened, where, and what to try next (`hint`).
The codes are those of the command line: 1 nothing found, 2 wrong usage, 3 bad settings,
4 some packs could not be read, 5 no index or one that can't be used, 130 interrupted.
"""


class MinesearchError(Exception):
    """Base of all errors that are shown to the user without a traceback."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NothingFound(MinesearchError):
    """The question was understood and the archive has no answer."""

    exit_code = 1


class UsageError(MinesearchError):
    """The command was called wrongly."""

    exit_code = 2


class QueryError(UsageError):
    """A query that can't be parsed. `position` counts characters of the query from 0."""

    def __init__(self, message: str, query: str, position: int, hint: str = "") -> None:
        super().__init__(message, hint)
        self.query = query
        self.position = position


class SettingsError(MinesearchError):
    """A setting (environment variable, settings or judgement file) that can't be used."""

    exit_code = 3


class UnreadablePdf(MinesearchError):
    """One PDF that could not be read; the others are not affected."""

    exit_code = 4


class IndexUnusable(MinesearchError):
    """There is no index, or it was not written by a version this program can read."""

    exit_code = 5
