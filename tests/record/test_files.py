"""A file is written whole or not at all, for its owner only, and so that it outlasts a power cut."""

import errno
import os
from pathlib import Path

import pytest
from walkout.files import is_draft, write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes and limits")


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_its_owner_can_read_it(tmp_path: Path, mask: int) -> None:
    file = tmp_path / "file"
    before = os.umask(mask)
    try:
        for _again in range(2):
            write_whole(file, b"text")
            assert file.stat().st_mode & 0o777 == 0o600
            file.chmod(0o644)
    finally:
        os.umask(before)


@posix
def test_content_and_name_are_on_the_disk_in_that_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def synced(handle: int) -> None:
        folder = os.fstat(handle).st_ino == tmp_path.stat().st_ino
        steps.append("folder" if folder else f"{os.fstat(handle).st_size} bytes")
        fsync(handle)

    def replaced(draft: Path, target: Path) -> Path:
        steps.append("replaced")
        return replace(draft, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    write_whole(tmp_path / "file", b"four")
    assert steps == ["4 bytes", "replaced", "folder"]


def fail_at(monkeypatch: pytest.MonkeyPatch, step: str, fault: BaseException) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise fault

    owner, _dot, name = step.rpartition(".")
    monkeypatch.setattr(os if owner == "os" else Path, name, fail)


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["Path.touch", "Path.open", "os.fsync", "Path.replace"])
def test_a_fault_at_any_step_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: BaseException
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    with monkeypatch.context() as patch:
        fail_at(patch, step, fault)
        with pytest.raises(type(fault)):
            write_whole(file, b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}


@posix
def test_a_disk_that_fills_up_halfway_changes_nothing(tmp_path: Path) -> None:
    import resource

    file = tmp_path / "file"
    file.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_whole(file, b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"file": b"old"}


def test_a_folder_that_cannot_be_synced_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse_folders(path: str, *arguments: int, **options: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return opened(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse_folders)
    write_whole(tmp_path / "file", b"text")
    assert (tmp_path / "file").read_bytes() == b"text"


def test_a_draft_is_known_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        fail_at(patch, "Path.replace", KeyboardInterrupt())
        fail_at(patch, "Path.unlink", OSError())
        with pytest.raises(KeyboardInterrupt):
            write_whole(tmp_path / "a.json", b"text")
    (left,) = (path.name for path in tmp_path.iterdir())
    assert is_draft(left, "a.json")
    assert not any(is_draft(name, "a.json") for name in ("a.json", "a.json.part", ".a.json", left.replace("a", "b", 1)))
    assert not is_draft(left, "json")
