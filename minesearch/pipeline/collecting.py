"""How often Python looks for garbage that refers to itself: seldom in a build, whose data live until its end.

By default it looks after every 700 new objects that can hold others, and ever again at all that came before; a build
makes millions of them and leaves hardly one in a circle.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 50_000  # objects: some MiB, should all of them be in circles


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look seldom inside the block, and as before behind it."""
    young, *old = gc.get_threshold()
    gc.set_threshold(max(young, _SELDOM) if young else 0, *old)
    try:
        yield
    finally:
        gc.set_threshold(young, *old)
