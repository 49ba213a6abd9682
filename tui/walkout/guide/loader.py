"""Loads the guide: from the generated module where that is up to date, else through the gate."""

from importlib import import_module
from importlib.util import source_hash
from pathlib import Path

from walkout.errors import GuideError
from walkout.guide.model import Guide

PACKAGE = Path(__file__).parent
GUIDES = PACKAGE.parent / "guides"
LINKEDIN = "linkedin"


def load(name: str = LINKEDIN) -> Guide:
    """The guide of that name. Raises GuideError, naming file and key, when its TOML was changed and does not pass."""
    folder = GUIDES / name
    try:
        generated = import_module(f"walkout.guide._{name}")
    except ModuleNotFoundError:
        generated = None
    if generated and generated.DIGEST == digest(folder):
        guide: Guide = generated.GUIDE
        return guide
    try:
        from walkout.guide.gate import read
    except ModuleNotFoundError as missing:
        raise GuideError(f"The guide was not built, and {missing.name} is not installed to build it.") from missing
    return read(folder)


def digest(folder: Path) -> str:
    """What a guide and its schema hash to: changes whenever a generated module would."""
    parts = [path.read_bytes() for path in (*sorted(folder.glob("*.toml")), PACKAGE / "model.py")]
    return source_hash(b"\0".join(parts)).hex()
