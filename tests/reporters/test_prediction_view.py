"""Predictions in each form for people: the answer to a question, and the end of the report."""

from fractions import Fraction

import pytest

from checker.consistency.mentions import Mention
from checker.consistency.predictions import Answer, Outlook, Side, Tied
from checker.consistency.relating.outcomes import Prediction, Quantity
from checker.dimensions.periods import parse_period
from checker.dimensions.units import parse_unit
from checker.intervals import between
from checker.report import Report
from checker.reporters import concise, summary, text
from checker.reporters.prediction_view import render_outlook
from checker.reporters.style import Style

BAD = "\x1b[2J\n\u202e"
LEVEL = Mention("level", "", "22,724 a year in 2018", "The Gazette, 2020")
RISE = Mention("rise", "other", "an increase of almost 25%", "")
NARROWED = Answer(
    subject="in 2017 in GB",
    expected="18,179–18,550 a year",
    widest="18,179–19,136 a year",
    unit="",
    ties=(Tied("homes from 2017 to 2018", ""), Tied("flats <= homes", "a flat is a home")),
    rests_on=(LEVEL, RISE),
    sides=(),
    broken=(),
)
OUTLOOK = Outlook("homes", "Homes built", "", (NARROWED,), (), ())


def make_prediction(period: str = "2017", *, is_whole: bool = True) -> Prediction:
    quantity = Quantity(
        kind="level",
        measure="homes",
        of=None,
        place="GB",
        definition="",
        period=parse_period(period),
        has_assumed_period=False,
        base=None,
        unit=parse_unit("home / year"),
        voices=(),
    )
    return Prediction(
        quantity,
        between(Fraction(18179), Fraction(18550)),
        between(Fraction(18000), Fraction(19000)),
        ("level", "rise") if is_whole else tuple(f"claim-{number}" for number in range(9)),
        ("homes from 2017 to 2018",),
    )


def test_the_answer_comes_first_and_then_what_it_rests_on() -> None:
    assert render_outlook(OUTLOOK) == (
        "homes: Homes built\n\n"
        "if the claims named here are right, the figure must be:\n\n"
        "18,179–18,550 a year in 2017 in GB\n"
        "  at the widest  18,179–19,136 a year\n"
        "  follows from   homes from 2017 to 2018\n"
        "                 flats <= homes (a flat is a home)\n"
        "  rests on       level: 22,724 a year in 2018 (The Gazette, 2020)\n"
        "                 rise (other): an increase of almost 25%\n"
        "  said so far    nothing\n"
    )


def test_what_was_asked_stands_above_the_answer() -> None:
    asked = OUTLOOK._replace(asked="in 2017", title=None)
    assert render_outlook(asked).splitlines()[0] == "homes in 2017"


def test_what_is_only_stated_has_no_ties() -> None:
    side = Side("22,724 a year", "", (LEVEL,), 0)
    stated = NARROWED._replace(ties=(), rests_on=(), widest="", sides=(side,), unit="homes")
    assert render_outlook(OUTLOOK._replace(answers=(stated,))).split("\n\n")[2] == (
        "18,179–18,550 a year in 2017 in GB\n"
        "  counted in     homes\n"
        "  said so far    level: 22,724 a year in 2018 (The Gazette, 2020)\n"
    )


def test_sides_are_set_apart() -> None:
    sides = (Side("1 a year", "", (LEVEL,), 0), Side("2 a year", "1–3 a year", (RISE,), 3))
    broken = ("homes = flats", "flats = sheds")
    disputed = NARROWED._replace(ties=(), rests_on=(), sides=sides, broken=broken)
    lines = render_outlook(OUTLOOK._replace(answers=(disputed,))).splitlines()[4:]
    assert lines == [
        "claims disagree in 2017 in GB: 1 a year or 2 a year",
        (
            "  narrowed to    18,179–18,550 a year, at the widest 18,179–19,136 a year, "
            "with the first side"
        ),
        "  left aside     homes = flats: what claims say does not fit",
        "                 flats = sheds: what claims say does not fit",
        "  one side       1 a year",
        "                 level: 22,724 a year in 2018 (The Gazette, 2020)",
        "  another side   2 a year, at the widest 1–3 a year",
        "                 rise (other): an increase of almost 25%",
        "                 and 3 more",
    ]
    bare = disputed._replace(expected="", widest="", broken=())
    lines = render_outlook(OUTLOOK._replace(answers=(bare,))).splitlines()[4:]
    assert lines[1] == "  one side       1 a year"


def test_of_many_claims_eight_are_shown_and_the_others_counted() -> None:
    many = NARROWED._replace(rests_on=(LEVEL,) * 1_208)
    shown = render_outlook(OUTLOOK._replace(answers=(many,)))
    assert shown.count("level: ") == 8
    assert "                 and 1,200 more\n" in shown


def test_nothing_known_says_what_is_known_instead() -> None:
    bare = OUTLOOK._replace(answers=())
    assert render_outlook(bare).endswith(
        "\n\nnothing is known: no claim says anything of it, and nothing follows from others\n"
    )
    known = bare._replace(elsewhere=tuple(f"in {year}" for year in range(2000, 2010)))
    lines = render_outlook(known).splitlines()[2:]
    assert lines[0] == "nothing is known of that; ask for one of these instead:"
    assert lines[1:] == [*(f"  in {year}" for year in range(2000, 2008)), "  and 2 more"]


def test_what_was_left_out_is_named_and_the_rest_counted() -> None:
    left_out = tuple((f"claim-{number}", "it is too vague") for number in range(10))
    lines = render_outlook(OUTLOOK._replace(left_out=left_out)).splitlines()
    assert lines[-10:-8] == ["left out:", "  claim-0: it is too vague"]
    assert lines[-1] == "  and 2 more"


def test_long_lines_wrap_below_their_beginning() -> None:
    long = Mention("level", "", "seven " * 30 + "end", "")
    wordy = NARROWED._replace(
        subject="in " + "word " * 30, ties=(), rests_on=(long,), sides=(), widest=""
    )
    outlook = OUTLOOK._replace(answers=(wordy,), title="title " * 20, elsewhere=(), left_out=())
    lines = render_outlook(outlook, Style(width=80)).splitlines()
    assert max(map(len, lines)) <= 80
    assert "                 " + "seven " * 9 + "seven" in lines


def test_the_answer_is_bold_and_colour_changes_nothing_else() -> None:
    sides = (Side("1 a year", "", (LEVEL,), 0), Side("2 a year", "", (RISE,), 0))
    outlook = OUTLOOK._replace(answers=(NARROWED, NARROWED._replace(sides=sides)))
    coloured = render_outlook(outlook, Style(is_coloured=True))
    assert "\n\x1b[1m18,179–18,550 a year\x1b[0m in 2017 in GB\n" in coloured
    assert "\n\x1b[1mclaims disagree\x1b[0m in 2017 in GB: 1 a year or 2 a year\n" in coloured
    plain = coloured.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert plain == render_outlook(outlook)


def test_hostile_text_is_escaped() -> None:
    mention = Mention(BAD, BAD, BAD, BAD)
    side = Side(BAD, BAD, (mention,), 0)
    hostile = Answer(BAD, BAD, BAD, BAD, (Tied(BAD, BAD),), (mention,), (side,), (BAD,))
    disputed = hostile._replace(sides=(side, side))
    outlook = Outlook(BAD, BAD, BAD, (hostile, disputed), (), ((BAD, BAD),))
    for one in (outlook, outlook._replace(answers=(), elsewhere=(BAD,))):
        shown = render_outlook(one)
        assert shown.replace("\n", "").isprintable()
        assert r"\x1b[2J\n\u202e" in shown


def end(report: Report) -> list[str]:
    return text.render(report).splitlines()[2:-1]


def test_a_report_without_predictions_says_nothing_of_them(empty_report: Report) -> None:
    assert end(empty_report) == []


def test_the_report_tells_what_nobody_has_stated(empty_report: Report) -> None:
    assert end(empty_report._replace(predictions=(make_prediction(),))) == [
        "predicted, if the claims named are right:",
        "  homes in 2017 in GB must be 18,179–18,550 a year (level, rise)",
    ]


def test_what_claims_state_is_no_news(empty_report: Report) -> None:
    stated = make_prediction()
    # Only whether anybody speaks counts here.
    quantity = stated.quantity._replace(voices=("somebody",))  # type: ignore[arg-type] # the same
    report = empty_report._replace(predictions=(stated._replace(quantity=quantity),))
    assert end(report) == []


def test_five_predictions_are_shown_and_the_others_counted(empty_report: Report) -> None:
    predictions = tuple(make_prediction(str(year)) for year in range(2000, 2017))
    lines = end(empty_report._replace(predictions=predictions))
    assert [line.split()[2] for line in lines[1:6]] == ["2000", "2001", "2002", "2003", "2004"]
    assert lines[6:] == ["  and 12 more: claim-checker predict MEASURE"]
    assert len(end(empty_report._replace(predictions=predictions[:5]))) == 6


def test_of_many_claims_behind_a_prediction_four_are_named(empty_report: Report) -> None:
    lines = end(empty_report._replace(predictions=(make_prediction(is_whole=False),)))
    assert " ".join(lines[1:]).endswith("(claim-0, claim-1, claim-2, claim-3 and 5 more)")


def test_no_more_predictions_are_put_into_words_than_are_shown(
    empty_report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []

    def count_calls(quantity: Quantity) -> str:
        said.append(quantity)
        return "homes"

    monkeypatch.setattr(summary, "say_quantity", count_calls)
    report = empty_report._replace(predictions=(make_prediction(),) * 100_000)
    assert end(report)[-1] == "  and 99,995 more: claim-checker predict MEASURE"
    assert len(said) == 5


def test_a_relation_that_was_not_checked_stands_for_itself(report: Report) -> None:
    unchecked = report.comparisons[0]._replace(claims=(), verdict="not checked", reason="a <= b: x")
    bare = report._replace(findings=(), comparisons=(unchecked._replace(measure=""),))
    assert end(bare) == ["not compared:", "  a <= b: x"]
    tied = bare._replace(comparisons=(unchecked,))
    assert end(tied) == ["not compared:", "  no claim (arrests): a <= b: x"]


def test_the_concise_form_leaves_predictions_out(empty_report: Report) -> None:
    report = empty_report._replace(predictions=(make_prediction(),))
    assert concise.render(report) == concise.render(empty_report)


def test_hostile_text_in_the_report_is_escaped(empty_report: Report) -> None:
    whole = make_prediction()
    period = parse_period("2017")._replace(text=BAD)
    quantity = whole.quantity._replace(measure=BAD, place=BAD, period=period)
    hostile = whole._replace(quantity=quantity, claims=(BAD,), ties=(BAD,))
    shown = text.render(empty_report._replace(predictions=(hostile,)))
    assert shown.replace("\n", "").isprintable()
    assert shown.count(r"\x1b[2J\n\u202e") == 4
