"""Files of claims, and what is to be recorded in them."""

import pytest

from checker.acceptance_entries.entries import Entry


@pytest.fixture
def entry() -> Entry:
    return Entry(
        rule="conflicting-units",
        claims=("accounts", "people"),
        values=("144,000", "840,000"),
        reason='they say: "accounts" # are not people',
        until="2999-01-01",
    )
