"""Currencies by their ISO 4217 code, and the few symbols and words that name one.

A frozen table, because the packages that hold the list cost more to import than a run
on one file takes; a test compares it with one of them. Currencies are never converted:
another currency is another thing.
"""

from fractions import Fraction

_CODES_TEXT = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP
BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN
ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP
PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV
WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR
ZMW ZWG
"""
CODES = frozenset(_CODES_TEXT.split())
"""The codes in force."""

_WITHDRAWN_TEXT = """
ANG ATS BEF BGN CUC CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LVL MTL NLG PTE SIT SKK
SLL ZWL
"""
WITHDRAWN = frozenset(_WITHDRAWN_TEXT.split())
"""Codes that figures of earlier years are in."""

SYMBOLS = {
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₦": "NGN",
    "₽": "RUB",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "USD",
}
"""A dollar sign alone is the US dollar; ¥ stands for two currencies, so it is not here."""

_WORDS = {
    "pound sterling": "GBP",
    "pounds sterling": "GBP",
    "sterling": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "us dollar": "USD",
    "us dollars": "USD",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "swiss franc": "CHF",
    "swiss francs": "CHF",
}
"""A bare "pound" may be a weight, a bare "franc" or "rupee" is several currencies."""

_PENCE = frozenset(("p", "pence", "penny", "pennies"))


def find_currency(text: str) -> tuple[str, Fraction] | None:
    """Return the code and the factor to it; None where the text names no currency.

    Codes count in capitals only, because "all", "top" and "try" are words. Pence are
    hundredths of GBP; a cent belongs to many currencies and stays a thing of its own.
    """
    if text in CODES or text in WITHDRAWN:
        return text, Fraction(1)
    folded = text.lower()
    if folded in _PENCE:
        return "GBP", Fraction(1, 100)
    code = SYMBOLS.get(text) or _WORDS.get(folded)
    return None if code is None else (code, Fraction(1))


def split_symbol(text: str) -> tuple[str, str] | None:
    """Part a leading symbol from what is written against it: "£bn" is GBP and "bn"."""
    for length in (3, 2, 1):
        code = SYMBOLS.get(text[:length])
        if code is not None:
            return code, text[length:].strip()
    return None
