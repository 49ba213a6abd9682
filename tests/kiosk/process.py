"""`walkout kiosk` as an operator starts it, on free ports of loopback, and the plain OpenSSH client."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

WALKOUT = str(Path(sys.executable).with_name("walkout"))
PATIENCE = 30.0
"""Seconds; only a failing test waits that long."""
SSH = shutil.which("ssh")
CLIENT = (
    *("-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR"),
    *("-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "IdentityFile=none", "-o", "ConnectTimeout=20"),
)
"""A client with nothing of this machine's own configuration."""


class Served:
    """A kiosk that runs."""

    def __init__(self, process: "subprocess.Popen[str]", told: str, errors: Path) -> None:
        self.process = process
        self.told = told
        self._errors = errors
        self.port = _number(r"ssh -p (\d+)", told)
        self.http_port = _number(r"http://[\w.]+:(\d+)", told)

    @property
    def log(self) -> str:
        """What it wrote to standard error so far."""
        return self._errors.read_text(encoding="utf-8")

    @property
    def workers(self) -> list[int]:
        """The processes that serve."""
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in listed.stdout.split()]

    def ssh(self, *arguments: str, program: str = "ssh", given: str = "") -> "subprocess.CompletedProcess[str]":
        """Run a client with the port as it takes it; `HOST` in the arguments is the kiosk."""
        port = ("-p" if program == "ssh" else "-P", str(self.port))
        where = [argument.replace("HOST", "127.0.0.1") for argument in arguments]
        return subprocess.run(
            [program, *CLIENT, *port, *where],
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def page(self, path: str) -> tuple[int, str, dict[str, str]]:
        """Status, text and headers of a page."""
        return fetched(f"http://127.0.0.1:{self.http_port}{path}")


def fetched(url: str) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of what stands at an address."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


def wait_until(good: Callable[[], object], wanted: str) -> None:
    """Wait until that is so. AssertionError when the time is up."""
    until = time.monotonic() + PATIENCE
    while not good():
        assert time.monotonic() < until, f"waited in vain for {wanted}"
        time.sleep(0.02)


@contextmanager
def serving(folder: Path, *options: str, workers: int = 1) -> Iterator[Served]:
    """A kiosk that serves until the end of the block."""
    errors = folder / f"errors-{time.monotonic_ns()}"
    command = [WALKOUT, "kiosk", "--host", "127.0.0.1", "--port", "0", "--http-port", "0", "--metrics", "off"]
    command += ["--host-key", str(folder / "host_key"), "--workers", str(workers), "--per-address", "500", *options]
    with (
        errors.open("w") as file,
        subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=file, text=True, start_new_session=True
        ) as process,
    ):
        try:
            served = Served(process, _told(process), errors)
            assert len(served.workers) == workers
            yield served
        finally:
            for pid in _family(process.pid):
                _kill(pid)
            process.wait(PATIENCE)


def _told(process: "subprocess.Popen[str]") -> str:
    assert process.stdout
    return "".join(process.stdout.readline() for _line in range(3))


def _family(pid: int) -> Sequence[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [pid, *(int(child) for child in listed.stdout.split())]


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
