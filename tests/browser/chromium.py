"""A headless Chromium, driven through a pipe: no port, no network, no profile that is kept."""

import json
import os
import select
import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from types import TracebackType
from typing import Any, Self

PATIENCE = 30.0
"""Seconds; only a failing test waits that long."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--no-default-browser-check",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--remote-debugging-pipe",
)
LAUNCH = """
import fcntl, os, sys
pipes = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for number, end in enumerate(pipes, 3):
    os.dup2(end, number)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Chromium listens on descriptor 3 and answers on 4."""

Answer = dict[str, Any]


def program() -> str | None:
    """Where a Chromium is, if there is one."""
    return next((found for name in NAMES if (found := which(name))), None)


class Chromium:
    """One browser with one page. Every wait has a deadline."""

    def __init__(self, binary: str, profile: Path) -> None:
        theirs_in, self._in = os.pipe()
        self._out, theirs_out = os.pipe()
        ends = (theirs_in, theirs_out)
        launch = [sys.executable, "-c", LAUNCH, *map(str, ends), binary, *FLAGS, f"--user-data-dir={profile}"]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(launch, pass_fds=ends, stdin=quiet, stdout=quiet, stderr=quiet)
        for end in ends:
            os.close(end)
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        self._events: list[Answer] = []

    def __enter__(self) -> Self:
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Accessibility"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        os.close(self._in)
        os.close(self._out)

    def open(self, page: Path, *, width: int, height: int, dark: bool = False) -> list[str]:
        """Show a file at that size in pixels; the addresses that were asked for meanwhile, the file's own left out."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        self.ask("Emulation.setEmulatedMedia", features=scheme)
        self._events.clear()
        self.ask("Page.navigate", url=page.as_uri())
        self._wait_for("Page.loadEventFired")
        asked = [event["params"] for event in self._events if event["method"] == "Network.requestWillBeSent"]
        return [one["request"]["url"] for one in asked if one["request"]["url"] != page.as_uri()]

    def value(self, expression: str) -> Any:
        """What an expression yields on the page; works where the page itself may run no script."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def picture(self, *, whole: bool = False) -> bytes:
        """What is to be seen, or the whole page, as PNG."""
        return b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def pdf(self, width: float, height: float) -> bytes:
        """The page printed on paper of that size in inches, with the margins that it asks for itself."""
        paper = {"paperWidth": width, "paperHeight": height, "preferCSSPageSize": False}
        return b64decode(self.ask("Page.printToPDF", **paper)["data"])

    def named(self, role: str) -> list[str]:
        """What assistive technology calls everything on the page that has this role."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        found = [node for node in nodes if not node["ignored"] and node["role"]["value"] == role]
        return [node.get("name", {}).get("value", "") for node in found]

    def ask(self, method: str, **parameters: Any) -> Answer:
        """One command of the DevTools protocol, and its answer."""
        self._number += 1
        message: Answer = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._in, json.dumps(message).encode() + b"\0")
        answer = self._until({"id": self._number})
        assert "error" not in answer, f"{method}: {answer['error']}"
        result: Answer = answer["result"]
        return result

    def _wait_for(self, event: str) -> None:
        if not any(one["method"] == event for one in self._events):
            self._until({"method": event})

    def _until(self, wanted: Mapping[str, object]) -> Answer:
        deadline = time.monotonic() + PATIENCE
        while True:
            message = self._next(deadline)
            if "method" in message:
                self._events.append(message)
            if wanted.items() <= message.items():
                return message

    def _next(self, deadline: float) -> Answer:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._out], [], [], max(deadline - time.monotonic(), 0))
            assert ready, "Chromium does not answer"
            read = os.read(self._out, 1 << 20)
            assert read, "Chromium has ended"
            self._buffer += read
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: Answer = json.loads(message)
        return answer
