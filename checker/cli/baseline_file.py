"""The baseline's file: where it is, reading it and writing it."""

from collections.abc import Iterable
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config
from checker.errors import CheckerError

if TYPE_CHECKING:  # most repositories have none
    from checker.review.baselining import Baseline, Entry

USUAL_NAME = "claim-checker-baseline.txt"
"""The file that is read where it is there, unless another one is named."""


def load_baseline(config: Config) -> "Baseline | None":
    """Read the baseline that holds; None where there is none.

    Raises CheckerError where a file that is named does not exist, or cannot be read.
    """
    baseline = read_baseline(config)
    if baseline is None and config.baseline is not None:
        file = locate_baseline(config)
        raise CheckerError(
            f"the baseline {file} does not exist: correct its name, or write it with "
            f"claim-checker baseline --baseline {file}"
        )
    return baseline


def read_baseline(config: Config) -> "Baseline | None":
    """Read the baseline's file; None where it does not exist."""
    file = locate_baseline(config)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        # Path.is_dir raises in a folder that may not be searched.
        reason = "it is a folder" if isdir(file) else error.strerror  # noqa: PTH112 - see above
        raise CheckerError(f"the baseline {file} cannot be read: {reason}") from error
    from checker.loading.files import name_path  # noqa: PLC0415 - most repositories have none
    from checker.review.baselining import parse_baseline  # noqa: PLC0415 - the same

    return parse_baseline(name_path(config.root, file), content)


def locate_baseline(config: Config) -> Path:
    """Return where the baseline is, or would be."""
    return config.root / (config.baseline or USUAL_NAME)


def write_baseline(config: Config, entries: Iterable["Entry"], before: "Baseline | None") -> None:
    """Write the baseline's file with the comments that it had, whole or not at all."""
    from checker.cli.files import write_file  # noqa: PLC0415 - a check writes none
    from checker.review.baselining import format_baseline  # noqa: PLC0415 - the same

    notes = {} if before is None else before.notes
    write_file(locate_baseline(config), format_baseline(entries, notes))
