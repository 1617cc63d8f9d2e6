"""What was lost with a text that cannot be used, as far as the text itself says."""

import re

from checker.model import Loss

_NAME = r"""["']?([A-Za-z0-9][A-Za-z0-9._-]*)"""
_MEASURE = re.compile(rf"""\bmeasure["']?[ \t]*:[ \t]*{_NAME}""")
_ID = re.compile(rf"""(?<![\w-])id["']?[ \t]*:[ \t]*{_NAME}""")
_CLAIMS = re.compile(r"""^["']?claims["']?[ \t]*:""", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def describe_loss(path: str, text: str, reason: str) -> Loss:
    """Name the claims and the measures that a text speaks of, without understanding it."""
    # Before its claims, a file has its source, whose id is no claim's.
    section = _CLAIMS.search(text)
    claims = text[section.end() :] if section else text
    return Loss(
        path=path,
        claims=tuple(dict.fromkeys(_ID.findall(claims))),
        measures=tuple(sorted(set(_MEASURE.findall(text)))),
        reason=reason,
    )


def list_names(text: str) -> set[str]:
    """Return every word of a text that could be the name of something it declares."""
    return set(_WORD.findall(text))
