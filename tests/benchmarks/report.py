"""Measure `claim-checker report`: what the pages cost to make, and how they feel in a browser.

    python -m tests.benchmarks.report                      10,000 claims on 500 measures
    python -m tests.benchmarks.report --claims 100000
    python -m tests.benchmarks.report --format markdown    the pages of a wiki, which nothing opens

The browser is Debian's Chromium, without a window. A page is open when its filters are ready;
from key to result is the time from a key going down to the list having been painted anew.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.benchmarks.compare import MEBIBYTE, Run, Tool, measure
from tests.benchmarks.corpus import Shape, write_corpus

if TYPE_CHECKING:  # imported where there is a browser to drive
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Window

MOST_MEMORY = 500
"""Megabytes, while the pages are made."""
LONGEST_PAUSE = 100
"""Milliseconds from a key to its result: above it people notice the wait."""
LONGEST_OPENING = 1_000
"""Milliseconds until a page can be used."""

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_LISTS = ("index.html", "claims.html", "search.html")
_WORD = "courier"
_WATCH = """
globalThis.longestTask = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) {
    globalThis.longestTask = Math.max(globalThis.longestTask, task.duration);
  }
}).observe({ type: "longtask", buffered: true });
"""
_READY = """() => {
  const filters = document.getElementById("filters");
  return document.readyState === "complete" && (!filters || !filters.hidden) && performance.now();
}"""
_AWAIT_RESULT = """() => {
  globalThis.answer = new Promise((resolve) => {
    let pressed = 0;
    addEventListener("keydown", (event) => { pressed = event.timeStamp; }, { once: true });
    const seen = new MutationObserver(() => {
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    seen.observe(document.getElementById("count"), { childList: true, subtree: true });
  });
}"""


class Folder(NamedTuple):
    """What was written."""

    pages: int
    size: int
    """Bytes."""
    largest: int
    """Bytes of the largest file."""


class Opening(NamedTuple):
    """A page in the browser; all times are milliseconds."""

    path: str
    opened: float
    longest_task: float
    """The longest stretch in which the page answered nobody, 0 where none took 50."""
    answered: float | None
    """The longest time from a key to its result; None where there is nothing to filter."""


class Promise(NamedTuple):
    """What the report promises."""

    text: str
    measured: float
    most: float

    @property
    def is_held(self) -> bool:
        """Whether the promise held in this run."""
        return self.measured <= self.most


def write_report(claims: Path, pages: Path, form: str) -> Run:
    """Run the command once, for a corpus in `claims`."""
    options = ("--format", form, "--output", str(pages))
    command = (sys.executable, "-m", "checker", "report", *options)
    return measure(Tool("claim-checker report", command, (0,)), claims)


def survey(folder: Path) -> Folder:
    """Count the pages and their bytes."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = [path for path in sizes if path.suffix in {".html", ".md"}]
    return Folder(len(pages), sum(sizes.values()), max(sizes.values()))


def find_browser() -> str | None:
    """Find the browser that the machine has."""
    return next((path for name in _BROWSERS if (path := shutil.which(name))), None)


def open_pages(program: str, folder: Path) -> list[Opening]:
    """Open the front page, the lists and the largest page of a measure, and type a word."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only with a browser

    measures = sorted((folder / "measures").iterdir())
    largest = max(measures, key=lambda path: path.stat().st_size)
    paths = (*_LISTS, largest.relative_to(folder).as_posix())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        openings = [_open(browser, folder, path) for path in paths]
        browser.close()
    return openings


def _open(browser: "Browser", folder: Path, path: str) -> Opening:
    context = browser.new_context()
    context.add_init_script(_WATCH)
    window = context.new_page()
    window.goto((folder / path).as_uri())
    opened = float(window.wait_for_function(_READY).json_value())
    has_filters = window.locator("#filter-q").count() > 0
    answered = max(_type(window)) if has_filters else None
    longest = float(window.evaluate("globalThis.longestTask"))
    context.close()
    return Opening(path, opened, longest, answered)


def _type(window: "Window") -> Iterator[float]:
    """Type a word; return how long each letter took to show its result."""
    window.focus("#filter-q")
    for letter in _WORD:
        window.evaluate(_AWAIT_RESULT)
        window.keyboard.press(letter)
        yield float(window.evaluate("globalThis.answer"))


def render_openings(openings: Sequence[Opening]) -> Iterator[str]:
    """Write a table of pages."""
    yield f"  {'page':44}{'opened':>10}{'longest task':>14}{'key to result':>15}   milliseconds"
    for path, opened, longest, answered in openings:
        shown = "" if answered is None else f"{answered:.0f}"
        yield f"  {path:44}{opened:10.0f}{longest:14.0f}{shown:>15}"


def list_promises(run: Run, openings: Sequence[Opening]) -> Iterator[Promise]:
    """List what the report promises, with what was measured."""
    yield Promise("at most {most:,} MB of memory", run.peak / 1_000_000, MOST_MEMORY)
    if openings:
        opened = max(opening.opened for opening in openings)
        answered = max(opening.answered or 0 for opening in openings)
        yield Promise("open within {most:,} ms", opened, LONGEST_OPENING)
        yield Promise("from key to result within {most:,} ms", answered, LONGEST_PAUSE)


def render_promise(promise: Promise) -> str:
    """Say whether a promise was held, and how closely."""
    word = "held" if promise.is_held else "missed"
    return f"{word}: {promise.text.format(most=promise.most)} ({promise.measured:,.0f})"


def parse_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="report", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--claims", type=int, default=10_000, help="size of the corpus")
    parser.add_argument("--measures", type=int, default=500, help="how many they speak of")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("html", "markdown"), default="html")
    parser.add_argument("--no-browser", action="store_true", help="only write the pages")
    parser.add_argument("--require", action="store_true", help="exit 1 when a promise is missed")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and say what was promised."""
    options = parse_options(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        claims, pages = Path(scratch) / "corpus", Path(scratch) / "report"
        write_corpus(claims, Shape(options.claims, measures=options.measures, seed=options.seed))
        run = write_report(claims, pages, options.format)
        print(f"{options.claims:,} claims on {options.measures:,} measures")
        print(*_render_folder(run, survey(pages)), sep="\n")
        openings = _open_if_possible(options, pages)
    promises = list(list_promises(run, openings))
    print(*map(render_promise, promises), sep="\n")
    return 1 if options.require and not all(promise.is_held for promise in promises) else 0


def _render_folder(run: Run, folder: Folder) -> Iterator[str]:
    yield f"  {'seconds':>9}{'peak MiB':>10}{'pages':>8}{'MB':>8}{'largest kB':>12}"
    size, largest = folder.size / 1_000_000, folder.largest / 1_000
    peak = run.peak / MEBIBYTE
    yield f"  {run.seconds:9.1f}{peak:10.1f}{folder.pages:8,}{size:8.1f}{largest:12,.0f}"


def _open_if_possible(options: argparse.Namespace, pages: Path) -> list[Opening]:
    if options.no_browser or options.format != "html":
        return []
    program = find_browser()
    if program is None:
        print("no Chromium: the pages were not opened")
        return []
    openings = open_pages(program, pages)
    print(*render_openings(openings), sep="\n")
    return openings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
