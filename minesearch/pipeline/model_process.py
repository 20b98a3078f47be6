"""The language model of a worker in a process of its own, which loads it while the worker reads its first document.

Loading takes as long as all else that reading a single PDF asks for; the two need nothing of each other before the
document is in parts. The process is a worker's and not the builder's, so that it has the worker's limits and ends with
it: as soon as nobody holds the other end of its pipe.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from minesearch.pipeline.collecting import collecting_seldom
from minesearch.tag.spacy_model import SpacyModel

Texts = list[str]
Persons = list[list[tuple[int, int]]]
_SERVE = "import sys; sys.path[:] = {path!r}; from minesearch.pipeline.model_process import serve; serve({pipe})"


class ModelProcess:
    """A model as `tag.spacy_model` has it, in another process."""

    def __init__(self) -> None:
        self.pipe: Connection[Texts, Persons | Exception]
        self.pipe, theirs = Pipe()
        with theirs:
            program = _SERVE.format(path=sys.path, pipe=theirs.fileno())
            self.process = subprocess.Popen([sys.executable, "-c", program], pass_fds=(theirs.fileno(),))

    def persons(self, texts: Sequence[str]) -> Persons:
        """Raises what the model has raised (SettingsError, MemoryError). Where its process has been ended, this one
        ends as well: the document is lost as if it had been read in one."""
        if not texts:
            return []
        try:
            self.pipe.send(list(texts))
            answer = self.pipe.recv()
        except (EOFError, OSError):
            code = self.process.wait()
            raise SystemExit(code if code >= 0 else 128 - code) from None  # as a shell tells of a signal
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """End its process now."""
        self.pipe.close()
        self.process.kill()
        self.process.wait()


def serve(pipe: int) -> None:
    """The life of the process: `pipe` is the number of the open file over which texts come and persons go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the builder ends the workers
    model = SpacyModel()
    other: Connection[Persons | Exception, Texts] = Connection(pipe)
    with suppress(EOFError, OSError), collecting_seldom():
        with suppress(Exception):  # it is raised again when persons are asked for
            model.load()
        while True:
            other.send(_answer(model, other.recv()))


def _answer(model: SpacyModel, texts: Texts) -> Persons | Exception:
    try:
        return model.persons(texts)
    except Exception as fault:
        return fault
