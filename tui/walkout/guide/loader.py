"""Loads the guide: from the generated module where that is up to date, else through the gate.

Without pathlib, which would cost a quarter of an empty Python's start.
"""

from importlib import import_module
from importlib.util import source_hash
from os import PathLike, listdir
from os.path import dirname, join

from walkout.errors import GuideError
from walkout.guide.model import Guide

PACKAGE = dirname(__file__)
GUIDES = join(dirname(PACKAGE), "guides")
LINKEDIN = "linkedin"


def load(name: str = LINKEDIN) -> Guide:
    """The guide of that name. Raises GuideError, naming file and key, when its TOML was changed and does not pass."""
    folder = join(GUIDES, name)
    try:
        generated = import_module(f"walkout.guide._{name}")
    except ModuleNotFoundError:
        generated = None
    if generated and generated.DIGEST == digest(folder):
        guide: Guide = generated.GUIDE
        return guide
    try:
        from pathlib import Path

        from walkout.guide.gate import read
    except ModuleNotFoundError as missing:
        raise GuideError(
            f"The guide's files were changed, and to check them {missing.name} is needed: install walkout[dev]."
        ) from missing
    return read(Path(folder))


def digest(folder: str | PathLike[str]) -> str:
    """What a guide and its schema hash to: changes whenever a generated module would."""
    names = sorted(name for name in listdir(folder) if name.endswith(".toml"))
    parts = [_content(path) for path in (*(join(folder, name) for name in names), join(PACKAGE, "model.py"))]
    return source_hash(b"\0".join(parts)).hex()


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
