"""A corpus of claims as large as one likes, the same for the same seed.

Everything the schema calls text is quoted, so that tools which read YAML's own
numbers and dates take the same files as valid.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CLAIMS_A_FILE = 10
CLAIMS_A_MEASURE = 20

HEDGES = {
    "about": 0,
    "around": 0,
    "almost": 1,
    "fewer than": 1,
    "up to": 1,
    "over": -1,
    "more than": -1,
    "at least": -1,
}
"""Whether a careful writer rounds up, down or to the nearest before the hedge."""
NOUNS = ("arrest", "offence", "report", "person", "account", "image", "visit", "referral")
PERIODS = ("2017/2018", "2018", "2019", "2020~", "2021-06", "2022?", "2023/2024", "2025-01")
PUBLISHERS = ("The Courier", "Morning Gazette", "Evening Standard Bearer", "County Times")
RATES = {"year": (1, 1), "month": (1, 12), "week": (28, 1461), "day": (4, 1461)}
"""Each as a part of a year of 365.25 days, its numerator and its denominator."""


class Subject(NamedTuple):
    """What the claims on one measure share."""

    measure: str
    noun: str
    yearly: int
    """The true number in a year, which sources round and now and then get wrong."""


class Shape(NamedTuple):
    """How a corpus is laid out."""

    claims: int
    a_file: int = CLAIMS_A_FILE
    measures: int | None = None
    """None: one for every twenty claims."""
    seed: int = 1


def write_corpus(folder: Path, shape: Shape) -> Path:
    """Write `claims/*.yaml` below a folder; return `claims`."""
    dice = random.Random(shape.seed)  # noqa: S311 - the same corpus for the same seed, no secret
    claims = folder / "claims"
    claims.mkdir(parents=True)
    subjects = list(make_subjects(dice, shape))
    (claims / "measures.yaml").write_text(render_measures(subjects), encoding="utf-8")
    for first in range(0, shape.claims, shape.a_file):
        ids = range(first, min(first + shape.a_file, shape.claims))
        path = claims / f"article-{first // shape.a_file:06}.yaml"
        path.write_text(render_article(dice, ids, subjects), encoding="utf-8")
    return claims


def make_subjects(dice: random.Random, shape: Shape) -> Iterator[Subject]:
    """Invent the measures."""
    count = shape.measures or max(1, shape.claims // CLAIMS_A_MEASURE)
    for index in range(count):
        noun = dice.choice(NOUNS)
        yield Subject(f"{noun}s_in_district_{index}", noun, dice.randrange(20_000, 9_000_000))


def render_measures(subjects: list[Subject]) -> str:
    """Write `measures.yaml`."""
    lines = ["measures:"]
    for subject in subjects:
        lines += [
            f"  {subject.measure}:",
            f"    title: Count of what police call {subject.noun}s",
            "    nature: flow",
            f"    unit: {subject.noun} / year",
            '    place: "GB"',
            '    comparable_within: "P1Y"',
        ]
    return "\n".join(lines) + "\n"


def render_article(dice: random.Random, ids: range, subjects: list[Subject]) -> str:
    """Write one article: its source and its claims."""
    year = dice.randrange(2015, 2026)
    lines = [
        "source:",
        "  type: article-newspaper",
        f"  title: What the figures of {year} tell us",
        f"  container-title: {dice.choice(PUBLISHERS)}",
        "  author: [{family: Writer, given: Sam}]",
        f'  issued: "{year}"',
        f"  URL: https://news.example/{year}/{ids.start}",
        "claims:",
    ]
    for number in ids:
        lines += render_claim(dice, number, dice.choice(subjects))
    return "\n".join(lines) + "\n"


def render_claim(dice: random.Random, number: int, subject: Subject) -> list[str]:
    """Write one claim of about 440 bytes."""
    rate = dice.choice(list(RATES))
    hedge = dice.choice(list(HEDGES)) if dice.random() < 1 / 3 else ""
    part, whole = RATES[rate]
    direction = HEDGES.get(hedge, 0)
    value = write_figure(dice, subject.yearly * part // whole, direction, is_exact=rate == "year")
    quoted = f"{hedge} {value} {subject.noun}s were counted every {rate}".strip()
    lines = [
        f"  - id: claim-{number}",
        f"    measure: {subject.measure}",
        f'    value: "{value}"',
        f"    unit: {subject.noun} / {rate}",
        f'    period: "{dice.choice(PERIODS)}"',
        '    place: "GB"',
        "    attributed_to: National Statistics Office",
        f"    quote: {quoted}",
        "    note: >-",
        f"      Told to reporters at the yearly press briefing number {number}, and repeated in",
        "      the written answer that the ministry later gave to the committee.",
    ]
    if hedge:
        lines.insert(3, f"    hedge: {hedge}")
    return lines


def write_figure(dice: random.Random, figure: int, direction: int, *, is_exact: bool) -> str:
    """Round the true number as sources do; one in fifty gets it wrong by half.

    A total is sometimes printed in full, an average for a month or a week never is.
    """
    if dice.random() < 1 / 50:
        figure += figure // 2
    digits = len(str(figure))
    quantum = 10 ** max(0, digits - dice.choice((2, 3, digits if is_exact else 3)))
    if direction == 0:
        return f"{round(figure / quantum) * quantum:,}"
    # strictly above or below: "over 1,000" is not said of 1,000
    return f"{(figure // quantum + (1 if direction > 0 else -(figure % quantum == 0))) * quantum:,}"
