"""Writes the generated module from which a guide is read at run time."""

from pathlib import Path

from walkout.guide.gate import read
from walkout.guide.loader import GUIDES, LINKEDIN, PACKAGE, digest

TEMPLATE = '''"""Generated from guides/{name}/*.toml. Do not edit, do not commit."""

import datetime

from walkout.guide.model import *

DIGEST = {digest!r}

GUIDE = {guide!r}
'''


def bake(name: str = LINKEDIN) -> Path:
    """Write the generated module of a guide and return its path. Raises GuideError when the guide does not pass."""
    target = Path(PACKAGE, f"_{name}.py")
    folder = Path(GUIDES, name)
    target.write_text(TEMPLATE.format(name=name, digest=digest(str(folder)), guide=read(folder)), encoding="utf-8")
    return target
