"""What a check finds."""

from typing import NamedTuple


class Finding(NamedTuple):
    """Something wrong, and where."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.message}"
