"""One document through the stages, as a worker does it; they are loaded only there, since an empty build needs none."""

from __future__ import annotations

from minesearch.errors import SettingsError, UnreadablePdf
from minesearch.pipeline.job import Gleaned, Job, Unread

FAULT = "Please report it, with the file if you may."


def read_document(job: Job) -> Gleaned | Unread | SettingsError:
    """Extract, segment and look for mentions. Whatever goes wrong with a document is said of it and stays with it.

    A SettingsError (no language model) is handed back, since it is no fault of the document.
    """
    from minesearch.pipeline.stages import glean

    try:
        return glean(job)
    except SettingsError as error:
        return error
    except UnreadablePdf as error:
        return Unread(error.message.removeprefix(f"{job.file} "), error.hint)
    except (MemoryError, RecursionError):
        return Unread(
            "is too large or too deeply nested to be read", "Print it to a new PDF and put that in its place."
        )
    except Exception as error:  # a fault of ours must not stop the other documents
        return Unread(f"made minesearch fail ({type(error).__name__}: {error})", FAULT)
