"""Related corpora of any size: one measure through months and years, or a sum of a thousand.

All figures agree but one in fifty totals, so that most ties hold and some do not.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

YEARS = 100
FIRST_YEAR = 1900
MONTHS = 12
PARTS = 999
"""With their total, a relation over a thousand measures."""
WRONG = 50
"""One in so many totals is wrong."""


class Row(NamedTuple):
    """One figure, which any number of articles print."""

    measure: str
    value: str
    period: str
    more: str = ""


def write_calendar(folder: Path, claims: int) -> Path:
    """Write claims on one measure by the month and the year, with yearly rises."""
    text = "measures:\n  offences:\n    nature: flow\n    unit: offence / year\n    place: GB\n"
    return write_rows(folder, text, list(list_calendar()), claims)


def list_calendar() -> Iterator[Row]:
    """List what is said of a hundred years."""
    for year in range(FIRST_YEAR, FIRST_YEAR + YEARS):
        months = [1001 + (year * 7 + month) % 9 for month in range(1, MONTHS + 1)]
        for month, count in enumerate(months, 1):
            yield Row("offences", str(count), f"{year}-{month:02}", "    unit: offence / month\n")
        total = sum(months) + (0 if year % WRONG else 10_000)
        yield Row("offences", str(total), str(year))
        yield Row("offences", "0%", str(year), "    kind: increase\n    since: P1Y\n")


def write_sum(folder: Path, claims: int) -> Path:
    """Write claims on a total and its 999 parts, as many years as it takes."""
    names = [f"part_{number}" for number in range(PARTS)]
    lines = ["measures:"]
    lines += [f"  {name}: {{nature: flow, unit: offence / year}}" for name in ("total", *names)]
    lines += ["relations:", f"  - holds: total = {' + '.join(names)}"]
    years = max(1, claims // (PARTS + 1))
    rows = [row for year in range(years) for row in list_sum(names, FIRST_YEAR + year)]
    return write_rows(folder, "\n".join(lines) + "\n", rows, claims)


def list_sum(names: list[str], year: int) -> Iterator[Row]:
    """List a total and its parts in one year."""
    counts = [1001 + (number + year) % 8 for number in range(len(names))]
    for name, count in zip(names, counts, strict=True):
        yield Row(name, str(count), str(year))
    yield Row("total", str(sum(counts) + (0 if year % WRONG else 500)), str(year))


def write_rows(folder: Path, measures: str, rows: list[Row], claims: int) -> Path:
    """Write articles that print all rows, over and over, until there are claims enough."""
    home = folder / "claims"
    home.mkdir(parents=True)
    (home / "measures.yaml").write_text(measures, encoding="utf-8")
    for number, first in enumerate(range(0, claims, len(rows))):
        printed = rows[: claims - first]
        text = "".join(render_row(row, f"{index}-{number}") for index, row in enumerate(printed))
        source = f"source:\n  container-title: Paper {number}\n  issued: 2021-01-02\nclaims:\n"
        (home / f"article-{number:06}.yaml").write_text(source + text, encoding="utf-8")
    return home


def render_row(row: Row, name: str) -> str:
    """Write one claim."""
    return (
        f"  - id: claim-{name}\n    measure: {row.measure}\n    value: '{row.value}'\n"
        f"    period: '{row.period}'\n    quote: '{row.value}'\n{row.more}"
    )
