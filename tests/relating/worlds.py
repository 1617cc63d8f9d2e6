"""A small world of counts by day and region, and claims that are all true of it."""

import random
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from checker.dimensions.calendar_days import name_day
from checker.dimensions.periods import parse_duration, parse_period
from checker.dimensions.shifting import shift_back
from tests.relating.builders import Keys, Row

_REGIONS = ("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR")
_PLACES = {
    "GB": _REGIONS,
    "GB-GBN": _REGIONS[:3],
    "GB-EAW": _REGIONS[:2],
    **{region: (region,) for region in _REGIONS},
}
_MINUTES = 24 * 60
_PER = {
    "year": ("year", "month", "week", "day"),
    "quarter": ("quarter", "month", "week"),
    "month": ("month", "week", "day"),
    "week": ("week", "day"),
}
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1}
_SINCE = {"year": ("P1Y", "P12M", "P2Y"), "month": ("P1M", "P1Y")}


def find_days(period: str) -> tuple[int, int]:
    """Find the first and the last day of a period, or the hull of both."""
    read = parse_period(period)
    assert read.earliest_start is not None
    assert read.latest_end is not None
    return read.earliest_start, read.latest_end


FIRST, LAST = find_days("2015-01-01/2019-12-31")


class World:
    """Counts of a and b on each day of five years in each region; t is both together."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._sums: dict[tuple[str, str], list[int]] = {}
        most = chance.choice([1, 3, 20, 300])
        for key in [(measure, region) for measure in "ab" for region in _REGIONS]:
            top = chance.randint(1, most)
            days = [int(chance.random() * (top + 1)) for _ in range(LAST - FIRST + 1)]
            self._sums[key] = [0, *accumulate(days)]

    def count(self, measure: str, place: str, period: str) -> int:
        """Count a measure in a place over a period."""
        if measure == "t":
            return self.count("a", place, period) + self.count("b", place, period)
        start, end = find_days(period)
        sums = [self._sums[measure, region] for region in _PLACES[place]]
        return sum(own[end - FIRST + 1] - own[start - FIRST] for own in sums)

    def list_rows(self, *, has_rates: bool) -> list[Row]:
        """Make claims that are true: levels, rates, waiting times, changes, shares, records."""
        places = self.chance.choice([["GB"], ["GB", "GB-EAW", "GB-ENG"], list(_PLACES)])
        rows = [
            self._make_row(self.chance.choice("aabbt"), self.chance.choice(places), has_rates)
            for _ in range(self.chance.randint(3, 14))
        ]
        return [
            (measure, value, {"identity": f"c{number}", **keys})
            for number, (measure, value, keys) in enumerate(row for row in rows if row is not None)
        ]

    def _make_row(self, measure: str, place: str, has_rates: bool) -> Row | None:  # noqa: FBT001 - within a test's world
        period, exact, length = self._choose_period()
        keys: Keys = {"period": period, "place": place}
        number = self.count(measure, place, exact)
        kind = self.chance.choice(["level"] * 5 + ["change", "share", "record"])
        if kind == "share" and measure != "t":
            whole = self.count("t", place, exact)
            share = keys | {"kind": "share", "of": "t"}
            return (
                (measure, f"{self._round(Fraction(100 * number, whole))}%", share)
                if whole
                else None
            )
        if kind == "change" and length in _SINCE:
            return self._make_change(measure, exact, keys, number)
        if kind == "record" and length == "year" and len(exact) == 4:
            years = [f"{year}" for year in range(2015, int(exact))]
            years += [f"{year}-04/{year + 1}-03" for year in range(2015, int(exact) - 1)]
            if all(self.count(measure, place, year) <= number for year in years):
                return measure, f"{number:,}", keys | {"hedge": "record", "unit": "person"}
        if has_rates and length is None:
            return None
        rated = self._rate(exact, length, Fraction(number)) if has_rates else None
        value, unit = rated or (Fraction(number), "person")
        words, hedge = self._hedge(value)
        return measure, words, keys | {"unit": unit} | ({"hedge": hedge} if hedge else {})

    def _choose_period(self) -> tuple[str, str, str | None]:
        """Choose a period as written, the days it has, and the unit of time that it is one of."""
        year, month = self.chance.randint(2016, 2018), self.chance.randint(1, 12)
        quarter, half = (month + 2) // 3, self.chance.choice([1, 7])
        months = f"{year}-{3 * quarter - 2:02}/{year}-{3 * quarter:02}"
        financial = f"{year}-04/{year + 1}-03"
        monday = find_days(f"{year}-01-01")[0] + 7 * self.chance.randint(0, 51)
        week = "/".join(f"{y}-{m:02}-{d:02}" for y, m, d in map(name_day, (monday, monday + 6)))
        halves = f"{year}-{half:02}/{year}-{half + 5:02}"
        return self.chance.choice(
            [
                (f"{year}", f"{year}", "year"),
                (f"{year}", f"{year}", "year"),
                (f"{year}-{month:02}", f"{year}-{month:02}", "month"),
                (f"{year}-{32 + quarter}", months, "quarter"),
                (months, months, "quarter"),
                (halves, halves, None),
                (financial, financial, "year"),
                (f"{year}/{year + 1}", financial, "year"),
                (week, week, "week"),
            ]
        )

    def _make_change(self, measure: str, exact: str, keys: Keys, number: int) -> Row | None:
        length = "year" if len(exact) == 4 or "/" in exact else "month"
        since = self.chance.choice(_SINCE[length])
        base = shift_back(parse_period(exact), parse_duration(since))
        if base is None or find_days(base.text)[0] < FIRST:
            return None
        before = self.count(measure, keys["place"], base.text)
        if before == 0:
            return None
        ratio = Fraction(number, before)
        if self.chance.random() < 0.3:
            told = {"kind": "multiple", "since": base.text, "unit": "ratio"}
            return measure, self._round(ratio), keys | told
        kind = "increase" if ratio >= 1 else "decrease"
        percent = self._round(abs(ratio - 1) * 100)
        return measure, f"{percent}%", keys | {"kind": kind, "since": since}

    def _rate(
        self, exact: str, length: str | None, number: Fraction
    ) -> tuple[Fraction, str] | None:
        """Tell a number as a rate over its period or a part of it, or as a waiting time."""
        start, end = find_days(exact)
        days = end - start + 1
        if length is None or self.chance.random() < 0.3:
            return None
        if number and self.chance.random() < 0.2:
            wait = days * _MINUTES / number
            return (wait, "minute / person") if wait > 20 else None
        per = self.chance.choice(_PER[length])
        if per in _DAYS:
            return number * _DAYS[per] / days, f"person / {per}"
        times = Fraction(_MONTHS[per], _MONTHS[length])
        return number * times, f"person / {per}"

    def _hedge(self, value: Fraction) -> tuple[str, str | None]:
        hedge = self.chance.choice(["more than", "up to", "about", None, None, None, None])
        if hedge is None:
            return self._round(value), None
        factors = {"more than": (50, 99), "up to": (101, 150), "about": (97, 103)}[hedge]
        moved = value * self.chance.randint(*factors) / 100
        whole = {"more than": moved.__floor__() - 1, "up to": moved.__ceil__()}.get(hedge)
        if whole is None:
            return self._round(moved), hedge
        return f"{max(0, whole):,}", hedge if whole > 0 else "up to" if value == 0 else "at least"

    def _round(self, value: Fraction) -> str:
        """Round to two to four digits, as honest printers do."""
        if value.denominator == 1 and self.chance.random() < 0.5:
            return f"{int(value):,}"
        digits = len(f"{int(value)}") if value >= 1 else 0
        places = self.chance.choice([2, 2, 3, 3, 4]) - digits
        quanta = (value * Fraction(10) ** places + Fraction(1, 2)).__floor__()
        if places <= 0:
            return f"{quanta * 10**-places:,}"
        return f"{Decimal(quanta).scaleb(-places):,.{places}f}"
