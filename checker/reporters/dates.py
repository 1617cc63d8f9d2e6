"""How dates are written, for readers who have never seen it: the forms of EDTF in use."""

from collections.abc import Sequence

DATES: Sequence[tuple[str, str]] = (
    ("2026?", "Uncertain: probably 2026."),
    ("2023~", "Approximate: about 2023."),
    ("2023%", "Both: perhaps about 2023."),
    ("2016/2017", "From some time in 2016 to some time in 2017."),
    ("../2020", "Until 2020; `2020/..` is from 2020 on, with no end."),
    ("2019/", "From 2019 on; nobody knows when it ended."),
    ("201X", "Some year of the 2010s; `2018-XX` is some month of 2018."),
    ("2024-21", "Spring 2024; 22 is summer, 23 autumn and 24 winter."),
    ("2024-33", "The first quarter of 2024; 34 to 36 are the others."),
    (
        "2026? (when it was printed)",
        "The claim names no time: it is taken to speak of the year in which it was printed.",
    ),
)
"""Examples, each with its meaning; what stands in backticks is a further example."""
