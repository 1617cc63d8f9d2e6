"""What the runner of GitHub Actions reads in a log, as its ActionCommand and ProcessInvoker do.

Where .NET compares by culture and this does not, only the characters that it ignores differ,
and those never stand in the place of a command's colons or in its name.
"""

import re
from typing import NamedTuple

REGISTERED = {
    "add-mask",
    "add-matcher",
    "add-path",
    "debug",
    "echo",
    "endgroup",
    "error",
    "group",
    "notice",
    "remove-matcher",
    "save-state",
    "set-env",
    "set-output",
    "stop-commands",
    "warning",
}

# Char.IsWhiteSpace, which TrimStart removes.
BLANKS = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
OLD_SIGNS = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%"))
MESSAGE_SIGNS = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
PROPERTY_SIGNS = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    text: str


def read_log(log: str) -> list[Command]:
    """Return the commands of a log, line by line."""
    commands = map(parse_line, re.split(r"\r\n|\r|\n", log))
    return [command for command in commands if command is not None]


def parse_line(line: str) -> Command | None:
    return _parse_new(line) or _parse_old(line)


def _parse_new(line: str) -> Command | None:
    line = line.lstrip(BLANKS)
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    return _build(line[2:end], ",", PROPERTY_SIGNS, _unescape(line[end + 2 :], MESSAGE_SIGNS))


def _parse_old(line: str) -> Command | None:
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    return _build(line[start + 3 : end], ";", OLD_SIGNS, _unescape(line[end + 1 :], OLD_SIGNS))


def _build(
    head: str, separator: str, signs: tuple[tuple[str, str], ...], text: str
) -> Command | None:
    name, _, rest = head.partition(" ")
    if name.lower() not in REGISTERED:
        return None
    properties = {}
    for part in rest.strip(BLANKS).split(separator):
        # Split with RemoveEmptyEntries skips the signs that lead either half.
        key, _, value = part.lstrip("=").partition("=")
        value = value.lstrip("=")
        if key and value:
            properties[key] = _unescape(value, signs)
    return Command(name, properties, text)


def _unescape(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for written, meant in signs:
        text = text.replace(written, meant)
    return text
