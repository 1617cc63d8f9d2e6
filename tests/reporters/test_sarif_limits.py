import gzip
import random

from checker.findings import Finding
from checker.model import Loss
from checker.report import Report
from checker.reporters.sarif import render
from tests.reporters.sarif_documents import (
    DOCUMENTS,
    check,
    read,
    read_only,
)


def test_results_of_one_fingerprint_are_told_apart(report: Report, conflict: Finding) -> None:
    results = read(report._replace(findings=(conflict,) * 3))["results"]
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert hashes == ["00c0ffee00c0ffee", "00c0ffee00c0ffee:2", "00c0ffee00c0ffee:3"]


def test_of_very_many_places_some_are_linked_and_the_rest_counted(
    report: Report, conflict: Finding
) -> None:
    related = tuple(conflict.related[0]._replace(label=f"place {n}") for n in range(150))
    result = read_only(report._replace(findings=(conflict._replace(related=related),)))
    assert len(result["relatedLocations"]) == 99
    assert "[place 9](10); and 140 more\n" in result["message"]["text"]


def test_a_quote_as_long_as_a_book_is_cut(report: Report, conflict: Finding) -> None:
    book = "[" * 1_000_000
    long = conflict._replace(
        message=book,
        help=book,
        label=book,
        details=((("readings"), book),),
        related=(conflict.related[0]._replace(label=book),),
    )
    assert len(render(report._replace(findings=(long,)))) < 100_000


def test_no_more_results_than_are_kept_and_the_rest_is_counted(
    report: Report, conflict: Finding
) -> None:
    many = tuple(conflict._replace(fingerprint=str(number)) for number in range(5_002))
    run = read(report._replace(findings=many, rules=DOCUMENTS))
    assert len(run["results"]) == 5_000
    assert run["results"][-1]["partialFingerprints"]["primaryLocationLineHash"] == "4999"
    [told, _] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning"
    assert told["message"]["text"].startswith("2 more findings are left out")


def test_a_document_that_compresses_badly_is_cut_at_a_result(
    report: Report, conflict: Finding
) -> None:
    chance = random.Random(0)  # noqa: S311 - the same in every run, and no secret
    letters = "".join(map(chr, range(0x4E00, 0x9E00)))
    many = tuple(
        conflict._replace(
            fingerprint=str(number),
            message="".join(chance.choices(letters, k=1_900)),
            help="".join(chance.choices(letters, k=1_900)),
        )
        for number in range(2_000)
    )
    text = render(report._replace(findings=many))
    run = check(text)
    assert 9_000_000 < len(gzip.compress(text.encode())) < 9_900_000
    left_out = 2_000 - len(run["results"])
    [told, _] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith(f"{left_out:,} more findings are left out")


def test_what_was_lost_is_told(report: Report, loss: Loss) -> None:
    run = read(report._replace(losses=(loss,) * 102))
    notifications = run["invocations"][0]["toolExecutionNotifications"]
    assert len(notifications) == 102
    assert notifications[0]["message"]["text"] == ("lost: claims/x.yaml (unreadable)")
    assert notifications[100]["message"]["text"] == "lost: 2 more parts of the files"
