"""What is counted: how many, how long, never who or what."""

from collections import Counter

ENDED = "visits_ended"
REFUSED = "connections_refused"
SERVED = "requests"
STARTED = "visits_started"
SECONDS = "visit_seconds"
NOW = "visitors"
CONNECTIONS = "connections"


class Counts(Counter[tuple[str, str]]):
    """Numbers by name and label; an empty label where there is one of a kind."""

    def add(self, name: str, label: str = "", by: int = 1) -> None:
        """Count one more."""
        self[name, label] += by

    def as_rows(self) -> list[tuple[str, str, int]]:
        """The counts, to be written down."""
        return [(name, label, count) for (name, label), count in self.items()]
