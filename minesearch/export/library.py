"""Libraries that only some formats need, loaded when such a format is asked for."""

from __future__ import annotations

import importlib
from typing import Any

from minesearch.errors import SettingsError


def library(module: str, package: str, form: str) -> Any:
    """The module, from the named package. Raises SettingsError, with what to install, where it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise SettingsError(
            f"{form} needs the Python package {package}, which is not installed.", f"Run `pip install {package}`."
        ) from error
