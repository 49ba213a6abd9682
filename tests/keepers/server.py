"""A real HTTP server on loopback that answers in recorded shapes, and the way to it from every host's name."""

import asyncio
import itertools
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from typing import NamedTuple

import httpx
from walkout.keepers.verifying.courtesy import Manners
from walkout.keepers.verifying.network import Network

QUICK = Manners(pause=0.001)
"""The real bounds without the real patience."""

Shape = Callable[[int], Iterable[bytes | float]]
"""How often the path was asked for before -> what to send, and seconds to wait in between."""


class Asked(NamedTuple):
    """A request, as the server saw it."""

    host: str
    target: str
    method: str
    headers: dict[str, str]
    began: float
    ended: float
    """When the last of the answer was about to be sent."""


def answer(status: int, body: bytes | str = b"<p>A page.", **headers: str) -> Shape:
    """One whole answer; underscores in the names of headers stand for hyphens."""
    content = body.encode() if isinstance(body, str) else body
    sent = {"content-type": "text/html; charset=utf-8", "content-length": str(len(content))}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _before: [head(status, sent) + content]


def head(status: int, headers: dict[str, str]) -> bytes:
    reason = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Request denied"
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def to(location: str, status: int = 302) -> Shape:
    return answer(status, b"", location=location)


def in_turn(*shapes: Shape) -> Shape:
    """One after the other, the last for ever."""
    return lambda before: shapes[min(before, len(shapes) - 1)](before)


def slowly(seconds: float, shape: Shape) -> Shape:
    return lambda before: itertools.chain([seconds], shape(before))


class Server:
    """Shapes by host and path: `www.linkedin.com/login`. What is not among them is not found."""

    def __init__(self, shapes: dict[str, Shape]) -> None:
        self.shapes = shapes
        self.log: list[Asked] = []
        self.port = 0

    def targets(self) -> list[str]:
        return [f"{asked.host}{asked.target}" for asked in self.log]

    def network(self, manners: Manners = QUICK, inside: Sequence[str] = ("127.0.0.1", "localhost")) -> Network:
        """The whole web, on this server."""

        async def look_up(host: str) -> Sequence[str]:
            return ["10.0.0.7"] if host in inside else ["1.1.1.1", "2606:4700::1111"]

        return Network(manners, ToServer(self.port), look_up)

    async def serve(self, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        began, got = time.monotonic(), b""
        try:
            while b"\r\n\r\n" not in got and not got.startswith(b"\x16"):  # that is how TLS begins
                got += await reader.read(65536) or b"\r\n\r\n"
            if got.startswith(b"GET "):
                await self._send(got, began, writer)
            else:
                writer.write(head(400, {"content-length": "0"}))
            writer.close()
            await writer.wait_closed()
        except (ConnectionError, asyncio.CancelledError):
            writer.transport.abort()

    async def _send(self, got: bytes, began: float, writer: asyncio.StreamWriter) -> None:
        first, *lines = got.decode("latin-1").strip().split("\r\n")
        method, target, _version = first.split(" ")
        headers = {name.lower(): value.strip() for name, _colon, value in (line.partition(":") for line in lines)}
        name = headers["host"] + target.partition("?")[0]
        before = sum(asked.partition("?")[0] == name for asked in self.targets())
        place = len(self.log)
        self.log.append(Asked(headers["host"], target, method, headers, began, began))
        for piece in self.shapes.get(name, answer(404))(before):
            if isinstance(piece, float):
                await asyncio.sleep(piece)
                continue
            self.log[place] = self.log[place]._replace(ended=time.monotonic())
            writer.write(piece)
            await writer.drain()


class ToServer(httpx.AsyncHTTPTransport):
    """Leads every request to this computer's server; the `Host` header still says where it wanted to go."""

    def __init__(self, port: int) -> None:
        super().__init__(verify=False, trust_env=False)  # nothing to verify, and certificates take long to read
        self._port = port

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        here = httpx.Request(request.method, url, headers=request.headers, extensions=request.extensions)
        return await super().handle_async_request(here)


@contextmanager
def serving(shapes: dict[str, Shape]) -> Iterator[Server]:
    """The server, in a thread with a loop of its own."""
    server, ready = Server(shapes), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(ready)), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield server
    finally:
        server.stop()
        thread.join(10)
