"""A picture of the screen as SVG: the same on every machine, and loading nothing from anywhere."""

import re
from collections.abc import Iterator
from html import escape

from textual.color import Color

from tests.ui.walking import Walk

CELL_WIDTH, CELL_HEIGHT, TOP = 12.2, 24.4, 1.5
"""Where Rich puts the cells of a terminal in its drawing."""
FONT_FACE = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)
COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
NUMBERED = re.compile(r"terminal-\d+")
HALVES = {"█": (0.0, 1.0), "▀": (0.0, 0.5), "▄": (0.5, 0.5)}
"""Block -> where it begins in its cell, and how much of the cell's height it takes."""


def svg(walk: Walk, title: str) -> str:
    """The screen as it stands. Blocks are drawn, not written, for fonts leave gaps between them."""
    drawn = COMMENT.sub("", FONT_FACE.sub("", walk.app.export_screenshot(title=title)))
    drawn = NUMBERED.sub("terminal", drawn)
    drawn = re.sub(f"[{''.join(HALVES)}]", "&#160;", drawn)
    drawn = re.sub(r"(<svg [^>]*>)", rf"\1\n    <title>{escape(title)}</title>", drawn, count=1)
    body, group, end = drawn.rpartition("</g>\n    </g>")
    lines = "\n".join(line.rstrip() for line in f"{body}{''.join(_blocks(walk))}{group}{end}".splitlines())
    return f"{lines.strip()}\n"


def _blocks(walk: Walk) -> Iterator[str]:
    for row, strip in enumerate(walk.strips):
        column = 0
        for segment in strip:
            style = segment.style
            color = style and (style.bgcolor if style.reverse else style.color)
            for letter in segment.text:
                if letter in HALVES and color:
                    begin, height = HALVES[letter]
                    fill = Color.from_rich_color(color).hex6
                    yield (
                        f'<rect x="{column * CELL_WIDTH:.1f}" y="{(row + begin) * CELL_HEIGHT + TOP:.1f}" '
                        f'width="{CELL_WIDTH}" height="{height * CELL_HEIGHT:.1f}" fill="{fill}" '
                        'shape-rendering="crispEdges"/>\n'
                    )
                column += 1
