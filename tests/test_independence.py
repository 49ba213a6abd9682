"""The tests depend on nothing outside: that the guards of conftest.py hold."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8::1", "example.invalid"])
def test_the_network_is_out_of_reach(address: str, network_touched: list[str]) -> None:
    with pytest.raises(Exception, match="socket"):
        socket.create_connection((address, 443), timeout=0.1)
    assert network_touched
    network_touched.clear()


def test_this_machine_is_within_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


def test_the_developers_terminal_stays_out() -> None:
    assert "NO_COLOR" not in os.environ
    assert os.environ["TERM"] == "xterm-256color"


@pytest.mark.parametrize(("no_skips", "code"), [("", 0), ("1", 1)])
def test_a_skip_is_explained_and_can_fail_the_run(tmp_path: Path, no_skips: str, code: int) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text())
    (tmp_path / "test_it.py").write_text("import pytest\ndef test_it(): pytest.skip('no such thing here')\n")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env=os.environ | {"WALKOUT_NO_SKIPS": no_skips, "PYTHONPATH": str(CONFTEST.parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == code, run.stdout
    assert "test_it.py::test_it: no such thing here" in run.stdout
