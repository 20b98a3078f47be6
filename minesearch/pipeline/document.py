"""One document through the stages, as a worker does it; they are loaded only there, since an empty build needs none."""

from __future__ import annotations

import atexit
from functools import lru_cache
from typing import TYPE_CHECKING

from minesearch.errors import SettingsError, UnreadablePdf
from minesearch.pipeline.collecting import collecting_seldom
from minesearch.pipeline.job import Gleaned, Job, Unread

if TYPE_CHECKING:
    from minesearch.pipeline.model_process import ModelProcess

FAULT = "Please report it, with the file if you may."


def read_document(job: Job) -> Gleaned | Unread | SettingsError:
    """Extract, segment and look for mentions. Whatever goes wrong with a document is said of it and stays with it.

    A SettingsError (no language model) is handed back, since it is no fault of the document.
    """
    try:
        with collecting_seldom():
            model = _model()
            from minesearch.pipeline.stages import glean

            return glean(job, model)
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


@lru_cache(maxsize=1)
def _model() -> ModelProcess:
    """Begun with the first document, and kept for those that follow."""
    from minesearch.pipeline.model_process import ModelProcess

    model = ModelProcess()
    atexit.register(model.close)
    return model
