r"""Text that stands in the log of GitHub Actions, where the runner takes some lines for commands.

Its parser (`ActionCommand` of the runner) trims a line's beginning and reads `::name …::text`,
else it looks for `##[name …]` anywhere in the line. A quote of either form could mask words,
forge annotations, or stop all commands that follow. A backslash breaks both forms, `\::error`
and `##\[error]`, and is a mere escape in Markdown.
"""

import re

# A colon more makes no command, for no command's name begins with one; `:::` marks places in text.
_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_COMMAND = re.compile(rf"(^|[{_BREAKS}])([^\S{_BREAKS}]*)::(?!:)")
_OLD_FORM = "##["


def shield(text: str) -> str:
    """Return the text with no line that the runner takes for a command; most stay as they are."""
    return _COMMAND.sub(r"\1\2\\::", text).replace(_OLD_FORM, r"##\[")


def shield_json(document: str) -> str:
    r"""Return a JSON document without commands that means the same.

    No line of one begins with a colon, and `##[` stands only in its strings, where `\u005b` is
    the bracket too.
    """
    return document.replace(_OLD_FORM, r"##\u005b")


_WRITTEN_AS_JSON = ("json", "sarif", "gitlab", "rdjsonl")
_COMMANDS = "github"


def shield_form(text: str, form: str) -> str:
    """Return a report in one of the formats without commands, but for those that it is made of."""
    if form == _COMMANDS:
        return text
    return shield_json(text) if form in _WRITTEN_AS_JSON else shield(text)
