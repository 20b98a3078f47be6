"""The results of a bench run as a table in Markdown and a plot in SVG."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from collections.abc import Sequence
from pathlib import Path

from bench.build import Growth, Race

LIBRARIES = ("pypdfium2", "pdfplumber", "spacy", "whoosh-reloaded")
WIDTH, HEIGHT, EDGE = 640, 360, 56


def machine() -> str:
    """What it was measured on."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in LIBRARIES)
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({model}), load {load:.1f} at the end; Python {platform.python_version()}, {versions}."
    )


def race_table(race: Race) -> str:
    rows = [
        "| | pages/s | seconds | processor seconds | most memory of a process |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, run in (("yardstick", race.theirs), ("minesearch build", race.ours)):
        speed = race.pages / run.wall
        rows.append(f"| {name} | {speed:.1f} | {run.wall:.0f} | {run.cpu:.0f} | {run.memory:.0f} MiB |")
    stages = ", ".join(f"{name} {seconds:.0f}" for name, seconds in race.stages.items())
    return "\n".join(
        [
            f"{race.files} PDFs, {race.pages} pages: {race.ratio:.1f} times the yardstick.",
            "",
            *rows,
            "",
            f"Seconds by stage, workers added up: {stages}.",
        ]
    )


def growth_table(rows: Sequence[Growth]) -> str:
    head = "| documents | link and index all | nothing new | one PDF more | one more of a body there | memory |"
    head += "\n| --- | --- | --- | --- | --- | --- |"
    lines = [
        f"| {row.documents} | {row.linked.wall:.1f} s ({row.linked.cpu:.1f}) | {row.again.wall:.2f} s "
        f"({row.again.cpu:.2f}) | {row.added.wall:.1f} s ({row.added.cpu:.1f}) | {row.next.wall:.1f} s "
        f"({row.next.cpu:.1f}) | {row.linked.memory:.0f} MiB |"
        for row in rows
    ]
    return "\n".join([head, *lines, "", "In brackets: processor seconds."])


def growth_plot(rows: Sequence[Growth]) -> str:
    """Processor seconds over documents, as SVG."""
    across = max(row.documents for row in rows)
    up = max(row.linked.cpu for row in rows)

    def at(documents: int, seconds: float) -> str:
        x = EDGE + (WIDTH - 2 * EDGE) * documents / across
        y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * seconds / up
        return f"{x:.0f},{y:.0f}"

    series = (
        ("link and index all", "#1b6ca8", [row.linked.cpu for row in rows]),
        ("one PDF more", "#c8553d", [row.added.cpu for row in rows]),
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        "<style>text { font-size: 12px }</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<path d="M{at(0, up)} L{at(0, 0)} L{at(across, 0)}" stroke="#444" fill="none"/>',
        f'<text x="{WIDTH // 2}" y="{HEIGHT - 14}" text-anchor="middle">documents (to {across})</text>',
        f'<text x="{EDGE}" y="{EDGE - 16}">processor seconds (to {up:.0f})</text>',
    ]
    for place, (name, colour, values) in enumerate(series):
        points = " L".join(at(row.documents, value) for row, value in zip(rows, values, strict=True))
        parts.append(f'<path d="M{points}" stroke="{colour}" fill="none" stroke-width="2"/>')
        parts.append(
            f'<text x="{WIDTH - EDGE}" y="{EDGE + 18 * place}" fill="{colour}" text-anchor="end">{name}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])
