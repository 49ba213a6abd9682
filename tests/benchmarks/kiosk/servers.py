"""The two servers that are measured: ours, and a process for every visitor."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = "127.0.0.1"
WALKOUT = str(Path(sys.executable).with_name("walkout"))
NAIVE = Path(__file__).with_name("naive.py")
LIMITS = ("--visitors", "5000", "--per-address", "100000", "--per-minute", "1000000", "--idle", "3600", "--drain", "0")


class Server(NamedTuple):
    """A server that runs."""

    port: int
    pid: int

    @property
    def processes(self) -> list[int]:
        """It and all that it started, at any depth."""
        found, left = [], [self.pid]
        while left:
            pid = left.pop()
            found.append(pid)
            try:
                left += map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
            except OSError:
                continue
        return found

    @property
    def memory(self) -> float:
        """MiB of all its processes; what they share counts once."""
        return sum(_pss(pid) for pid in self.processes) / 1024

    @property
    def cpu(self) -> float:
        """Seconds of CPU that its processes have used, and those that they have waited for."""
        return sum(_cpu(pid) for pid in self.processes)


def _pss(pid: int) -> int:
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        waited = sum(map(int, fields[13:15])) / os.sysconf("SC_CLK_TCK")
        return time.clock_gettime((~pid << 3) | 2) + waited
    except OSError:
        return 0.0


@contextmanager
def ours(workers: int = 1) -> Iterator[Server]:
    """`walkout kiosk` as it comes, but for its limits."""
    with tempfile.TemporaryDirectory() as folder:
        command = [WALKOUT, "kiosk", "--host", HERE, "--port", "0", "--no-pages", "--metrics", "off", *LIMITS]
        command += ["--workers", str(workers), "--host-key", f"{folder}/host_key"]
        with _running(command) as (process, told):
            found = re.search(r"-p (\d+)", told)
            assert found, told
            yield Server(int(found[1]), process.pid)


@contextmanager
def naive() -> Iterator[Server]:
    """A process for every visitor."""
    with socket.create_server((HERE, 0)) as free:
        port = free.getsockname()[1]
    with _running([sys.executable, str(NAIVE), str(port)]) as (process, _told):
        yield Server(port, process.pid)


@contextmanager
def _running(command: list[str]) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    home = tempfile.TemporaryDirectory()
    environment = {**os.environ, "HOME": home.name}
    with (
        home,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
            start_new_session=True,
        ) as process,
    ):
        assert process.stdout
        try:
            yield process, process.stdout.readline()
        finally:
            for pid in Server(0, process.pid).processes:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
