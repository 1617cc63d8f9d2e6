import os
import stat
from pathlib import Path

import pytest

from checker.cli.files import check_target, write_file
from checker.errors import CheckerError


def test_a_file_is_written_in_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    write_file(tmp_path / "report.txt", "1–2\n\udcff\n")
    assert (tmp_path / "report.txt").read_bytes() == b"1\xe2\x80\x932\n\\udcff\n"
    assert os.listdir(tmp_path) == ["report.txt"]  # noqa: PTH208 - the names are enough


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old, and longer")
    file.chmod(0o640)
    write_file(file, "new")
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_failing_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CheckerError, match=r"report\.txt cannot be written: No space left"):
        write_file(file, "new")
    assert file.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.txt"]


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    queue = tmp_path / "queue"
    os.mkfifo(queue)
    reader = os.open(queue, os.O_RDONLY | os.O_NONBLOCK)
    write_file(queue, "whole")
    assert os.read(reader, 100) == b"whole"
    os.close(reader)
    assert stat.S_ISFIFO(queue.stat().st_mode)


def test_where_no_file_can_be_is_said_at_once(tmp_path: Path) -> None:
    check_target(tmp_path / "new.json")
    with pytest.raises(CheckerError, match="is a folder: name a file to write"):
        check_target(tmp_path)
    with pytest.raises(CheckerError, match=r"the folder .*none does not exist"):
        check_target(tmp_path / "none" / "new.json")
