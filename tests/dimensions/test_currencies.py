"""Currency codes against the list that others keep."""

from fractions import Fraction

import pycountry
import pytest

from checker.dimensions.currencies import CODES, SYMBOLS, WITHDRAWN, find_currency


def test_the_codes_are_those_of_iso_4217() -> None:
    official = {currency.alpha_3 for currency in pycountry.currencies}
    # A code can be withdrawn or added between two releases of the list; it never changes.
    assert official <= CODES | WITHDRAWN
    assert len(CODES - official) <= 3
    assert not CODES & WITHDRAWN


def test_a_symbol_stands_for_a_code_in_force() -> None:
    assert set(SYMBOLS.values()) <= CODES


@pytest.mark.parametrize("text", ["usd", "¥", "pound", "all", "kr", "XYZ", ""])
def test_what_is_not_clear_names_no_currency(text: str) -> None:
    assert find_currency(text) is None


@pytest.mark.parametrize("code", ["GBP", "USD", "EUR", "JPY", "DEM"])
def test_a_code_is_itself(code: str) -> None:
    assert find_currency(code) == (code, Fraction(1))
