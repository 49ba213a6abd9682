"""The environment every test and benchmark starts from, so that the developer's own stays out."""

import os

FIXED = {
    "COLORTERM": "truecolor",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONIOENCODING": "utf-8",
    "TERM": "xterm-256color",
    "TZ": "UTC",
}
DROPPED = (
    "ACCESSIBLE",
    "BROWSER",
    "CLICOLOR",
    "COLUMNS",
    "FORCE_COLOR",
    "LANGUAGE",
    "LC_",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",
    "SSH_",
    "TERM_",
    "TEXTUAL",
    "TMUX",
    "WALKOUT_",
    "WT_",
    "XDG_",
)
"""The beginnings of the names that are taken out of the environment."""
NO_SKIPS = "WALKOUT_NO_SKIPS"


def clean_environment() -> None:
    """Bring this process's environment to fixed values. Textual reads some when imported: call this before."""
    for name in [name for name in os.environ if name.startswith(DROPPED) and name != NO_SKIPS]:
        del os.environ[name]
    os.environ.update(FIXED)
