"""What the plain OpenSSH client gets: the walk, checklists as command and file, one sentence for everything else."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.kiosk.process import CLIENT, SSH, WALKOUT, Served, serving
from tests.terminal.session import Session

pytestmark = pytest.mark.skipif(not SSH, reason="the OpenSSH client")
CODE = "1000-PCED-RP85-A92B-4C"
USAGE = (
    "walkout: Here are the walk, which begins without a command, "
    "and “checklist CODE [--format markdown|html|ics|text|json]”.\n"
)
WRITE = "Write: checklist CODE [--format FORMAT]."
REFUSED = [
    (["HOST", "ls", "/"], USAGE),
    (["HOST", "checklist"], "walkout: Write the code after it: checklist CODE [--format FORMAT].\n"),
    (["HOST", "checklist", CODE, "--evil"], f"walkout: There is no --evil here. {WRITE}\n"),
    (
        ["HOST", "checklist", CODE, "--format", "pdf"],
        "walkout: There is no format “pdf”. Use one of: markdown, html, ics, text, json.\n",
    ),
    (["HOST", "checklist 'x"], USAGE),
    (["HOST"], "walkout: The walk needs a terminal. With a code, write: checklist CODE.\n"),
    (["-s", "HOST", "netconf"], "walkout: Here are the walk, and checklists over SFTP; nothing else.\n"),
]
FORBIDDEN = [
    *("ls /etc", "get /etc/passwd", "get ../../etc/passwd", "put FILE x", "mkdir x", "rm checklist-CODE.md", "rmdir x"),
    *("rename checklist-CODE.md y", "symlink /etc/passwd y", "chmod 777 checklist-CODE.md", "df"),
    "get checklist-1000.md",
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("kiosk")) as kiosk:
        yield kiosk


def checklist(form: str = "markdown") -> str:
    """What `walkout checklist` prints for the code, on this day."""
    command = [WALKOUT, "checklist", "--code", CODE, "--format", form]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("form", ["markdown", "html", "text", "json", "ics"])
def test_the_command_prints_what_the_program_prints_at_home(served: Served, form: str) -> None:
    option = [] if form == "markdown" else ["--format", form]
    got = served.ssh("HOST", "checklist", CODE, *option)
    assert (got.returncode, got.stderr) == (0, "")
    assert _undated(got.stdout) == _undated(checklist(form))
    assert got.stdout


def _undated(text: str) -> list[str]:
    """The lines, less the moment at which a calendar was made."""
    return [line for line in text.splitlines() if not line.startswith("DTSTAMP")]


@pytest.mark.parametrize("arguments", [["--format=json", CODE.lower()], ["--format", "json", CODE.replace("-", " ")]])
def test_a_code_is_read_as_people_write_it(served: Served, arguments: list[str]) -> None:
    assert served.ssh("HOST", "checklist", *arguments).stdout == checklist("json")


def test_scp_copies_the_checklist(served: Served, tmp_path: Path) -> None:
    got = served.ssh(f"HOST:checklist-{CODE}.md", str(tmp_path), program="scp")
    assert (got.returncode, got.stderr) == (0, "")
    assert (tmp_path / f"checklist-{CODE}.md").read_text(encoding="utf-8") == checklist()


def test_sftp_copies_it_and_lists_nothing(served: Served, tmp_path: Path) -> None:
    commands = f"ls -a\npwd\nget checklist-{CODE}.md {tmp_path}/mine.md\n"
    got = served.ssh("-b", "-", "HOST", program="sftp", given=commands)
    assert got.returncode == 0, got.stderr
    assert "Remote working directory: /" in got.stdout
    assert (tmp_path / "mine.md").read_text(encoding="utf-8") == checklist()


@pytest.mark.parametrize("command", FORBIDDEN)
def test_nothing_else_is_done_over_sftp(served: Served, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("mine")
    line = command.replace("FILE", str(tmp_path / "file")).replace("CODE", CODE)
    got = served.ssh("-b", "-", "HOST", program="sftp", given=f"lcd {tmp_path}\n{line}\n")
    assert got.returncode == 1
    assert "root:" not in got.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_old_scp_is_refused_in_a_sentence(served: Served, tmp_path: Path) -> None:
    got = served.ssh("-O", f"HOST:checklist-{CODE}.md", str(tmp_path), program="scp")
    assert got.returncode == 1
    assert got.stderr == USAGE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED, ids=str)
def test_what_is_not_served_gets_one_sentence(served: Served, arguments: list[str], sentence: str) -> None:
    got = served.ssh(*arguments)
    assert (got.returncode, got.stdout, got.stderr) == (1, "", sentence)


def test_a_wrong_code_is_refused_without_being_repeated(served: Served) -> None:
    got = served.ssh("HOST", "checklist", f"{CODE[:-1]}D")
    assert (got.returncode, got.stdout) == (1, "")
    assert got.stderr.startswith("walkout: A character of this code is wrong")
    assert "1000" not in got.stderr


def test_no_connection_is_forwarded(served: Served) -> None:
    got = served.ssh("-W", "127.0.0.1:22", "HOST")
    assert (got.returncode, got.stdout) == (255, "")
    got = served.ssh("-o", "ExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:22", "HOST")
    assert got.returncode == 255


def test_a_walk_in_a_terminal_leaves_it_as_it_was(served: Served) -> None:
    with Session([SSH or "", *CLIENT, "-p", str(served.port), "127.0.0.1"]) as session:
        session.wait_for("Press enter to begin")
        session.press("enter")
        session.wait_for("Which country")
        session.resize(100, 30)
        session.send("norway")
        session.wait_for("Norway")
        session.press("ctrl+c")
        session.wait_for("End your visit?")
        session.press("ctrl+c")
        assert session.wait_exit() == 0
        assert "Goodbye. Nothing you answered was kept." in session.text
        assert session.left_on == set()
        assert session.flags() == session.at_rest


def test_nothing_that_was_said_is_in_the_log(served: Served) -> None:
    served.ssh("HOST", "checklist", CODE)
    assert not [secret for secret in (CODE, "127.0.0.1", "norway", "Norway", "NO") if secret in served.log]
    assert datetime.now(UTC).strftime("%Y-%m-%d") in served.log
