"""What is staged for the next commit, as a tree."""

import os
import shutil
import tempfile
from os.path import exists, isdir, realpath
from pathlib import Path

from checker.errors import CheckerError
from checker.loading.git.running import ask_git, find_reason, run_git


def write_staged_tree(top: Path) -> str:
    """Write what is staged into git as a tree and return its name.

    What `git add --intent-to-add` has only announced is left out. Raises CheckerError
    where a merge has left conflicts.
    """
    source = _find_index(top)
    # A copy: git locks the index to write a tree, and a commit under way has it locked.
    with tempfile.TemporaryDirectory(prefix="claim-checker-") as folder:
        index = Path(folder, "index")
        _copy(source, index)
        return _write_tree(top, index)


def _find_index(top: Path) -> Path:
    """Return the file with what is staged: the repository's own, or the one of a hook.

    `git commit -a` and `git commit FILE` stage in another file and tell the hook of it.
    """
    own = top / os.fsdecode(ask_git(top, "rev-parse", "--git-path", "index").rstrip(b"\n"))
    given = os.environ.get("GIT_INDEX_FILE")
    if given is None:
        return own
    # Git itself looks for it from the top, from wherever below that it was started.
    return own if _is_foreign(top / given, own) else top / given


def _is_foreign(index: Path, own: Path) -> bool:
    """Whether an index is that of another repository, whose hook asks about this one."""
    home = Path(realpath(index)).parent
    if home == Path(realpath(own)).parent:
        return False
    # Not with pathlib, which raises for a folder that may not be searched before Python 3.14.
    return not isdir(home) or exists(home / "HEAD")  # noqa: PTH110, PTH112 - see above


def _copy(source: Path, target: Path) -> None:
    """Copy an index; where there is none nothing is staged, as git has it too."""
    try:
        shutil.copyfile(source, target)
    except FileNotFoundError:
        return
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise CheckerError(f"cannot copy {source} to read what is staged: {reason}") from error


def _write_tree(top: Path, index: Path) -> str:
    # What a partial clone lacks is fetched, or missed, when it is read.
    answer = run_git(top, "write-tree", "--missing-ok", index=index)
    if not answer.status:
        return answer.output.decode().strip()
    unmerged = ask_git(top, "ls-files", "--unmerged", "-z", index=index)
    if not unmerged:
        # Git's last line only repeats which command failed; the first one has the reason.
        reason = find_reason(answer._replace(complaint=answer.complaint.split("\n", 1)[0]))
        raise CheckerError(f"git cannot write what is staged in {top} as a tree: {reason}")
    _, _, path = unmerged.split(b"\0", 1)[0].partition(b"\t")
    raise CheckerError(
        f'{os.fsdecode(path)} has conflicts that a merge left: resolve them and run "git add"'
    )
