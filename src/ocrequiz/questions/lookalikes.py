"""Which words are a slip of the finger apart and yet mean something else."""

from __future__ import annotations

import re
from itertools import permutations
from typing import Final

_OPENINGS: Final = (
    ("", "a"),
    ("", "dis"),
    ("", "im"),
    ("", "in"),
    ("", "non"),
    ("", "un"),
    ("ab", "ad"),
    ("af", "ef"),
    ("ecto", "endo", "epi", "exo"),
    ("hyper", "hypo"),
    ("infra", "inter", "intra"),
    ("macro", "micro", "milli"),
    ("bi", "di", "mono", "tri"),
)
"""Ways to begin a word that tell it from another with the same end, as in abduction and adduction."""

_FAMILIES: Final = (
    re.compile(r"(.*(?:alk|meth|eth|prop|but|pent|hex|hept|oct|non|dec|benz))(ane|ene|yne|anol|anal|anone)"),
    re.compile(r"(.*(?:arsen|brom|chlor|fluor|iod|nitr|phosph|phosphor|sulf|sulph))(ate|ide|ine|ite|ic|ous)"),
    re.compile(r"(.*(?:amyl|cellul|lact|malt|sucr))(ase|ose)"),
)
"""Substances that are named by their ends, as nitrate and nitrite are."""

_WORDS: Final = (
    ("adenine", "adenosine"),
    ("arterial", "arteriole"),
    ("billion", "million", "trillion"),
    ("carotid", "parotid"),
    ("complement", "compliment"),
    ("cysteine", "cystine", "cytidine", "cytosine"),
    ("dysphagia", "dysphasia"),
    ("eight", "eighteen", "eighth", "eighty"),
    ("ferric", "ferrous"),
    ("fifteen", "fifth", "fifty"),
    ("glucagon", "glycogen"),
    ("ileum", "ilium"),
    ("lysin", "lysine"),
    ("meiosis", "miosis", "mitosis"),
    ("mucous", "mucus"),
    ("perineal", "peroneal"),
    ("prednisolone", "prednisone"),
    ("principal", "principle"),
    ("prostate", "prostrate"),
    ("seven", "seventeen", "seventh", "seventy"),
    ("silicon", "silicone"),
    ("sixteen", "sixth", "sixty"),
    ("thiamine", "thymine"),
    ("third", "thirteen", "thirty"),
    ("ureter", "urethra"),
)

_APART: Final = frozenset(pair for words in _WORDS for pair in permutations(words, 2))


def mean_apart(one: str, other: str) -> bool:
    """Tell whether two different words, in small letters, are near in writing and known to differ in meaning."""
    return (
        (one, other) in _APART
        or any(_open_apart(one, other, *pair) for words in _OPENINGS for pair in permutations(words, 2))
        or any(_end_apart(one, other, family) for family in _FAMILIES)
    )


def _open_apart(one: str, other: str, first: str, second: str) -> bool:
    begin = one.startswith(first) and other.startswith(second)
    return begin and one.removeprefix(first) == other.removeprefix(second)


def _end_apart(one: str, other: str, family: re.Pattern[str]) -> bool:
    ends = family.fullmatch(one), family.fullmatch(other)
    return ends[0] is not None and ends[1] is not None and ends[0][1] == ends[1][1]
