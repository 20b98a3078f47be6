"""Setting text on pages. Units: points, from the top left corner; pages count from 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from fpdf import FPDF

WIDTH, HEIGHT = 595.28, 841.89
LEFT, RIGHT, TOP, BOTTOM = 62.0, 533.0, 66.0, 770.0
FILLS = {"Red": (230, 120, 110), "Amber": (250, 200, 110), "Green": (150, 205, 130)}
SOFT = "\u00ad"

# where a compositor would break these words at a line end
BREAKS = (
    "neigh-bour-hood neigh-bour-hoods part-ner-ship part-ner-ships com-mis-sioner or-gan-isa-tion or-gan-isa-tions "
    "com-mu-nity com-mu-ni-ties in-for-ma-tion pres-en-ta-tion rec-om-men-da-tions vol-un-teers ex-ploi-ta-tion "
    "res-i-dents im-prove-ment dis-cus-sion dis-cus-sions en-force-ment par-tic-u-larly im-me-di-ately cat-a-lyt-ic "
    "con-vert-ers mo-tor-cy-cling mo-tor-cy-cles de-scribed re-ported con-sid-ered noth-ing some-thing tele-phone "
    "in-ci-dents house-holds ques-tions mem-bers of-fi-cers meet-ing com-mit-tee dis-tricts re-port-ing neigh-bours"
)
HYPHENATED = {word.replace("-", ""): word.replace("-", SOFT) for word in BREAKS.split()}

Span = tuple[int, int]


def softened(word: str) -> str:
    """The word with soft hyphens where it may be broken."""
    core = word.strip(".,;:()")
    found = HYPHENATED.get(core.lower())
    if found is None or not core.islower():
        return word
    return word.replace(core, found)


class Pen:
    """Writes down a pack and remembers on which pages each thing landed (`places`)."""

    def __init__(self, title: str, font: str, size: float, footer: Callable[[int], str], unnumbered: int = 0) -> None:
        self.pdf = FPDF(unit="pt", format="A4")
        self.pdf.set_auto_page_break(False)
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_creation_date(datetime(2024, 3, 1, tzinfo=UTC))
        self.pdf.set_title(title)
        self.pdf.set_producer("sample corpus")
        self.font, self.size, self.footer, self.unnumbered = font, size, footer, unnumbered
        self.left, self.right, self.bottom = LEFT, RIGHT, BOTTOM
        self.y = TOP
        self.places: dict[str, Span] = {}

    @property
    def page(self) -> int:
        return self.pdf.pages_count

    def new_page(self, kind: str = "portrait") -> None:
        """Begin a page: portrait, landscape, or rotated (landscape text on a portrait sheet that is turned by 90)."""
        wide = kind != "portrait"
        self.pdf.add_page(orientation="landscape" if wide else "portrait")
        if kind == "rotated":
            sheet = self.pdf.pages[self.page]
            sheet.set_dimensions(WIDTH, HEIGHT)
            sheet.rotate = 90  # type: ignore[attr-defined]
            self.pdf._out(f"0 1 -1 0 {WIDTH} 0 cm")
        self.left = LEFT
        self.right = HEIGHT - LEFT if wide else RIGHT
        self.bottom = (WIDTH if wide else HEIGHT) - 72
        self.y = TOP
        if self.page > self.unnumbered:
            text = self.footer(self.page - self.unnumbered)
            self.style("", 10)
            self.pdf.text((self.left + self.right - self.pdf.get_string_width(text)) / 2, self.bottom + 36, text)

    def style(self, style: str = "", size: float | None = None) -> None:
        self.pdf.set_font(self.font, style, size or self.size)

    def wrap(self, text: str, width: float) -> list[str]:
        """Lines no wider than `width` in the present font; long words may be broken at their soft hyphens."""
        lines, line = [], ""
        for word in text.split():
            trial = f"{line} {word}".strip()
            if self.pdf.get_string_width(trial) <= width:
                line = trial
                continue
            head, tail = self._broken(line, softened(word), width)
            lines.append(head)
            line = tail
        return [*lines, line] if line else lines

    def _broken(self, line: str, word: str, width: float) -> tuple[str, str]:
        parts = word.split(SOFT)
        for cut in range(len(parts) - 1, 0, -1):
            head = f"{line} {''.join(parts[:cut])}-".strip()
            if self.pdf.get_string_width(head) <= width:
                return head, "".join(parts[cut:])
        return line, "".join(parts)

    def need(self, height: float) -> None:
        """Go to a new page unless `height` points are left on this one."""
        if self.y + height > self.bottom:
            self.new_page("landscape" if self.right > RIGHT else "portrait")

    def para(
        self,
        text: str,
        *,
        indent: float = 0,
        mark: str = "",
        style: str = "",
        size: float | None = None,
        align: str = "left",
        right: float | None = None,
        after: float = 8,
        keep: float = 0,
    ) -> Span:
        """Set a paragraph, `mark` hanging at the left margin; `keep` points must follow on the same page."""
        size = size or self.size
        lead = size * 1.22
        self.style(style, size)
        edge = self.right if right is None else right
        lines = self.wrap(text, edge - self.left - indent)
        if keep:
            self.need(lead * len(lines) + keep)
        first = 0
        for number, line in enumerate(lines):
            self.need(lead)
            self.style(style, size)
            first = first or self.page
            x = self.left + indent
            if align == "centre":
                x = (self.left + edge - self.pdf.get_string_width(line)) / 2
            elif align == "right":
                x = edge - self.pdf.get_string_width(line)
            if mark and number == 0:
                self.pdf.text(self.left + (indent - 36 if indent > 40 else 0), self.y + size, mark)
            self.pdf.text(x, self.y + size, line)
            self.y += lead
        last = self.page
        self.y += after
        return first, last

    def columns(self, cells: Sequence[tuple[float, float, str]], style: str = "", after: float = 3) -> Span:
        """Set cells (x, width, text) side by side, without rulings."""
        self.style(style)
        wrapped = [(x, self.wrap(text, width)) for x, width, text in cells]
        lead = self.size * 1.22
        self.need(lead * max(len(lines) for _, lines in wrapped))
        self.style(style)
        for x, lines in wrapped:
            for row, line in enumerate(lines):
                self.pdf.text(x, self.y + self.size + row * lead, line)
        self.y += lead * max(len(lines) for _, lines in wrapped) + after
        return self.page, self.page

    def stamp(self, text: str) -> None:
        """A boxed stamp at the top right corner."""
        self.style("", 11)
        width = self.pdf.get_string_width(text) + 12
        self.pdf.rect(self.right - width, 30, width, 20)
        self.pdf.text(self.right - width + 6, 44, text)

    def table(
        self,
        widths: Sequence[float],
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        repeat_header: bool = True,
        size: float = 9,
    ) -> list[Span]:
        """A ruled table; a row that does not fit is carried over the page end with empty cells where a text ended."""
        self._row(
            widths, [self._cell(text, width, size, "B") for text, width in zip(header, widths, strict=True)], size
        )
        spans = []
        for row in rows:
            cells = [self._cell(text, width, size, "") for text, width in zip(row, widths, strict=True)]
            first = 0
            while any(cells):
                fit = int((self.bottom - self.y - 6) // (size * 1.25))
                if fit < min(3, max(len(cell) for cell in cells)):
                    self.new_page("landscape" if self.right > RIGHT else "portrait")
                    if repeat_header:
                        head = [self._cell(text, width, size, "B") for text, width in zip(header, widths, strict=True)]
                        self._row(widths, head, size)
                    continue
                first = first or self.page
                self._row(widths, [cell[:fit] for cell in cells], size, row[-1])
                cells = [cell[fit:] for cell in cells]
            spans.append((first, self.page))
        return spans

    def _cell(self, text: str, width: float, size: float, style: str) -> list[tuple[str, str]]:
        self.style(style, size)
        return [(line, style) for line in self.wrap(text, width - 8)]

    def _row(
        self, widths: Sequence[float], cells: Sequence[list[tuple[str, str]]], size: float, status: str = ""
    ) -> None:
        height = max(len(cell) for cell in cells) * size * 1.25 + 6
        x = self.left
        for width, cell in zip(widths, cells, strict=True):
            if status in FILLS and cell is cells[-1]:
                self.pdf.set_fill_color(*FILLS[status])
                self.pdf.rect(x, self.y, width, height, style="FD")
            else:
                self.pdf.rect(x, self.y, width, height)
            for number, (line, style) in enumerate(cell):
                self.style(style, size)
                self.pdf.text(x + 4, self.y + 2 + size + number * size * 1.25, line)
            x += width
        self.y += height

    def mark(self, key: str, span: Span) -> None:
        assert key not in self.places, key
        self.places[key] = span

    def output(self) -> bytes:
        return bytes(self.pdf.output())
