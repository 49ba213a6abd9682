"""Loads the guide: from the generated module where that is up to date, else through the gate.

Without pathlib, which would cost a quarter of an empty Python's start.
"""

import gc
from binascii import crc32
from importlib import import_module
from os import PathLike, listdir
from os.path import dirname, isdir, join

from walkout.errors import GuideError
from walkout.guide.model import Guide
from walkout.words import _

PACKAGE = dirname(__file__)
GUIDES = join(dirname(PACKAGE), "guides")
LINKEDIN = "linkedin"


def load(name: str = LINKEDIN) -> Guide:
    """The guide of that name. Raises GuideError, naming file and key, when its TOML was changed and does not pass."""
    folder = join(GUIDES, name)
    gc.disable()  # thousands of constants for the life of the program: looking for rubbish among them costs a tenth
    try:
        generated = import_module(f"walkout.guide._{name}")
        gc.freeze()
    except ModuleNotFoundError:
        generated = None
    finally:
        gc.enable()
    if generated and generated.DIGEST == digest(folder):
        guide: Guide = generated.GUIDE
        return guide
    return load_from(folder)


def load_from(folder: str) -> Guide:
    """The guide in a folder, through the gate. Raises GuideError, naming file and key, when it does not pass."""
    try:
        from pathlib import Path

        from walkout.guide.gate import read
    except ModuleNotFoundError as missing:
        raise GuideError(
            _("To check a guide's files, {module} is needed: install walkout[guide].").format(module=missing.name)
        ) from missing
    if not isdir(folder):
        raise GuideError(_("{folder} is not a folder with a guide in it.").format(folder=folder))
    return read(Path(folder))


def digest(folder: str | PathLike[str]) -> str:
    """A checksum of a guide and its schema, the same for every Python: changes whenever a generated module would."""
    names = sorted(name for name in listdir(folder) if name.endswith(".toml"))
    parts = [_content(path) for path in (*(join(folder, name) for name in names), join(PACKAGE, "model.py"))]
    whole = b"\0".join(parts)
    return f"{crc32(whole):08x}{len(whole):x}"


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
