"""What holds for every test: the developer's machine stays out, and so does the network."""

import ipaddress
import os
import sys
from collections.abc import Iterator

import pytest

from tests.environment import NO_SKIPS, clean_environment

_touched: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--draw-goldens", action="store_true", help="draw the goldens and pictures of the screens again")


def pytest_configure() -> None:
    clean_environment()
    sys.addaudithook(_stay_at_home)


class NetworkTouchedError(Exception):
    pass


def _stay_at_home(event: str, args: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
        host = address[0] if isinstance(address, tuple) else None  # a local socket's address is a path
    elif event == "socket.getaddrinfo":
        host = args[0]
    else:
        return
    if isinstance(host, (str, bytes)) and not _is_here(host):
        _touched.append(f"{event}: {host!r}")
        raise NetworkTouchedError(_touched[-1])


def _is_here(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return name in ("", "localhost") or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@pytest.fixture
def network_touched() -> list[str]:
    """The attempts to leave this machine, as the audit hook saw them."""
    return _touched


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """An attempt fails its test even where the program swallowed the error."""
    _touched.clear()
    yield
    assert not _touched, f"the network was touched: {_touched}"


@pytest.fixture(scope="session", autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were skipped and for want of what."""
    skipped = _skipped(terminalreporter)
    if not skipped:
        return
    terminalreporter.section("not tested here")
    for test, reason in skipped:
        terminalreporter.line(f"{test}: {reason}")
    if os.environ.get(NO_SKIPS):
        terminalreporter.line(f"{NO_SKIPS} is set: a skipped test fails the run.", red=True)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.getplugin("terminalreporter")
    if reporter and _skipped(reporter) and os.environ.get(NO_SKIPS):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skipped(reporter: pytest.TerminalReporter) -> list[tuple[str, str]]:
    return [(report.nodeid, _reason(report.longrepr)) for report in reporter.stats.get("skipped", [])]


def _reason(longrepr: object) -> str:
    return str(longrepr[2] if isinstance(longrepr, tuple) else longrepr).removeprefix("Skipped: ")
