"""A QR code in half blocks, black on white whatever the terminal's colours."""

import segno
from textual.content import Content

QUIET_ZONE = 2
BLOCKS = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def qr(address: str) -> Content:
    """The address as a QR code, two modules to a cell."""
    matrix = [list(row) for row in segno.make(address, error="l", micro=False).matrix_iter(border=QUIET_ZONE)]
    if len(matrix) % 2:
        matrix.append([0] * len(matrix[0]))
    rows = (
        "".join(BLOCKS[bool(above), bool(below)] for above, below in zip(upper, lower, strict=True))
        for upper, lower in zip(matrix[::2], matrix[1::2], strict=True)
    )
    return Content.styled("\n".join(rows), "#000000 on #ffffff")
