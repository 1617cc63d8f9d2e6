"""Signs, codes and words for money, as they stand beside a number."""

SIGN = (
    r"(?:U\.S\.|[A-Za-z]{1,3})?\$"
    r"|(?i:us|u\.s\.?|hk|nz|cad|aud|nzd|mxn|usd)\s\$"
    r"|[£€¥₹₩₽₪₺₦₫฿₱₴₾₡]"
)
"""A pattern: dollar signs with the letters of their country, and other signs."""

_CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP
GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR
SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""

_WORDS = """
dollar dollars euro euros yen yuan renminbi rupee rupees franc francs peso pesos rouble roubles
ruble rubles krona kronor krone kroner rand sterling pence penny pennies cent cents
"""

_SMALL = "aud cad chf eur gbp inr jpy rmb usd"

_COUNTRIES = "american australian british canadian chinese indian japanese singapore swiss us"

CODES = frozenset((*_CODES.split(), *_SMALL.split()))
"""ISO 4217, and RMB, as China's money is mostly printed. In capitals, but for a few: "all"
and "try" are words."""

ABBREVIATIONS = frozenset({"Rs", "Rs.", "p"})

WORDS = frozenset(_WORDS.split())
"""Names of money that follow a number. Pounds are left out: they weigh, too."""

COUNTRIES = frozenset(_COUNTRIES.split())
"""Words that may stand between a number and such a name: "125 million australian dollars"."""
