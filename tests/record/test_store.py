"""The store: private, never mixed up, and what it cannot use is said and kept."""

import os
import tracemalloc
from pathlib import Path

import pytest
from walkout.errors import RecordError
from walkout.record.shape import dump
from walkout.record.store import LARGEST, Found, Store, default_folder, forgotten

from tests.record.kept import GUIDE, RECORD, contents, numbered

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes and links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "walkout"


@pytest.fixture
def store(folder: Path) -> Store:
    return Store(folder, GUIDE)


def keep(folder: Path, content: bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{GUIDE}.json"
    file.write_bytes(content)
    return file


def test_what_was_written_is_read_by_the_next_walk(store: Store, folder: Path) -> None:
    store.write(RECORD)
    assert store.read() == Found(RECORD)
    store.write(numbered(1))
    store.release()
    assert Store(folder, GUIDE).read() == Found(numbered(1))
    assert list(contents(folder)) == [f"{GUIDE}.json"]


def test_nothing_is_made_before_the_first_write(store: Store, tmp_path: Path) -> None:
    assert store.hold()
    assert store.read() == Found(None)
    assert store.forget() == ()
    store.release()
    assert not list(tmp_path.iterdir())


def test_nothing_is_made_beside_another_guides_record(store: Store, folder: Path) -> None:
    Store(folder, "other").write(RECORD._replace(guide="other"))
    before = sorted(folder.iterdir())
    assert store.hold()
    assert store.read() == Found(None)
    assert sorted(folder.iterdir()) == before


@posix
def test_only_its_owner_can_read_it(store: Store, folder: Path) -> None:
    before = os.umask(0)
    try:
        store.write(RECORD)
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize(
    "guide_id",
    [
        *("", ".", "..", "../../up", "a/b", "a\\b", "C:x", "/etc/passwd", "con", "com1"),
        *("LinkedIn", "é", "a.json", "x" * 300, "nul\0", "a\n", ".a.json", "\ud800"),
    ],
)
def test_a_guides_id_leads_nowhere_else(folder: Path, guide_id: str) -> None:
    path = Store(folder, guide_id).path
    assert path.parent == folder
    assert path.name.isascii()
    assert len(path.name) < 80
    assert path.stem.strip("_").isalnum() and path.stem.lower() not in ("con", "com1", "linkedin", "a")


def test_two_guides_have_two_records(folder: Path) -> None:
    assert Store(folder, "linkedin").path.name == "linkedin.json"
    names = [Store(folder, guide_id).path.name.lower() for guide_id in ("a", "A", "a/", "/a", "", "á", "linkedin")]
    assert len(set(names)) == len(names)


DAMAGED = [b"", b"{", bytes(1000), b"[]", dump(RECORD)[:-3], dump(RECORD._replace(guide="other"))]


@pytest.mark.parametrize("content", [*DAMAGED, *(dump(RECORD)[:cut] for cut in range(1, len(dump(RECORD)) - 2, 97))])
def test_what_is_damaged_is_put_aside_and_said(store: Store, folder: Path, content: bytes) -> None:
    keep(folder, content)
    found = store.read()
    aside = folder / f"{GUIDE}.json.damaged-1"
    assert found.record is None
    assert str(aside) in found.notice and "start afresh" in found.notice
    assert contents(folder) == {aside.name: content}
    store.write(RECORD)
    assert store.read() == Found(RECORD)


def test_what_was_put_aside_before_stays(store: Store, folder: Path) -> None:
    for number, content in enumerate([b"first", b"second", b"third"], start=1):
        keep(folder, content)
        assert f"damaged-{number}" in store.read().notice
    assert sorted(contents(folder).values()) == [b"first", b"second", b"third"]
    (folder / f"{GUIDE}.json.damaged-2").unlink()
    keep(folder, b"fourth")
    assert "damaged-2" in store.read().notice
    assert sorted(contents(folder).values()) == [b"first", b"fourth", b"third"]


@posix
def test_nothing_is_put_aside_over_a_link_to_nowhere(store: Store, folder: Path, tmp_path: Path) -> None:
    link = keep(folder, b"damaged").with_name(f"{GUIDE}.json.damaged-1")
    link.symlink_to(tmp_path / "nowhere")
    assert "damaged-2" in store.read().notice
    assert link.is_symlink()


def test_what_is_too_large_is_not_even_read(store: Store, folder: Path) -> None:
    file = keep(folder, dump(RECORD).ljust(LARGEST))
    assert store.read() == Found(RECORD)
    file.write_bytes(dump(RECORD).ljust(LARGEST + 1))
    assert "damaged-1" in store.read().notice
    with file.open("wb") as huge:
        huge.truncate(100_000_000)
    tracemalloc.start()
    assert "damaged-2" in store.read().notice
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < LARGEST


@posix
@pytest.mark.parametrize("kind", ["link", "loose link", "pipe", "folder"])
def test_what_is_no_file_is_put_aside_as_it_is(store: Store, folder: Path, tmp_path: Path, kind: str) -> None:
    outside = tmp_path / "outside.json"
    outside.write_bytes(dump(RECORD))
    folder.mkdir(parents=True)
    if kind == "pipe":
        os.mkfifo(store.path)
    elif kind == "folder":
        (store.path / "within").mkdir(parents=True)
    else:
        store.path.symlink_to(outside if kind == "link" else tmp_path / "nowhere")
    found = store.read()
    assert found.record is None and "damaged-1" in found.notice
    assert store.path not in folder.iterdir()
    store.write(numbered(1))
    assert outside.read_bytes() == dump(RECORD)
    assert not (tmp_path / "nowhere").exists()


def test_a_newer_record_is_refused_and_stays_byte_for_byte(store: Store, folder: Path) -> None:
    content = dump(RECORD).replace(b'"version": 1', b'"version": 2').replace(b"marks", b"ticks")
    keep(folder, content)
    for _again in range(2):
        with pytest.raises(RecordError, match="newer walkout"):
            store.read()
        with pytest.raises(RecordError, match="newer walkout"):
            store.write(numbered(1))
        assert contents(folder) == {store.path.name: content}
    assert store.forget() == (store.path,)


def test_a_record_is_not_written_over_unread(store: Store, folder: Path) -> None:
    file = keep(folder, dump(RECORD))
    for _again in range(2):
        with pytest.raises(RecordError, match="while this one was open"):
            store.write(numbered(1))
        assert file.read_bytes() == dump(RECORD)


@pytest.mark.parametrize(
    "record",
    [
        RECORD._replace(guide="other"),
        RECORD._replace(saved=RECORD.saved.replace(year=9999)),
        RECORD._replace(read=("x" * LARGEST,)),
    ],
)
def test_what_could_not_be_read_again_is_not_written(store: Store, folder: Path, record: object) -> None:
    store.write(RECORD)
    assert isinstance(record, type(RECORD))
    with pytest.raises(RecordError, match="not remembered"):
        store.write(record)
    assert contents(folder) == {store.path.name: dump(RECORD)}


def test_drafts_left_behind_go_and_those_of_others_stay(store: Store, folder: Path) -> None:
    file = keep(folder, dump(RECORD))
    stay = {".other.json.0a.part": b"x", f".{GUIDE}.json": b"x", f"{GUIDE}.json.part": b"x"}
    for name, content in {f".{file.name}.0a.part": b"x", f".{file.name}.0b.part": b"y", **stay}.items():
        (folder / name).write_bytes(content)
    assert store.read() == Found(RECORD)
    assert contents(folder) == {file.name: dump(RECORD), **stay}


def test_a_draft_may_be_that_of_a_walk_that_just_begins(store: Store, folder: Path) -> None:
    draft = keep(folder, b"half").rename(folder / f".{GUIDE}.json.0a.part")
    assert store.read() == Found(None)
    assert draft.exists()


def test_forgetting_deletes_everything_of_this_guide_and_says_what(store: Store, folder: Path) -> None:
    other = Store(folder, f"{GUIDE}-2")
    other.write(RECORD._replace(guide=f"{GUIDE}-2"))
    other.release()
    stay = contents(folder)
    keep(folder, b"damaged")
    store.read()
    store.write(RECORD)
    (folder / f".{store.path.name}.0a.part").write_bytes(b"half")
    deleted = store.forget()
    assert {path.name for path in deleted} == {
        store.path.name,
        f"{store.path.name}.damaged-1",
        f".{store.path.name}.0a.part",
    }
    assert contents(folder) == stay
    assert not list(folder.glob(f"{store.path.name}*"))
    told = forgotten(deleted)
    assert "Deleted 3 files" in told
    assert all(str(path) in told.splitlines()[1:][number] for number, path in enumerate(deleted))
    assert "Deleted 1 file " in forgotten(deleted[:1])


def test_forgetting_the_last_takes_the_folder_along(store: Store, folder: Path) -> None:
    store.write(RECORD)
    store.release()
    assert Store(folder, GUIDE).forget() == (store.path,)
    assert not folder.exists()
    assert Store(folder, GUIDE).forget() == ()
    assert "nothing to delete" in forgotten(())


def test_the_walk_that_forgets_can_remember_again(store: Store, folder: Path) -> None:
    store.write(RECORD)
    store.forget()
    assert store.read() == Found(None)
    store.write(numbered(1))
    assert not Store(folder, GUIDE).hold()
    store.release()
    assert Store(folder, GUIDE).read() == Found(numbered(1))


@posix
def test_forgetting_stays_in_its_folder(store: Store, folder: Path, tmp_path: Path) -> None:
    outside, beside = tmp_path / "outside.json", tmp_path / "beside"
    outside.write_bytes(dump(RECORD))
    beside.mkdir()
    (beside / "file").write_bytes(b"x")
    folder.mkdir(parents=True)
    store.path.symlink_to(outside)
    store.path.with_name(f"{store.path.name}.damaged-1").symlink_to(beside)
    store.path.with_name(f"{store.path.name}.damaged-2").mkdir()
    assert len(store.forget()) == 2
    assert outside.read_bytes() == dump(RECORD)
    assert (beside / "file").exists()
    assert [path.name for path in folder.iterdir()] == [f"{store.path.name}.damaged-2"]


@posix
def test_a_linked_folder_is_as_good_as_any(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "state").symlink_to(tmp_path / "elsewhere")
    Store(tmp_path / "state", GUIDE).write(RECORD)
    assert Store(tmp_path / "elsewhere", GUIDE).path.read_bytes() == dump(RECORD)


def test_the_folder_is_the_platforms_and_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder().name == "walkout"
    assert default_folder().is_absolute()
    assert not list(tmp_path.iterdir())
    monkeypatch.setattr("platformdirs.user_state_path", lambda *_names, **_options: Path("~/.local/state/walkout"))
    with pytest.raises(RecordError, match="home folder"):
        default_folder()
