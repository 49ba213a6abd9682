"""A folder or a disk that is of no use: one sentence that names it and says why, and nothing lost."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from walkout.errors import RecordError
from walkout.record.shape import dump
from walkout.record.store import Store

from tests.record.kept import GUIDE, RECORD, contents, numbered

USES: dict[str, Callable[[Store], object]] = {
    "hold": Store.hold,
    "read": Store.read,
    "write": lambda store: store.write(numbered(1)),
    "forget": Store.forget,
}
anyhow = pytest.mark.parametrize("use", USES.values(), ids=USES)


def refused(use: Callable[[Store], object], store: Store) -> str:
    with pytest.raises(RecordError) as caught:
        use(store)
    sentence = str(caught.value)
    assert "\n" not in sentence and sentence.endswith(".") and "None" not in sentence
    return sentence


def fail(monkeypatch: pytest.MonkeyPatch, name: str, code: int, only: str = "") -> None:
    """Let a function of the operating system fail on names that end in a certain way."""
    real: Callable[..., object] = getattr(os, name)

    def failing(path: object, *arguments: object, **options: object) -> object:
        if str(path).endswith(only):
            raise OSError(code, os.strerror(code), str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, name, failing)


@anyhow
def test_a_folder_that_is_a_file(tmp_path: Path, use: Callable[[Store], object]) -> None:
    (tmp_path / "walkout").write_bytes(b"mine")
    assert refused(use, Store(tmp_path / "walkout", GUIDE)).startswith(f"{tmp_path / 'walkout'} is a file")
    assert contents(tmp_path) == {"walkout": b"mine"}


@anyhow
@pytest.mark.skipif(os.name != "posix", reason="Windows takes a file for an empty folder")
def test_a_folder_below_a_file(tmp_path: Path, use: Callable[[Store], object]) -> None:
    (tmp_path / "state").write_bytes(b"mine")
    store = Store(tmp_path / "state" / "walkout", GUIDE)
    sentence = refused(use, store)
    assert str(store.path) in sentence and os.strerror(errno.ENOTDIR) in sentence
    assert contents(tmp_path) == {"state": b"mine"}


@anyhow
@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS])
def test_a_folder_nothing_can_be_made_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, use: Callable[[Store], object], code: int
) -> None:
    store = Store(tmp_path, GUIDE)
    store.path.write_bytes(dump(RECORD))
    fail(monkeypatch, "open", code, ".lock")
    sentence = refused(use, store)
    assert str(store.path) in sentence and os.strerror(code) in sentence
    assert contents(tmp_path) == {store.path.name: dump(RECORD)}


def test_a_home_nothing_can_be_made_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "state" / "walkout", GUIDE)
    fail(monkeypatch, "mkdir", errno.EROFS)
    assert store.hold() and store.read().record is None
    assert os.strerror(errno.EROFS) in refused(USES["write"], store)
    assert store.forget() == ()


def test_a_record_that_cannot_be_read_is_not_taken_for_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, GUIDE)
    store.path.write_bytes(dump(RECORD))
    unreadable = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda _path: (_ for _ in ()).throw(unreadable))
        for name in ("read", "write"):
            assert str(store.path) in refused(USES[name], store)
    assert contents(tmp_path) == {store.path.name: dump(RECORD)}


def test_what_cannot_be_put_aside_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, GUIDE)
    store.path.write_bytes(b"damaged")
    fail(monkeypatch, "rename", errno.EROFS)
    for name in ("read", "write"):
        assert os.strerror(errno.EROFS) in refused(USES[name], store)
    assert contents(tmp_path) == {store.path.name: b"damaged"}


@pytest.mark.parametrize("step", ["open", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_disk_leaves_the_old_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    store = Store(tmp_path, GUIDE)
    store.write(RECORD)
    with monkeypatch.context() as patch:
        fail(patch, step, code, ".part")
        sentence = refused(USES["write"], store)
    assert str(store.path) in sentence and os.strerror(code) in sentence and "Nothing was changed" in sentence
    assert contents(tmp_path) == {store.path.name: dump(RECORD)}
    store.write(numbered(2))
    assert store.read().record == numbered(2)


def test_a_disk_that_fills_up_on_the_way_leaves_the_old_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, GUIDE)
    store.write(RECORD)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert os.strerror(errno.ENOSPC) in refused(USES["write"], store)
    assert contents(tmp_path) == {store.path.name: dump(RECORD)}


def test_a_file_that_cannot_be_deleted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path, GUIDE)
    store.path.write_bytes(b"damaged")
    store.read()
    store.write(RECORD)
    fail(monkeypatch, "unlink", errno.EPERM, ".damaged-1")
    sentence = refused(Store.forget, store)
    assert sentence.startswith(f"{store.path}.damaged-1 could not be deleted")
