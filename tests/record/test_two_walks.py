"""Two walks at once: the second reads nothing and writes nothing, until the first has ended, however it did."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from walkout.errors import RecordError
from walkout.record.shape import dump
from walkout.record.store import Found, Store

from tests.record.kept import GUIDE, RECORD, contents, numbered

WALK = """
import sys
from pathlib import Path
from walkout.record.store import Store
store = Store(Path(sys.argv[1]), sys.argv[2])
print(store.hold() and store.read().record is not None, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another walk, in a process of its own, that has taken up the record."""
    first = Store(tmp_path, GUIDE)
    first.write(RECORD)
    first.release()
    command = [sys.executable, "-c", WALK, str(tmp_path), GUIDE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "True\n"
        yield process
        process.kill()


def shut_out(store: Store) -> None:
    assert not store.hold()
    with pytest.raises(RecordError, match="Another walk is open"):
        store.read()
    with pytest.raises(RecordError, match="Another walk is open"):
        store.write(numbered(1))
    with pytest.raises(RecordError, match="Another walk is open, so nothing was deleted"):
        store.forget()


def test_the_second_walk_neither_reads_nor_writes(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    store = Store(tmp_path, GUIDE)
    store.path.write_bytes(b"damaged meanwhile")
    (tmp_path / f".{store.path.name}.0a.part").write_bytes(b"its draft")
    before = contents(tmp_path)
    shut_out(store)
    assert contents(tmp_path) == before
    other.communicate()
    assert store.hold()


def test_a_walk_that_is_killed_keeps_nobody_out(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    store = Store(tmp_path, GUIDE)
    shut_out(store)
    other.kill()
    other.wait()
    assert store.read() == Found(RECORD)
    store.write(numbered(1))


def test_two_walks_in_one_process_are_kept_apart_too(tmp_path: Path) -> None:
    first, second = Store(tmp_path, GUIDE), Store(tmp_path, GUIDE)
    first.write(RECORD)
    shut_out(second)
    assert first.hold()
    first.release()
    first.release()
    assert second.read() == Found(RECORD)
    shut_out(first)


def test_a_walk_may_take_the_record_up_in_one_thread_and_leave_it_in_another(tmp_path: Path) -> None:
    first, second = Store(tmp_path, GUIDE), Store(tmp_path, GUIDE)
    with ThreadPoolExecutor(1) as thread:
        thread.submit(first.write, RECORD).result()
        first.write(numbered(1))
        shut_out(second)
        first.release()
        assert second.read() == Found(numbered(1))


def test_another_guides_walk_is_no_obstacle(tmp_path: Path) -> None:
    first, second = Store(tmp_path, GUIDE), Store(tmp_path, "other")
    first.write(RECORD)
    second.write(RECORD._replace(guide="other"))
    assert second.forget() == (second.path,)
    assert first.read() == Found(RECORD)


def test_of_two_walks_that_begin_with_nothing_the_first_to_write_is_remembered(tmp_path: Path) -> None:
    first, second = Store(tmp_path / "walkout", GUIDE), Store(tmp_path / "walkout", GUIDE)
    for store in (first, second):
        assert store.hold()
        assert store.read() == Found(None)
    first.write(RECORD)
    shut_out(second)
    first.release()
    for _again in range(2):
        with pytest.raises(RecordError, match="remembered while this one was open"):
            second.write(numbered(2))
    assert first.read() == Found(RECORD)
    assert first.path.read_bytes() == dump(RECORD)
