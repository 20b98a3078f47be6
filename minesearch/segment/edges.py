"""The left and right edge of the running text, and lines that were wrapped at it."""

from __future__ import annotations

from collections.abc import Sequence

from minesearch.model.source import Line


def right_edge(lines: Sequence[Line]) -> float:
    """The right edge of the text in points: what nine of ten lines keep within."""
    edges = sorted(line.x1 for line in lines if not line.cell)
    return edges[len(edges) * 9 // 10] if edges else 0.0


def full(previous: Line, line: Line, right: float) -> bool:
    """The first word of the line would not have fitted on the one before it: the text was wrapped there."""
    word = line.words[0]
    return previous.x1 + (word.x1 - word.x0) + 0.2 * word.size > right - 2 * word.size


def left_edge(lines: Sequence[Line]) -> float:
    """The left edge of the text: the leftmost x at which at least a few lines begin."""
    edges = sorted(line.x0 for line in lines if not line.cell)
    return edges[min(len(edges) - 1, 2)] if edges else 0.0
