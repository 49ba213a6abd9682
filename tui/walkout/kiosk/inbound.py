"""What a visitor's terminal sends, as events, no faster than a person could mean it."""

from asyncio import AbstractEventLoop, TimerHandle
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress

from textual import constants, events, messages
from textual._parser import ParseEOF
from textual._xterm_parser import XTermParser
from textual.message import Message

from walkout.kiosk.bucket import Bucket
from walkout.kiosk.channel import Channel

EVENTS_A_SECOND = 30
EVENTS_AT_ONCE = 60
PIECE = 2048
"""Characters that are read at once; each piece counts as an event, so that a paste without end is slowed as well."""
LONGEST_PASTE = 2000
"""Characters of a paste that are used."""
ESCAPE = "\x1b"
LONGEST_SEQUENCE = 32
MOST_BYTES = 1 << 20
"""Bytes that one visit may send in all."""


HEEDED = (events.Key, events.MouseEvent, events.Paste, messages.TerminalSupportsSynchronizedOutput)
"""What a terminal may say. It may not say, among the keys, how large it is: a screen of any size would be made."""


class TooMuchError(Exception):
    """A visitor sent more than any visitor would."""


class Inbound:
    """Decodes and parses what comes, and posts one event after the other. What is too fast waits; nothing is lost."""

    def __init__(self, post: Callable[[Message], object], channel: Channel, loop: AbstractEventLoop) -> None:
        self._post = post
        self._channel = channel
        self._loop = loop
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._parser = XTermParser()
        self._bucket = Bucket(EVENTS_A_SECOND, EVENTS_AT_ONCE, loop.time())
        self._pieces: deque[str] = deque()
        self._events: Iterator[Message | None] = iter(())
        self._next: list[Message | None] = []
        self._timer: TimerHandle | None = None
        self._tick: TimerHandle | None = None
        self._is_open = False
        self._paused = False
        self.received = 0
        """Bytes that came so far."""
        self.posted = 0
        """Events that were made of them."""

    def open(self) -> None:
        """From now on events are posted; what came before has waited."""
        self._is_open = True
        self._pump()

    def close(self) -> None:
        """Post nothing any more, and let go of the parser, which Textual's cache of keys would keep."""
        self._is_open = False
        for timer in (self._timer, self._tick):
            if timer:
                timer.cancel()
        self._pieces.clear()
        self._events = iter(())
        self._next.clear()
        if not self._parser.is_eof:
            with suppress(ParseEOF):
                deque(self._parser.feed(""), maxlen=0)

    def feed(self, data: bytes) -> None:
        """Take what the channel received. Raises TooMuchError."""
        self.received += len(data)
        if self.received > MOST_BYTES:
            raise TooMuchError
        text = self._decoder.decode(data)
        self._pieces.extend(text[start : start + PIECE] for start in range(0, len(text), PIECE))
        if self._is_open and not self._timer:
            self._pump()

    def _pump(self) -> None:
        """Post what there is, as fast as is allowed."""
        self._timer = None
        while self._is_open and self._look_ahead():
            if not self._bucket.take(self._loop.time()):
                self._hold()
                return
            if message := self._next.pop():
                self._deliver(message)
        if self._paused and self._is_open:
            self._paused = False
            self._channel.resume_reading()

    def _look_ahead(self) -> bool:
        """Whether there is something to post, or a piece to pay for."""
        while not self._next:
            try:
                self._next.append(next(self._events))
            except StopIteration:
                if not self._pieces:
                    return False
                self._events = self._read(self._pieces.popleft())
        return True

    def _read(self, piece: str) -> Iterator[Message | None]:
        yield None
        try:
            yield from self._parser.feed(piece)
        except Exception:  # a sequence that Textual cannot read, like a key past the last character, ends its parser
            self._parser = XTermParser()
        if ESCAPE in piece[-LONGEST_SEQUENCE:]:
            if self._tick:
                self._tick.cancel()
            self._tick = self._loop.call_later(constants.ESCAPE_DELAY * 1.1, self._time_out)

    def _time_out(self) -> None:
        """An escape that nothing followed was the key itself."""
        if self._is_open:
            for message in self._parser.tick():
                self._deliver(message)

    def _deliver(self, message: Message) -> None:
        if not isinstance(message, HEEDED):
            return
        self.posted += 1
        self._post(events.Paste(message.text[:LONGEST_PASTE]) if isinstance(message, events.Paste) else message)

    def _hold(self) -> None:
        if not self._paused:
            self._paused = True
            self._channel.pause_reading()
        self._timer = self._loop.call_later(self._bucket.wait(), self._pump)
