"""PyYAML's own parser, made to read `{issued: 2018?}` as libyaml and YAML 1.2 do."""

from typing import Any

import yaml


class PureLoader(yaml.SafeLoader):
    """A SafeLoader to which a question mark inside a text between brackets is text.

    PyYAML ends such a text there, and EDTF dates are full of question marks.
    """

    def scan_plain(self) -> Any:  # noqa: ANN401 - PyYAML's tokens carry no types
        """Scan one text without quotes."""
        if not self.flow_level:
            return super().scan_plain()
        # The scanner only compares what it peeks at, and takes the text from elsewhere.
        vars(self)["peek"] = self._peek_inside_text
        try:
            return super().scan_plain()
        finally:
            del vars(self)["peek"]

    def _peek_inside_text(self, index: int = 0) -> str:
        character: str = super().peek(index)
        return "-" if character == "?" else character
