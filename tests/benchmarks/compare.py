"""Measure `claim-checker check` beside other tools on the same files.

    python -m tests.benchmarks.compare                      one file, then 10,000 claims
    python -m tests.benchmarks.compare --claims 100000
    python -m tests.benchmarks.compare --shape one-measure
    python -m tests.benchmarks.compare --scaling            1,000 to 100,000 claims, alone
    python -m tests.benchmarks.compare --scaling --shape sum-of-a-thousand

Whole processes are measured, the tools in turn within each round, so that a machine
that slows down slows all of them; what is shown is the median of the rounds.
"""

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.corpus import CLAIMS_A_FILE, Shape, write_corpus
from tests.benchmarks.related import write_calendar, write_sum

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schema" / "claims.schema.json"
SHAPES = ("many-measures", "one-measure", "one-file", "calendar", "sum-of-a-thousand")
"""The last two are related: months make up years, and a thousand measures one total."""

OURS = "claim-checker"
VALIDATOR = "check-jsonschema"
STYLE = "yamllint"

TIMES_FASTER_THAN_VALIDATOR = 3
"""At the size of a large corpus."""

MEBIBYTE = 1 << 20
BYTES_A_UNIT_OF_RSS = 1 if sys.platform == "darwin" else 1024
"""`ru_maxrss` counts bytes on macOS and kibibytes elsewhere."""


class Tool(NamedTuple):
    """A command that reads a whole corpus."""

    name: str
    command: tuple[str, ...]
    expected: tuple[int, ...]
    """The exit statuses that say that it did its work."""


class Run(NamedTuple):
    """One process from start to end."""

    seconds: float
    peak: int
    """Bytes of memory at most."""


class Target(NamedTuple):
    """What the tool promises about its speed."""

    promise: str
    ratio: float
    """The peer's time over ours."""
    least: float

    @property
    def is_held(self) -> bool:
        """Whether the promise held in this run."""
        return self.ratio >= self.least


# All tools run from compiled modules, as they do where pip has installed them.
_ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "claim-checker-benchmark"),
}

Table = dict[str, Run]
"""The median run of each tool, by its name."""


def list_tools(folder: Path) -> list[Tool]:
    """Name the commands that read the corpus of a folder."""
    claims = folder / "claims"
    files = sorted(str(path) for path in claims.glob("*.yaml"))
    python = sys.executable
    return [
        our_tool(folder),
        Tool(
            VALIDATOR,
            (python, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), *files),
            expected=(0,),
        ),
        Tool(STYLE, (python, "-m", "yamllint", "-d", "relaxed", str(claims)), expected=(0,)),
        Tool(
            "libyaml and jsonschema",
            (python, str(Path(__file__).with_name("peer.py")), str(SCHEMA), str(claims)),
            expected=(0,),
        ),
    ]


def our_tool(folder: Path) -> Tool:
    """Name our own command; that it finds disagreements is expected."""
    return Tool(OURS, (sys.executable, "-m", "checker", "check", str(folder)), (0, 1))


def measure(tool: Tool, folder: Path) -> Run:
    """Run a tool once in a folder; its printed output goes nowhere, its complaints to a file."""
    with tempfile.TemporaryFile() as complaints:
        begin = time.perf_counter()
        process = subprocess.Popen(
            tool.command,
            cwd=folder,
            env=_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
        # Popen.wait would not tell the memory of this one child
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in tool.expected:
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip()
            raise SystemExit(f"{tool.name} ended with status {process.returncode}: {said}")
    return Run(seconds, usage.ru_maxrss * BYTES_A_UNIT_OF_RSS)


def compare(tools: Sequence[Tool], folder: Path, rounds: int) -> Table:
    """Measure tools in turn, after one unmeasured run of each that warms the disk."""
    for tool in tools:
        measure(tool, folder)
    runs: dict[str, list[Run]] = {tool.name: [] for tool in tools}
    for _ in range(rounds):
        for tool in tools:
            runs[tool.name].append(measure(tool, folder))
    return {name: take_median(several) for name, several in runs.items()}


def take_median(runs: Sequence[Run]) -> Run:
    """Reduce runs to their median time and their highest peak."""
    return Run(statistics.median(run.seconds for run in runs), max(run.peak for run in runs))


def render_table(title: str, table: Table) -> Iterator[str]:
    """Show a table; the ratio is the tool's time over ours."""
    yield title
    yield f"  {'':24}{'seconds':>9}{'ratio':>8}{'peak MiB':>10}"
    for name, run in table.items():
        ratio = run.seconds / table[OURS].seconds
        yield f"  {name:24}{run.seconds:9.3f}{ratio:8.2f}{run.peak / MEBIBYTE:10.1f}"
    yield ""


def render_target(target: Target) -> str:
    """Say whether a promise held."""
    verdict = "held" if target.is_held else "missed"
    return f"{verdict}: {target.promise} (ratio {target.ratio:.2f}, needs {target.least:g})"


def lay_out(options: argparse.Namespace, folder: Path, claims: int) -> None:
    """Write a corpus as the options ask."""
    if options.shape == "calendar":
        write_calendar(folder, claims)
        return
    if options.shape == "sum-of-a-thousand":
        write_sum(folder, claims)
        return
    shape = Shape(
        claims,
        a_file=claims if options.shape == "one-file" else CLAIMS_A_FILE,
        measures=1 if options.shape == "one-measure" else None,
        seed=options.seed,
    )
    write_corpus(folder, shape)


def run_comparison(options: argparse.Namespace, scratch: Path) -> list[Target]:
    """Compare on one file and on the whole corpus, and print both tables."""
    small, large = scratch / "small", scratch / "large"
    write_corpus(small, Shape(CLAIMS_A_FILE, seed=options.seed))
    lay_out(options, large, options.claims)
    one_file = compare(list_tools(small), small, options.rounds * 3)
    print(*render_table(f"one file, {CLAIMS_A_FILE} claims", one_file), sep="\n")
    corpus = compare(list_tools(large), large, options.rounds)
    print(*render_table(f"{options.claims:,} claims, {options.shape}", corpus), sep="\n")
    return [
        Target(
            f"at least {TIMES_FASTER_THAN_VALIDATOR} times faster than {VALIDATOR}"
            f" at {options.claims:,} claims",
            corpus[VALIDATOR].seconds / corpus[OURS].seconds,
            TIMES_FASTER_THAN_VALIDATOR,
        ),
        Target(
            f"not slower than {STYLE} on one file",
            one_file[STYLE].seconds / one_file[OURS].seconds,
            1,
        ),
    ]


def run_scaling(options: argparse.Namespace, scratch: Path) -> None:
    """Measure our tool alone at growing sizes, and print how the time grows."""
    sizes = sorted(options.sizes)
    runs: list[Run] = []
    print(f"growth, {options.shape}")
    print(f"  {'claims':>9}{'seconds':>9}{'µs a claim':>12}{'peak MiB':>10}")
    for size in sizes:
        folder = scratch / str(size)
        lay_out(options, folder, size)
        run = compare([our_tool(folder)], folder, options.rounds)[OURS]
        each = run.seconds / size * 1_000_000
        print(f"  {size:9,}{run.seconds:9.3f}{each:12.1f}{run.peak / MEBIBYTE:10.1f}")
        runs.append(run)
    slope = find_slope(sizes[-2:], [run.seconds for run in runs[-2:]])
    print(f"\nbetween the two largest, time grows with the claims to the power of {slope:.2f}")


def find_slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Take the slope of a line through two points on two logarithmic scales: 1 is linear."""
    return math.log(seconds[1] / seconds[0]) / math.log(sizes[1] / sizes[0])


def parse_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="compare", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=10_000, help="size of the large corpus")
    parser.add_argument("--rounds", type=int, default=3, help="how often each tool is measured")
    parser.add_argument("--shape", choices=SHAPES, default=SHAPES[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scaling", action="store_true", help="measure growing sizes instead")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--require", action="store_true", help="exit 1 when a promise is missed")
    options = parser.parse_args(arguments)
    if len(options.sizes) == 1:
        parser.error("--sizes needs two or more")
    return options


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and say what was promised."""
    options = parse_options(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        if options.scaling:
            run_scaling(options, Path(scratch))
            return 0
        targets = run_comparison(options, Path(scratch))
    print(*map(render_target, targets), sep="\n")
    return 1 if options.require and not all(target.is_held for target in targets) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
