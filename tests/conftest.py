"""What holds for every test: nothing around the tests decides how they end."""

import pytest
from hypothesis import HealthCheck, settings

# Two busy cores and the measuring of coverage make single examples slow, never wrong.
settings.register_profile(
    "steady",
    parent=settings(),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")

FOREIGN = (
    "NO_COLOR",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_WORKSPACE",
    "GITHUB_BASE_REF",
    # a git hook that runs the tests sets these, and git obeys them in every repository
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_WORK_TREE",
)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the tool the same surroundings in a terminal, in CI and in a git hook."""
    for name in FOREIGN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
