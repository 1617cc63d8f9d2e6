"""Corpora that a test writes to disk, and the traps that several tests share."""

from collections.abc import Mapping
from pathlib import Path

from checker.loading import find_files, load_corpus
from checker.model import Corpus

CLAIM = "claims:\n  - id: a\n    measure: arrests\n    value: 407\n"
MEASURES = "measures:\n  arrests: {nature: flow, unit: arrest / month}\n"

SOUND = {
    "a comment and a directive for editors": b"# yaml-language-server: x\n" + CLAIM.encode(),
    "CRLF": CLAIM.replace("\n", "\r\n").encode(),
    "a byte-order mark": b"\xef\xbb\xbf" + CLAIM.encode(),
    "a document start": b"---\n" + CLAIM.encode() + b"...\n",
    "no line break at the end": CLAIM.rstrip().encode(),
    "braces": b"claims: [{id: a, measure: arrests, value: 1,note: was it? yes}]\n",
    "an EDTF date in braces": b"source: {issued: 2018?, accessed: 2019? , URL: 'x'}\n",
    "a block of text": CLAIM.encode() + b"    note: |\n      a\n\n      b\n\nsource:\n  title: x\n",
    "a folded text": CLAIM.encode() + b"    note: >-\n      a: b\n      - c\n    place: GB\n",
    "a text on two lines": CLAIM.encode() + b"    note: a\n      b # c\n    place: GB\n",
    "characters outside the first plane": 'source: {title: "\U0001f600 é", note: "ü"}\n'.encode(),
    "a tab inside a text": b"source:\n  title: 'a\tb'\n  note: |\n    a\tb\n",
    "escapes": b"source: {title: \"a\\tb \\u00e9\", note: 'it''s'}\n",
    "an empty list": b"claims: []\n",
    "a question key": b"? claims\n: []\n",
}
"""What has nothing wrong with it, by what is peculiar about it."""

TRAPS: dict[str, tuple[bytes, str, int, int, str]] = {
    # what it is: the content, the rule, the line, the column, a part of the message
    "an empty file": (b"", "invalid-yaml", 1, 1, "the file is empty"),
    "comments only": (b"# nothing\n\n", "invalid-yaml", 1, 1, "the file is empty"),
    "an empty document": (b"---\n", "invalid-yaml", 1, 1, "the file is empty"),
    "a duplicate key": (
        b"claims:\n  - id: a\n    value: 1\n    measure: m\n    value: 2\n",
        "duplicate-key",
        5,
        5,
        "duplicate key `value` in claim a",
    ),
    "a duplicate section": (CLAIM.encode() * 2, "duplicate-key", 5, 1, "`claims` in the file"),
    "an anchor": (
        b"claims:\n  - id: a\n    measure: &m arrests\n    value: 1\n",
        "unsafe-yaml",
        3,
        14,
        "anchor `&m` in claim a",
    ),
    "an alias": (
        b"claims:\n  - id: a\n    measure: *m\n    value: 1\n",
        "unsafe-yaml",
        3,
        14,
        "alias `*m` in claim a",
    ),
    "a merge key": (
        b"claims:\n  - id: a\n    <<: {measure: m, value: 1}\n",
        "unsafe-yaml",
        3,
        5,
        "merge key `<<` in claim a",
    ),
    "a tag": (
        b"claims:\n  - id: a\n    measure: m\n    value: !!int 5\n",
        "unsafe-yaml",
        4,
        12,
        "tag `!!int` in claim a",
    ),
    "a tag that runs code": (
        b"source: !!python/object/apply:os.system ['x']\n",
        "unsafe-yaml",
        1,
        9,
        "tag `!!python/object/apply:os.system` in the source",
    ),
    "a tag without a handle": (b"source: !e!x y\n", "unsafe-yaml", 1, 9, "is a tag"),
    "a tag with quotes": (b"a: !''!x y\n", "unsafe-yaml", 1, 4, "is a tag"),
    "an anchor on a key": (b"source: {&x title: a}\n", "unsafe-yaml", 1, 10, "anchor `&x` in the"),
    "an open tag": (b"source: !<x y\n", "unsafe-yaml", 1, 9, "is a tag"),
    "two documents": (
        CLAIM.encode() + b"---\n" + CLAIM.encode(),
        "unsafe-yaml",
        5,
        1,
        "a second document",
    ),
    "an invisible character far into a second document": (
        b"source: {}\n---\n" + b"# x\n" * 50_000 + b"\x01",
        "invalid-yaml",
        50_003,
        1,
        "U+0001",
    ),
    "a list as a key": (b"source: {}\n? [a]\n: b\n", "unsafe-yaml", 2, 3, "a key that is not a"),
    "a null key": (b"source: {}\nnull: b\n", "unsafe-yaml", 2, 1, "not a text: `null` in the"),
    "a true key": (b"source: {}\ntrue: b\n", "unsafe-yaml", 2, 1, "not a text: `true` in the"),
    "an empty key": (b"source: {}\n? \n: b\n", "unsafe-yaml", 2, 2, "an empty text"),
    "deep lists": (b"claims: " + b"[" * 40, "unsafe-yaml", 1, 40, "more than 32"),
    "very deep lists": (b"claims: " + b"[" * 200_000, "unsafe-yaml", 1, 40, "more than 32"),
    "deep mappings": (
        "".join("  " * depth + "a:\n" for depth in range(40)).encode(),
        "unsafe-yaml",
        33,
        65,
        "more than 32",
    ),
    "not UTF-8": (b"source:\n  title: caf\xe9\n", "invalid-yaml", 2, 13, "0xE9 is not UTF-8"),
    "not UTF-8 after a mark": (b"\xef\xbb\xbfa: \xff\n", "invalid-yaml", 1, 4, "0xFF"),
    "UTF-16": ("claims: []\n".encode("utf-16"), "invalid-yaml", 1, 1, "encoded as UTF-16"),
    "UTF-16 without a mark": ("a: b\n".encode("utf-16-le"), "invalid-yaml", 1, 2, "U+0000"),
    "a NUL": (b"source:\n  title: a\0b\n", "invalid-yaml", 2, 11, "U+0000"),
    "an escape character": (b"source: {title: \x1b[1m}\n", "invalid-yaml", 1, 17, "U+001B"),
    "a line separator": ("a: b\u2028c\n".encode(), "invalid-yaml", 1, 5, "U+2028"),
    "a next line": ("a: b\x85c\n".encode(), "invalid-yaml", 1, 5, "U+0085"),
    "a mark inside": ("a: b\ufeffc\n".encode(), "invalid-yaml", 1, 5, "U+FEFF"),
    "a tab that indents": (b"claims:\n\t- id: a\n", "invalid-yaml", 2, 1, "a tab stands"),
    "a tab after a colon": (b"source:\n  title:\tx\n", "invalid-yaml", 2, 9, "a tab stands"),
    "a tab between words": (b"a: b\tc\n", "invalid-yaml", 1, 5, "a tab stands"),
    "a reserved character": (b"source: {title: @x}\n", "invalid-yaml", 1, 17, "cannot begin"),
    "a second colon": (b"source:\n  title: a: b\n", "invalid-yaml", 2, 11, "a colon stands"),
    "an open quote": (b"source:\n  title: 'a\n", "invalid-yaml", 2, 10, "never closed"),
    "an open quote at a document": (b"a: 'x\n---\n", "invalid-yaml", 1, 4, "never closed"),
    "a quote in the middle": (
        b'a: "up to" 5\n',
        "invalid-yaml",
        1,
        12,
        "after its value has ended",
    ),
    "an unknown escape": (b'a: "\\d"\n', "invalid-yaml", 1, 4, "a backslash"),
    "an open brace": (b"a: {b: 1\nc: 2\n", "invalid-yaml", 2, 2, "closing bracket is missing"),
    "an open bracket": (b"a: [", "invalid-yaml", 1, 5, "a bracket is not closed"),
    "one bracket too many": (b"a: [1]]\n", "invalid-yaml", 1, 7, "nothing to close"),
    "an odd indentation": (b"a:\n    b: 1\n  c: 2\n", "invalid-yaml", 3, 3, "is indented unlike"),
    "a line without a colon": (b"a: 1\nb\nc: 2\n", "invalid-yaml", 2, 1, "no colon"),
    "a list on the line": (b"a: - b\n", "invalid-yaml", 1, 4, "a list cannot begin"),
    "a star": (b"a: * b\n", "unsafe-yaml", 1, 4, "`*` or `&`"),
    "an ampersand": (b"a: & b\n", "unsafe-yaml", 1, 4, "`*` or `&`"),
    "more than as a sign": (b"a: >1,000\n", "invalid-yaml", 1, 4, "opens a block of text"),
    "a comment in a header": (b"a: |#x\n", "invalid-yaml", 1, 4, "opens a block of text"),
    "an unindented key": (b"  a: 1\n b: 2\n", "invalid-yaml", 2, 2, "outside the document"),
    "another version": (b"%YAML 2.0\n---\na: 1\n", "invalid-yaml", 1, 1, "is a directive"),
    "a top-level list": (b"- id: a\n  measure: m\n", "schema-violation", 1, 1, "file is a list"),
    "a top-level text": (b"hello\n", "schema-violation", 1, 1, "the file is a text"),
}
"""What has one thing wrong with it."""


def load(folder: Path, files: Mapping[str, str | bytes]) -> Corpus:
    """Write files below `folder` and load them all."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_corpus(folder, find_files(folder))


def describe(corpus: Corpus) -> list[str]:
    """Return the problems as a compiler would print them."""
    return [
        f"{problem.location.path}:{problem.location.line}:{problem.location.column} "
        f"{problem.rule}: {problem.message}"
        for problem in corpus.problems
    ]
