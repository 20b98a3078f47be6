"""A small archive of a harbour board, and the program run on it as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import fpdf
from click.testing import CliRunner

from minesearch.cli import cli
from minesearch.model.tables import TABLES

MINESEARCH = [sys.executable, "-m", "minesearch"]


def minesearch(archive: Path, *words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [*MINESEARCH, "--archive", str(archive), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd)


def draw(*texts: str) -> fpdf.FPDF:
    """A PDF with a page for each text."""
    pdf = fpdf.FPDF(format="A4")
    pdf.set_font("Helvetica", size=11)
    for text in texts:
        pdf.add_page()
        pdf.multi_cell(0, 6, text, markdown=True, new_x="LMARGIN", new_y="NEXT")
    return pdf


def minutes(subject: str) -> str:
    return (
        "**HARBOUR BOARD**\n\n**Minutes of the meeting held on 4 March 2022**\n\n**Present:** Ann Bell, Cal Dunn\n\n"
        f"**4. The {subject.capitalize()}.**\n\n"
        f"The Board considered the state of the {subject} at some length and heard the engineer.\n\n"
        f"RESOLVED:\n\nThat the {subject} be mended before the winter.\n\n"
        "**5. Dues.**\n\nThe dues of the year were noted."
    )


def write(path: Path, *texts: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(draw(*texts).output()))
    return path


def exports(archive: Path) -> dict[str, bytes]:
    """Every table as the program exports it, byte by byte."""
    words = ["--archive", str(archive), "export"]
    return {table: CliRunner().invoke(cli, [*words, table], standalone_mode=False).stdout_bytes for table in TABLES}


def packs(archive: Path) -> list[str]:
    return [json.loads(line)["file"] for line in exports(archive)["packs"].splitlines()]
