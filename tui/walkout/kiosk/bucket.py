"""A token bucket: so much at once, and so much a second."""


class Bucket:
    """Holds `most` tokens at first and gains `rate` a second. Time is passed in, in seconds of any clock."""

    __slots__ = ("_at", "_left", "_most", "_rate")

    def __init__(self, rate: float, most: float, now: float) -> None:
        self._rate, self._most, self._left, self._at = rate, most, most, now

    def take(self, now: float, count: float = 1) -> bool:
        """Take so many tokens if they are there."""
        self._gain(now)
        if self._left < count:
            return False
        self._left -= count
        return True

    def wait(self, count: float = 1) -> float:
        """Seconds from the last look until so many tokens are there."""
        return max(count - self._left, 0) / self._rate

    def is_full(self, now: float) -> bool:
        """Whether nothing has been taken for so long that it makes no difference."""
        self._gain(now)
        return self._left >= self._most

    def _gain(self, now: float) -> None:
        self._left = min(self._left + (now - self._at) * self._rate, self._most)
        self._at = now
