"""The command on claims written here, and on the project's own."""

import json
import re
from pathlib import Path

import pytest

from checker.cli import main

ROOT = Path(__file__).parents[2]
HEAD = """\
measures:
  homes: {title: Homes built, nature: flow, unit: home / year}
  flats: {title: Flats built, nature: flow, unit: home / year}
  rents: {title: Rents, nature: price, unit: GBP, comparable_within: P1Y}
  rate: {title: Empty homes, nature: ratio, unit: percent}
  sales: {title: Homes sold, nature: flow, unit: home / year, comparable_within: P1Y}
  untold: {title: Untold, nature: stock, unit: home}
places:
  GB-XYZ: {title: The Fells, within: [GB-ENG], aliases: [fells]}
relations:
  - {holds: flats <= homes, why: a flat is a home}
source: {type: book, id: gazette, title: T, container-title: The Gazette, issued: 2020}
claims:
"""


class Project:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file = folder / "claims" / "all.yaml"
        self.capsys = capsys

    def record(self, *claims: str) -> None:
        lines = "".join(f"  - {{{claim}}}\n" for claim in claims)
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_text(HEAD + lines, encoding="utf-8")

    def ask(self, *arguments: str) -> str:
        code = main(["predict", *arguments])
        shown = self.capsys.readouterr()
        assert (code, shown.err) == (0, "")
        return shown.out

    def refuse(self, *arguments: str) -> str:
        code = main(["predict", *arguments])
        shown = self.capsys.readouterr()
        assert (code, shown.out, shown.err.count("\n")) == (2, "", 1)
        return shown.err.removeprefix("error: ").rstrip("\n")


@pytest.fixture
def project(workplace: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    made = Project(workplace, capsys)
    made.record()
    return made


def headlines(shown: str) -> list[str]:
    return [
        block.split("\n")[0]
        for block in shown.split("\n\n")[2:]
        if not block.startswith("left out")
    ]


def body(shown: str, block: int = 2) -> list[str]:
    """Return what a block says, however its lines are broken."""
    text = shown.split("\n\n")[block].rstrip("\n")
    return re.sub(r"\n {17}(?=\S)", "\n+ ", text).split("\n")[1:]


LEVEL = "id: homes-2018, measure: homes, value: '22,724', period: 2018"
RISE = (
    "id: rise, measure: homes, kind: increase, value: 25%, hedge: almost, since: P1Y, period: 2018"
)


def test_nothing_known_is_no_mistake(project: Project) -> None:
    assert project.ask("untold") == (
        "untold: Untold\n\n"
        "nothing is known: no claim says anything of it, and nothing follows from others\n"
    )


def test_a_figure_stated_once_is_what_any_other_must_be(project: Project) -> None:
    project.record(LEVEL)
    assert project.ask("homes") == (
        "homes: Homes built\n\n"
        "if the claims named here are right, the figure must be:\n\n"
        "22,724 a year in 2018\n"
        "  said so far    homes-2018: 22,724 a year in 2018 (The Gazette, 2020)\n"
    )


def test_the_year_before_follows_from_a_level_and_its_rise(project: Project) -> None:
    project.record(LEVEL, RISE)
    shown = project.ask("homes", "--period", "2017")
    assert headlines(shown) == ["18,179–18,550 a year in 2017"]
    assert body(shown) == [
        "  at the widest  18,179–19,136 a year",
        "  follows from   the change in homes from 2017 to 2018",
        "  rests on       homes-2018: 22,724 a year in 2018 (The Gazette, 2020)",
        "+ rise: an increase of almost 25% over 1 year in 2018 (The Gazette, 2020)",
        "  said so far    nothing",
    ]


def test_without_options_every_quantity_is_told_levels_first_and_in_order(
    project: Project,
) -> None:
    project.record(RISE, LEVEL, "id: a, measure: homes, value: 7, period: 2016, place: GB")
    assert headlines(project.ask("homes")) == [
        "18,179–18,550 a year in 2017",
        "22,724 a year in 2018",
        "7 a year in 2016 in GB",
        "22.5 to under 25% as the increase over 1 year in 2018",
    ]


def test_what_a_relation_says_comes_with_its_reason_and_the_other_measure(
    project: Project,
) -> None:
    project.record("id: all, measure: homes, value: 517, period: 2018")
    shown = project.ask("flats")
    assert headlines(shown) == ["at most 517 a year in 2018"]
    assert body(shown) == [
        "  follows from   flats <= homes (a flat is a home)",
        "  rests on       all (homes): 517 a year in 2018 (The Gazette, 2020)",
        "  said so far    nothing",
    ]


def test_a_stated_figure_that_is_narrowed_is_told_once_with_what_is_said(
    project: Project,
) -> None:
    project.record(
        "id: all, measure: homes, value: 517, period: 2018",
        "id: flats-2018, measure: flats, value: 400, hedge: more than, period: 2018",
    )
    shown = project.ask("flats")
    assert headlines(shown) == ["over 400 to 517 a year in 2018"]
    assert body(shown)[-1] == (
        "  said so far    flats-2018: more than 400 a year in 2018 (The Gazette, 2020)"
    )


def test_claims_that_agree_leave_what_they_share(project: Project) -> None:
    project.record(
        "id: a, measure: homes, value: 500, hedge: more than, period: 2018",
        "id: b, measure: homes, value: 700, hedge: at most, period: 2018",
    )
    shown = project.ask("homes")
    assert headlines(shown) == ["over 500 to 700 a year in 2018"]
    assert [line.split(":")[0] for line in body(shown)] == ["  said so far    a", "+ b"]


def test_claims_that_disagree_are_told_side_by_side(project: Project) -> None:
    project.record(
        "id: a, measure: homes, value: 517, period: 2018",
        "id: b, measure: homes, value: 517, period: 2018",
        "id: c, measure: homes, value: '6,000', period: 2018",
    )
    shown = project.ask("homes")
    assert headlines(shown) == ["claims disagree in 2018: 517 a year or 5,950–6,050 a year"]
    assert body(shown) == [
        "  one side       517 a year",
        "+ a: 517 a year in 2018 (The Gazette, 2020)",
        "+ b: 517 a year in 2018 (The Gazette, 2020)",
        "  another side   5,950–6,050 a year, at the widest 5,500–6,500 a year",
        "+ c: 6,000 a year in 2018 (The Gazette, 2020)",
    ]


def test_what_is_narrowed_and_disputed_says_both(project: Project) -> None:
    project.record(
        "id: all, measure: homes, value: 517, period: 2018",
        "id: a, measure: flats, value: 400, hedge: more than, period: 2018",
        "id: b, measure: flats, value: 400, hedge: more than, period: 2018",
        "id: c, measure: flats, value: 300, hedge: at most, period: 2018",
    )
    shown = project.ask("flats")
    assert headlines(shown) == [
        "claims disagree in 2018: more than 400 a year or at most 300 a year"
    ]
    assert body(shown)[0] == "  narrowed to    over 400 to 517 a year, with the first side"


def test_what_nothing_limits_is_any_number(project: Project) -> None:
    project.record("id: a, measure: homes, value: '6,000', hedge: up to, period: 2018")
    assert body(project.ask("homes"))[0] == "  at the widest  any number"


def test_ties_that_claims_break_are_left_aside(project: Project) -> None:
    project.record(
        "id: all, measure: homes, value: 517, period: 2018",
        "id: part, measure: flats, value: 918, period: 2018",
    )
    for measure, headline in (("flats", "918 a year in 2018"), ("homes", "517 a year in 2018")):
        shown = project.ask(measure)
        assert headlines(shown) == [headline]
        assert body(shown)[0] == "  left aside     flats <= homes: what claims say does not fit"


def test_things_that_do_not_convert_are_told_apart_by_their_units(project: Project) -> None:
    project.record(
        "id: a, measure: rents, value: 517, unit: GBP, period: 2018",
        "id: b, measure: rents, value: 518, unit: home, period: 2018",
    )
    assert [body(project.ask("rents"), block)[0] for block in (2, 3)] == [
        "  counted in     GBP",
        "  counted in     homes",
    ]


@pytest.mark.parametrize(
    ("claim", "headline"),
    [
        ("kind: increase, value: 6%, since: P5Y", "5.5–6.5% as the increase over 5 years in 2018"),
        (
            "kind: decrease, value: 6%, since: P1Y6M",
            "5.5–6.5% as the decrease over 1 year and 6 months in 2018",
        ),
        ("kind: multiple, value: doubled, since: 2010", "1.9–2.1 times as the ratio since 2010 in"),
        ("kind: share, of: homes, value: 60%", "59.5–60.5% as the share in homes in 2018"),
    ],
)
def test_changes_and_shares_are_named_as_such(project: Project, claim: str, headline: str) -> None:
    project.record(f"id: a, measure: flats, period: 2018, {claim}")
    assert headlines(project.ask("flats"))[-1].startswith(headline)


def test_a_ratio_in_words_is_quoted_as_it_is(project: Project) -> None:
    multiple = "measure: flats, kind: multiple, since: 2010, period: 2018"
    project.record(f"id: a, value: doubled, {multiple}", f"id: b, value: 2, {multiple}")
    assert [line.split(" (")[0] for line in body(project.ask("flats"))] == [
        "  said so far    a: doubled since 2010 in 2018",
        "+ b: a ratio of 2 since 2010 in 2018",
    ]


def test_points_are_no_percentages(project: Project) -> None:
    project.record("id: a, measure: rate, kind: points, value: 2, since: P1Y, period: 2018")
    shown = project.ask("rate")
    assert headlines(shown) == ["1.5–2.5 percentage points as the change over 1 year in 2018"]


@pytest.mark.parametrize(
    ("period", "times"),
    [("2018", 1), ("2018?", 1), ("201X", 1), ("2019", 0), ("2018-06", 0)],
)
def test_a_period_fits_if_it_could_be_the_same_time(
    project: Project, period: str, times: int
) -> None:
    project.record(LEVEL)
    shown = project.ask("homes", "--period", period)
    assert shown.count("22,724 a year in 2018\n") == times
    assert shown.startswith(f"homes in {period}: Homes built\n")


def test_a_vague_year_is_no_month(project: Project) -> None:
    project.record("id: a, measure: homes, value: 7, period: 2018?")
    assert "nothing is known" in project.ask("homes", "--period", "2018-06")
    assert headlines(project.ask("homes", "--period", "2018")) == ["7 a year in 2018?"]


def test_a_figure_for_part_of_a_time_is_another_one(project: Project) -> None:
    project.record(
        "id: year, measure: untold, value: 517, period: 2018",
        "id: month, measure: untold, value: 518, period: 2018-06",
    )
    assert headlines(project.ask("untold")) == ["517 in 2018", "518 in 2018-06"]


def test_a_rate_that_holds_for_a_year_only_bounds_a_month(project: Project) -> None:
    project.record("id: a, measure: sales, value: 517, period: 2020")
    assert headlines(project.ask("sales", "--period", "2021")) == ["517 a year in 2020"]
    shown = project.ask("sales", "--period", "2020-06")
    assert headlines(shown) == ["at most 517 a month in 2020-06"]


@pytest.mark.parametrize(
    "claim", ["value: 517", "value: 5%, kind: increase, since: P1Y, period: 2020"]
)
def test_only_a_level_of_a_stated_time_holds_for_the_next_year(
    project: Project, claim: str
) -> None:
    project.record(f"id: a, measure: rents, {claim}")
    assert len(headlines(project.ask("rents", "--period", "2020"))) == 1
    assert "nothing is known" in project.ask("rents", "--period", "2021")


def test_a_value_that_holds_for_a_year_is_told_for_the_next_one(project: Project) -> None:
    project.record("id: a, measure: rents, value: 517, period: 2018")
    assert headlines(project.ask("rents", "--period", "2019")) == ["516.5–517.5 GBP in 2018"]
    assert headlines(project.ask("rents", "--period", "2018-06")) == ["516.5–517.5 GBP in 2018"]
    assert "nothing is known" in project.ask("rents", "--period", "2020-06")


def test_times_that_count_as_one_are_all_named(project: Project) -> None:
    project.record(
        "id: a, measure: rents, value: 517, hedge: at least, period: 2018",
        "id: b, measure: rents, value: 700, hedge: at most, period: 2019",
    )
    assert headlines(project.ask("rents")) == ["517–700 GBP in 2018 and 2019"]


@pytest.mark.parametrize("place", ["GB", "UK", "K02000001"])
def test_a_place_is_known_by_all_its_names(project: Project, place: str) -> None:
    project.record(
        f"{LEVEL}, place: GB", "id: b, measure: homes, value: 7, period: 2018, place: FR"
    )
    shown = project.ask("homes", "--place", place)
    assert headlines(shown) == ["22,724 a year in 2018 in GB"]
    assert shown.startswith("homes in GB: Homes built\n")


def test_the_places_of_the_corpus_are_places_too(project: Project) -> None:
    project.record(f"{LEVEL}, place: fells")
    assert headlines(project.ask("homes", "--place", "fells")) == [
        "22,724 a year in 2018 in GB-XYZ"
    ]


def test_what_is_known_instead_is_named_once(project: Project) -> None:
    project.record(f"{LEVEL}, place: GB", RISE)
    shown = project.ask("homes", "--place", "FR", "--period", "2018")
    assert shown == (
        "homes in 2018 in FR: Homes built\n\n"
        "nothing is known of that; ask for one of these instead:\n"
        "  in 2018 in GB\n"
        "  as the increase over 1 year in 2018\n"
    )


def test_a_time_that_is_not_stated_is_no_time_but_the_date_of_printing(project: Project) -> None:
    project.record("id: a, measure: homes, value: 7, unit: home / year, place: GB")
    assert headlines(project.ask("homes", "--period", "2020")) == [
        "7 a year in GB at a time not stated, printed in 2020"
    ]


def test_claims_that_count_for_nothing_are_named(project: Project) -> None:
    project.record(
        LEVEL,
        "id: vague, measure: homes, value: hundreds, period: 2018",
        "id: old, measure: homes, value: 5, period: 2018",
        "id: new, measure: homes, value: '22,724', period: 2018, supersedes: old",
        "id: other, measure: rents, value: hundreds, period: 2018",
    )
    assert project.ask("homes").endswith(
        "\n\nleft out:\n"
        '  vague: "hundreds" is too vague to compare\n'
        "  old: it is superseded by new\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["hmoes"], 'no measure is called "hmoes": did you mean "homes"?'),
        (
            ["homes", "--period", "2018-19"],
            "--period: 2018-19 does not exist: a year has months 01 to 12; for 2018 to 2019",
        ),
        (
            ["homes", "--period", "soon"],
            "--period: 'soon' is not a date: write it as EDTF, such as",
        ),
        (["homes", "--period", ""], "--period: '' is not a date"),
        (["homes", "--place", "Scotland"], "did you mean GB-SCT (Scotland)?"),
        (["homes", "--place", "The Felsl"], "did you mean GB-XYZ (The Fells)?"),
        (["homes", "--place", "Xanadu"], "--place: unknown place 'Xanadu': write an ISO 3166 code"),
        (["a\x1b[2J\nb"], r'no measure is called "a\x1b[2J\nb"'),
        ([], "the following arguments are required: MEASURE (claim-checker predict --help"),
    ],
)
def test_a_mistaken_question_ends_with_one_line(
    project: Project, arguments: list[str], message: str
) -> None:
    assert message in project.refuse(*arguments)


def test_a_measure_that_nobody_declared_can_be_asked_for(project: Project) -> None:
    project.record("id: a, measure: sheds, value: 7, unit: shed, period: 2018")
    assert headlines(project.ask("sheds")) == ["7 in 2018"]


def test_hostile_text_is_escaped(project: Project) -> None:
    bad = r'"\e[2J\u202e\n"'
    project.record(f"{LEVEL}, hedge: {bad}", f"id: b, measure: homes, value: 7, place: {bad}")
    assert project.ask("homes").replace("\n", "").isprintable()


def test_check_tells_what_nobody_has_stated(project: Project) -> None:
    project.record(LEVEL, RISE, "id: part, measure: flats, value: 918, period: 2018")
    assert main(["check", "--ignore", "S,Q,L", "--output", "json:all.json"]) == 0
    assert main(["check", "--ignore", "S,Q,L"]) == 0
    shown = project.capsys.readouterr().out
    assert (
        "\npredicted, if the claims named are right:\n"
        "  homes in 2017 must be 18,179–18,550 a year (homes-2018, rise)\n"
        "nothing wrong found"
    ) in shown
    [entry] = json.loads(Path("all.json").read_text(encoding="utf-8"))["predictions"]
    assert (entry["measure"], entry["period"], entry["stated"]) == ("homes", "2017", False)


def test_show_tells_what_follows_and_what_ties_hold(project: Project) -> None:
    project.record(
        LEVEL, RISE, "id: part, measure: flats, value: 918, period: 2018, place: GB", "id: all, "
        "measure: homes, value: 2018, period: 2018, place: GB"
    )  # fmt: skip
    assert main(["show", "rise"]) == 0
    shown = project.capsys.readouterr().out
    assert (
        "\n\nwhat follows, if it is right\n"
        "  homes in 2017 must be 18,179–18,550 a year, at the widest 18,179–19,136\n"
        "    with homes-2018: the change in homes from 2017 to 2018\n\n"
    ) in shown
    assert main(["show", "part"]) == 0
    shown = project.capsys.readouterr().out
    tie = shown[shown.index("compared with") :].split("\n\n")[0]
    assert re.search(r"\n  all: consistent\n    flats <= homes holds.*2018 homes a year", tie)
    assert "what follows" not in shown


def test_show_tells_four_things_that_follow_and_counts_the_others(project: Project) -> None:
    rise = "measure: homes, kind: increase, value: 25%, period: 2018"
    project.record(LEVEL, *(f"id: r{year}, {rise}, since: {year}" for year in range(2010, 2016)))
    assert main(["show", "homes-2018"]) == 0
    shown = project.capsys.readouterr().out
    assert re.findall(r"^  homes in (\d+) must", shown, re.MULTILINE) == [
        "2010",
        "2011",
        "2012",
        "2013",
    ]
    assert "\n  and 3 more: claim-checker predict MEASURE\n" in shown  # two homes, and the flats


def test_show_tells_the_comparison_of_one_variable_only_once(project: Project) -> None:
    project.record(
        "id: a, measure: untold, value: 517, period: 2018",
        "id: b, measure: untold, value: 517, period: 2018",
        "id: c, measure: untold, value: '6,000', period: 2018",
    )
    assert main(["show", "a"]) == 0
    shown = project.capsys.readouterr().out
    compared = shown[shown.index("compared with") :].split("\n\n")[0]
    assert re.findall(r"^  (\w.*)$", compared, re.MULTILINE) == [
        "b: consistent",
        "c: contradiction",
    ]


def test_show_tells_a_tie_that_is_broken(project: Project) -> None:
    project.record(
        "id: all, measure: homes, value: 517, period: 2018",
        "id: part, measure: flats, value: 918, period: 2018",
    )
    assert main(["show", "all"]) == 0
    shown = project.capsys.readouterr().out
    assert "\n  part: contradiction\n    flats <= homes cannot hold" in shown
    assert "what follows" not in shown


@pytest.mark.parametrize(
    ("measure", "period", "answer"),
    [
        ("recorded_csae_offences", "2024?", "115,023–117,062 a year in 2024?"),
        ("image_offences", "2016/2017", "18,179–18,550 a year in 2016/2017 in GB-GBN"),
        (
            "recorded_child_sexual_offences",
            "2014?/2015?",
            "fewer than 47,628 a year in 2014?/2015?",
        ),
        ("incidents", "2025?", "1,163,750–1,296,750 a year in 2025? in GB-EAW"),
    ],
)
def test_the_projects_own_claims_predict(
    project: Project, monkeypatch: pytest.MonkeyPatch, measure: str, period: str, answer: str
) -> None:
    monkeypatch.chdir(ROOT)
    assert headlines(project.ask(measure, "--period", period))[0] == answer


ASKED = [
    # a place within one that is spoken of, one around it, a month of a year, a month that is left
    (["--place", "GB-SCT"], ["at most 22,724 a year in 2018 in GB-SCT"]),
    (["--place", "GB-ENG", "--period", "2018"], ["at most 22,724 a year in 2018 in GB-ENG"]),
    (["--place", "001"], ["at least 22,724 a year in 2018 in 001"]),
    (["--period", "2018-03", "--place", "GB"], ["at most 22,724 a month in 2018-03 in GB"]),
]


@pytest.mark.parametrize(("asked", "answers"), ASKED)
def test_what_nobody_speaks_of_is_held_between_parts_and_wholes(
    asked: list[str], answers: list[str], project: Project
) -> None:
    project.record("id: a, measure: homes, value: '22,724', period: 2018, place: GB, quote: x")
    assert headlines(project.ask("homes", *asked)) == answers


def test_the_last_month_of_a_year_is_what_the_others_leave(project: Project) -> None:
    months = [
        f"id: m{month}, measure: homes, value: '1,0{month:02}', unit: home / month, "
        f"period: 2018-{month:02}, quote: x"
        for month in range(1, 12)
    ]
    project.record("id: y, measure: homes, value: '12,345', period: 2018, quote: x", *months)
    shown = project.ask("homes", "--period", "2018-12")
    assert headlines(shown) == ["1,274–1,284 a month in 2018-12"]


def test_a_year_that_nothing_ties_to_another_is_not_known(project: Project) -> None:
    project.record("id: a, measure: homes, value: '22,724', period: 2018, place: GB, quote: x")
    assert "nothing is known" in project.ask("homes", "--period", "2019", "--place", "GB")
