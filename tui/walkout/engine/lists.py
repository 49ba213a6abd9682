"""Lists of ids."""

from collections.abc import Iterable


def ordered(*groups: Iterable[str]) -> list[str]:
    """The ids of all groups in order, each once."""
    return list(dict.fromkeys(item for group in groups for item in group))
