"""Several pictures of the screen as one that moves: SVG alone, no script, and its first page where nothing moves."""

import re
from collections.abc import Sequence

SECONDS = 2.5
"""How long each page stands."""


def moving(pictures: Sequence[str]) -> str:
    """The pictures, one after the other and then from the beginning."""
    whole = len(pictures) * SECONDS
    head = re.search(r"<svg [^>]*>", pictures[0])
    assert head
    share = 100 / len(pictures)
    style = (
        f".page {{ visibility: hidden; animation: turn {whole}s step-end infinite; }}\n"
        ".page:first-of-type { visibility: visible; }\n"
        f"@keyframes turn {{ 0% {{ visibility: visible; }} {share:.3f}%, 100% {{ visibility: hidden; }} }}"
    )
    pages = [
        f'<g class="page" style="animation-delay: {number * SECONDS}s">\n{_body(picture, number)}\n</g>'
        for number, picture in enumerate(pictures)
    ]
    return "\n".join([head[0], f"<style>\n{style}\n</style>", *pages, "</svg>\n"])


def _body(picture: str, number: int) -> str:
    """What stands in a picture, its names made its own."""
    inner = re.sub(r"^.*?<svg [^>]*>|</svg>\s*$", "", picture, flags=re.DOTALL)
    return inner.replace("terminal", f"page{number}").strip()
