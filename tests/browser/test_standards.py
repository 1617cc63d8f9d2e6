"""Every page keeps the rules of HTML and of accessibility."""

import json
import subprocess
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

import pytest

from tests.browser.sites import list_pages, pick_pages
from tests.browser.tools import find_java, find_vnu
from tests.browser.visits import Visit

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_THE_THEME = ["color-contrast", "link-in-text-block"]
"""What dark and light can change."""
RUN = """async (runOnly) =>
  (await axe.run({ preload: false, resultTypes: ["violations"], runOnly })).violations"""


def test_the_checker_of_the_w3c_has_nothing_to_say(
    real_site: Path, hostile_site: Path, generated_site: Path
) -> None:
    call = [find_java(), "-jar", str(find_vnu()), "--skip-non-html", "--exit-zero-always"]
    # It takes no file for one of the page's own; and the words of claims may be of any language.
    call += ["--filterpattern", ".*blocked by .* directive.*", "--no-langdetect"]
    sites = [str(real_site), str(hostile_site), str(generated_site)]
    done = subprocess.run(
        [*call, "--format", "json", *sites], capture_output=True, encoding="utf-8", check=True
    )
    messages = json.loads(done.stderr)["messages"]
    assert [f"{told['url']}: {told['message']}" for told in messages] == []


@pytest.mark.parametrize(
    ("name", "choose"),
    [("real_site", list_pages), ("hostile_site", pick_pages), ("generated_site", pick_pages)],
)
def test_axe_finds_no_violation_in_light_or_dark(
    visit: Visit,
    name: str,
    choose: Callable[[Path], list[Path]],
    request: pytest.FixtureRequest,
) -> None:
    site = request.getfixturevalue(name)
    assert list_violations(visit, site, choose(site)) == []


def list_violations(visit: Visit, site: Path, pages: Sequence[Path]) -> list[str]:
    """List what axe finds on pages, with filters at work, in light and in dark."""
    script = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    violations = []
    # Axe is brought in from outside, which the policy of the pages forbids.
    for path, page in visit.tour(site, pages, color_scheme="light", bypass_csp=True):
        if page.locator("#catalogue").count():
            page.fill("#filter-q", "a")
        page.evaluate(script)
        found = page.evaluate(RUN, {"type": "tag", "values": RULES})
        page.emulate_media(color_scheme="dark")
        found += page.evaluate(RUN, {"type": "rule", "values": OF_THE_THEME})
        page.emulate_media(color_scheme="light")
        violations += [
            f"{path}: {rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found
            for node in rule["nodes"]
        ]
    return violations
