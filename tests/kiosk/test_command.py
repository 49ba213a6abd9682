"""`walkout kiosk` as a process: what it refuses, how it ends, what happens when a part of it dies, and its pages."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from walkout.kiosk.page import HEADERS

from tests.kiosk.process import WALKOUT, Served, fetched, serving, wait_until

CODE = "1000-PCED-RP85-A92B-4C"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("kiosk")) as kiosk:
        yield kiosk


def refused(*options: str) -> str:
    """The one sentence with which a kiosk is not served."""
    run = subprocess.run([WALKOUT, "kiosk", *options], capture_output=True, text=True, check=False, timeout=30)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert run.stderr.startswith("walkout")
    return run.stderr


NONSENSE = [
    (["--visitors", "0"], "--visitors must be between 1 and 100000."),
    (["--idle", "5"], "--idle must be between 10 and 86400."),
    (["--longest", "1"], "--longest must be between 60 and 604800."),
    (["--port", "70000"], "--port must be between 0 and 65535."),
    (["--port", "-1"], "--port"),
    (["--per-address", "many"], "“many” is not a whole number"),
    (["--balancer", "lb.example"], "--balancer lb.example is not an address."),
    (["--metrics", "nonsense"], "--metrics must be an address and a port, like 127.0.0.1:9222."),
    (["--host", "192.0.2.1"], "Port 2222 at 192.0.2.1 cannot be used"),
    (["--host", "nowhere.invalid"], "nowhere.invalid is no address of this machine."),
    (["--host", "0.0.0.0"], "say what visitors type: --public-ssh and --public-url."),
    (["--public-url", "ftp://kiosk"], "--public-url must be an address like https://kiosk.example."),
    (["--public-ssh", "a b"], "--public-ssh must be a host like kiosk.example or kiosk.example:2222."),
    (["--port", "9000", "--http-port", "9000"], "--port and --http-port need a port each."),
    (["--guide", "nowhere"], "nowhere is not a folder with a guide in it."),
]


@pytest.mark.parametrize(("options", "named"), NONSENSE, ids=str)
def test_what_makes_no_sense_is_refused(options: Sequence[str], named: str, tmp_path: Path) -> None:
    assert named in refused("--host-key", str(tmp_path / "host_key"), *options)


@pytest.mark.parametrize("option", ["--port", "--http-port", "--metrics"])
def test_a_port_in_use_is_named(option: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        free = {"--port": "0", "--http-port": "0", "--metrics": "off"}
        free[option] = f"127.0.0.1:{port}" if option == "--metrics" else str(port)
        options = [part for pair in free.items() for part in pair]
        sentence = refused("--host", "127.0.0.1", "--host-key", str(tmp_path / "host_key"), *options)
    assert f"Port {port} at 127.0.0.1 cannot be used: Address already in use." in sentence


WRONG_KEYS = [
    ("ed25519", 0o644, "Others can read the host key"),
    ("rsa", 0o600, "is not an ed25519 key"),
    ("", 0o600, "holds no private key"),
]


@pytest.mark.parametrize(("kind", "mode", "named"), WRONG_KEYS)
def test_a_host_key_that_will_not_do_is_refused(tmp_path: Path, kind: str, mode: int, named: str) -> None:
    import asyncssh

    file = tmp_path / "host_key"
    key = asyncssh.generate_private_key(f"ssh-{kind}").export_private_key() if kind else b"no key\n"
    file.write_bytes(key)
    file.chmod(mode)
    assert named in refused("--host-key", str(file))
    assert file.read_bytes() == key


def test_a_host_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        key = (tmp_path / "host_key").read_bytes()
        assert (tmp_path / "host_key").stat().st_mode & 0o777 == 0o600
        told = first.told.splitlines()[-1]
    with serving(tmp_path) as again:
        assert again.told.splitlines()[-1] == told
    assert told.startswith("Fingerprint of the host key: SHA256:")
    assert (tmp_path / "host_key").read_bytes() == key


WITHOUT = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "asyncssh":
            raise ModuleNotFoundError("gone", name=name)
sys.meta_path.insert(0, Missing())
from walkout.cli import main
sys.exit(main(["kiosk"]))
"""


def test_what_is_not_installed_is_named() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (
        2,
        "walkout: To serve a kiosk, asyncssh is needed: install walkout[kiosk].\n",
    )


def test_it_ends_cleanly_when_told_to(tmp_path: Path) -> None:
    with serving(tmp_path, "--drain", "1", workers=2) as kiosk:
        workers = kiosk.workers
        kiosk.process.terminate()
        assert kiosk.process.wait(30) == 0
        assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]
        assert kiosk.log == ""


def test_a_worker_that_dies_is_started_again_while_the_other_serves(tmp_path: Path) -> None:
    with serving(tmp_path, workers=2) as kiosk:
        before = kiosk.workers
        os.kill(before[0], signal.SIGKILL)
        wait_until(lambda: before[0] not in kiosk.workers, "the worker to die")
        wait_until(lambda: kiosk.page("/healthz")[0] == 200, "the other worker")
        wait_until(lambda: len(kiosk.workers) == 2, "another worker")
        assert before[1] in kiosk.workers
        assert '"event": "worker-died"' in kiosk.log


def test_without_its_supervisor_no_worker_stays(tmp_path: Path) -> None:
    with serving(tmp_path, "--drain", "0", workers=2) as kiosk:
        workers = kiosk.workers
        kiosk.process.kill()
        wait_until(
            lambda: not [pid for pid in workers if Path(f"/proc/{pid}/fd").exists() and _lives(pid)], "their end"
        )


def _lives(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return False


def test_the_page_is_what_the_program_writes_at_home(served: Served) -> None:
    command = [WALKOUT, "checklist", "--code", CODE, "--format", "html"]
    at_home = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert served.page(f"/c/{CODE}")[:2] == (200, at_home)


PATHS = [(f"/c/{CODE}", 200), ("/healthz", 200), ("/c/1000", 404), ("/", 404), ("/metrics", 404), ("/c/%ff", 404)]


@pytest.mark.parametrize(("path", "status"), PATHS)
def test_every_answer_is_strict_and_repeats_nothing(served: Served, path: str, status: int) -> None:
    got, text, headers = served.page(path)
    assert got == status
    assert {name: headers.get(name) for name in HEADERS} == dict(HEADERS)
    assert "script" not in headers["Content-Security-Policy"]
    assert "Set-Cookie" not in headers
    if status != 200:
        assert path.removeprefix("/c/") not in text.replace("/", "") or path == "/"
        assert text.count("\n") == 1


def test_counts_are_shown_on_an_address_of_their_own_and_name_nobody(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with serving(tmp_path, "--metrics", f"127.0.0.1:{port}") as kiosk:
        kiosk.page(f"/c/{CODE}")
        kiosk.ssh("HOST", "checklist", CODE)
        where = f"http://127.0.0.1:{port}/metrics"
        wait_until(lambda: 'requests_total{what="command",worker="0"} 1.0' in fetched(where)[1], "the count")
        shown = fetched(where)[1]
        assert 'walkout_kiosk_requests_total{what="page",worker="0"} 1.0' in shown
        assert CODE not in shown
        assert "127.0.0.1" not in shown
        assert kiosk.log == ""
