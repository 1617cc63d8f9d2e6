"""Which folders may hold the pages of a report, and what it takes to write them."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from os.path import lexists, realpath
from pathlib import Path

from checker.cli.selection import find_corpus, is_there
from checker.config import CONFIGURATIONS, Config
from checker.errors import CheckerError

PACKAGES = {
    "jinja2": "Jinja2",
    "citeproc": "citeproc-py",
    "pygraphviz": "pygraphviz",
    "tqdm": "tqdm",
}
"""What the report is made with, as it is imported and as it is installed."""

_CURE = "name another folder, for the pages alone"


def check_folders(folders: Iterable[Path], config: Config, paths: Sequence[Path]) -> None:
    """Raise CheckerError where pages cannot be written, before the work is done.

    `paths` are those of the call that name what is checked.
    """
    _check_packages()
    for path in paths:
        _check_path(path)
    areas = (config.root / config.claims, *(find_corpus(path, config) for path in paths))
    for folder in folders:
        _check_place(folder)
        _check_project(folder, config.root)
        for area in filter(lexists, areas):
            _check_claims(folder, area)


def _check_packages() -> None:
    missing = list(_find_missing())
    if missing:
        raise CheckerError(
            f"the report needs more packages, and {' and '.join(missing)} cannot be imported: "
            'pip install "claim-checker[report]"'
        )


def _find_missing() -> Iterator[str]:
    for module, package in PACKAGES.items():
        try:
            import_module(module)
        except ImportError:  # also where a library beneath it is missing
            yield package


def _check_path(path: Path) -> None:
    """Refuse files: they narrow what is reported, and pages would keep quiet about the rest."""
    if not is_there(path):
        raise CheckerError(f"{path} does not exist: name a folder of claims")
    if not path.is_dir():
        raise CheckerError(f"{path} is no folder: pages tell of all claims, so name a folder")


def _check_place(folder: Path) -> None:
    try:
        is_there, is_folder = folder.exists(), folder.is_dir()
        has_parent = Path(realpath(folder)).parent.is_dir()
    except OSError as error:
        raise CheckerError(f"{folder} cannot be written: {error.strerror}") from error
    if is_there and not is_folder:
        raise CheckerError(f"{folder} is a file: name a folder for the pages")
    if not has_parent:
        raise CheckerError(f"{folder} cannot be written: the folder {folder.parent} does not exist")


def _check_project(folder: Path, root: Path) -> None:
    """Refuse the folder of a project's configuration: pages need a folder of their own."""
    has_project = any((root / name).exists() for name in CONFIGURATIONS)
    if has_project and realpath(folder) == realpath(root):
        raise CheckerError(f"{folder} is the folder of the project: {_CURE}")


def _check_claims(folder: Path, area: Path) -> None:
    target, home = Path(realpath(folder)), Path(realpath(area))
    if target == home:
        raise CheckerError(f"{folder} is the folder of the claims: {_CURE}")
    if target.is_relative_to(home):
        raise CheckerError(f"{folder} lies in the folder of the claims: {_CURE}")
    if home.is_relative_to(target):
        raise CheckerError(f"{folder} holds the claims, {area}: {_CURE}")
