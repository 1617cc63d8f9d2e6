"""Single characters, spelled so that they can be seen."""

_LATIN_1 = 0x100
_BASIC_PLANE = 0x10000


def spell_character(character: str) -> str:
    r"""Return a character by its number, as Python and YAML escape it: `\x1b`, `\u202e`."""
    number = ord(character)
    if number < _LATIN_1:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < _BASIC_PLANE else f"\\U{number:08x}"
