"""Singular and plural of what is counted: "people" and "person" are one noun.

Our own small table instead of a library: the `inflect` package costs more to import
than the rest of a run, and guesses at verbs and articles that no unit has. The result
is a key to compare by, so a rare word that comes out odd does no harm as long as it
comes out alike from both forms.
"""

from collections.abc import Sequence

_IRREGULAR_TEXT = """
people:person men:man children:child feet:foot teeth:tooth geese:goose mice:mouse
lice:louse oxen:ox pence:penny passers-by:passer-by
lives:life wives:wife knives:knife wolves:wolf halves:half shelves:shelf
thieves:thief loaves:loaf leaves:leaf selves:self calves:calf hooves:hoof scarves:scarf
crises:crisis oases:oasis emphases:emphasis neuroses:neurosis psychoses:psychosis
synopses:synopsis axes:axe bases:base
criteria:criterion phenomena:phenomenon bacteria:bacterium referenda:referendum
memoranda:memorandum stadia:stadium strata:stratum alumni:alumnus fungi:fungus
cacti:cactus nuclei:nucleus stimuli:stimulus syllabi:syllabus radii:radius foci:focus
indices:index appendices:appendix vertices:vertex matrices:matrix larvae:larva
menus:menu gurus:guru emus:emu skis:ski taxis:taxi alibis:alibi kiwis:kiwi nazis:nazi
israelis:israeli pakistanis:pakistani iraqis:iraqi saudis:saudi emojis:emoji
tsunamis:tsunami safaris:safari rabbis:rabbi bikinis:bikini quizzes:quiz lenses:lens
irises:iris biases:bias canvases:canvas atlases:atlas aliases:alias posses:posse
impasses:impasse crevasses:crevasse
"""
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_TEXT.split())
"""Plural to singular, for whole words; the endings below do the rest."""

_INVARIABLE_TEXT = """
police staff sheep deer fish cattle swine aircraft spacecraft hovercraft offspring salmon
cod trout bison moose shrimp data media dead homeless young elderly series species news
means headquarters barracks crossroads gallows premises diabetes measles mumps rabies
aids sars nhs alms arms clothes thanks goods proceeds trousers jeans scissors pliers
politics economics mathematics physics athletics ethics gymnastics genetics logistics
electronics linguistics aerobics overseas chaos asbestos cosmos
"""
_INVARIABLE = frozenset(_INVARIABLE_TEXT.split())

_PLURAL_ENDINGS = (
    # plural, singular; the first that fits counts, so the narrower stands first
    ("children", "child"), ("people", "person"), ("men", "man"), ("wives", "wife"),
    ("mice", "mouse"), ("teeth", "tooth"), ("lyses", "lysis"), ("theses", "thesis"),
    ("gnoses", "gnosis"), ("gases", "gas"), ("eaus", "eau"),
    ("ouses", "ouse"), ("auses", "ause"), ("uses", "us"), ("sses", "ss"), ("tzes", "tz"),
    ("zzes", "zz"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("oes", "o"), ("ies", "y"),
    ("s", ""),
)  # fmt: skip

# -ie, -oe, -che and -use keep their e: "movies" is "movie", not "movy".
_KEEPS_E_TEXT = """
movie cookie zombie calorie tie lie pie die selfie hoodie rookie smoothie brownie genie
birdie veggie junkie auntie prairie sortie budgie necktie magpie cutie freebie newbie
foodie indie hippie bookie cabbie goalie collie
shoe toe foe hoe canoe oboe doe woe horseshoe floe
ache headache toothache backache heartache cache niche avalanche quiche moustache
creche psyche pastiche abuse use fuse excuse ruse muse reuse misuse recluse
"""
_KEEPS_E = frozenset(_KEEPS_E_TEXT.split())

_ENDS_IN_S = frozenset(("gas", "bias", "canvas", "atlas", "alias", "christmas", "pancreas", "lens"))
_ENDS_IN_MEN = frozenset(
    ("specimen", "regimen", "abdomen", "omen", "acumen", "semen", "stamen", "yemen")
)
_ENDS_IN_MAN = frozenset(
    ("human", "german", "roman", "norman", "talisman", "shaman", "ottoman", "caiman")
)
_ENDS_IN_OES = frozenset(
    (
        "hero",
        "potato",
        "tomato",
        "echo",
        "veto",
        "torpedo",
        "volcano",
        "mosquito",
        "cargo",
        "embargo",
    )
)
_ENDS_IN_CH_AS_K = frozenset(
    ("stomach", "monarch", "patriarch", "matriarch", "epoch", "tech", "eunuch")
)
_ENDS_IN_ED = ("bed", "shed", "eed", "hundred", "moped", "biped", "wed")
_IRREGULAR_PLURALS = {one: many for many, one in _IRREGULAR.items()}

_AFTER_THE_NOUN_TEXT = """
of in with from for on at by under over to as or and who that aged born won lost held
sold built made hit shot left found sent dead
"""
_AFTER_THE_NOUN = frozenset(_AFTER_THE_NOUN_TEXT.split())
"""Words that follow the noun they describe, beside those in -ed: "victims of", "seats won"."""

_LONGEST_ACRONYM = 5


def singular(word: str) -> str:
    """Return the singular of a noun, or the noun where it is one already."""
    stem, hyphen, last = word.rpartition("-")
    if hyphen and word.lower() not in _IRREGULAR:
        return stem + hyphen + singular(last)
    folded = word.lower()
    if folded in _IRREGULAR:
        return _IRREGULAR[folded]
    if _is_singular(word, folded):
        return word
    if folded.endswith("es") and folded[:-1] in _KEEPS_E:
        return word[:-1]
    for many, one in _PLURAL_ENDINGS:
        if folded.endswith(many):
            return word[: len(word) - len(many)] + one
    return word


def _is_singular(word: str, folded: str) -> bool:
    if folded in _INVARIABLE or folded in _ENDS_IN_S or folded in _ENDS_IN_MEN:
        return True
    if word.isupper() and len(word) <= _LONGEST_ACRONYM:
        return True
    if folded.endswith("eaus"):
        return False
    return folded.endswith(("ss", "us", "is", "'s", "’s")) or folded in {"s", "es"}


def plural(word: str) -> str:
    """Return the plural of a singular noun."""
    stem, hyphen, last = word.rpartition("-")
    folded = word.lower()
    if folded in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[folded]
    if hyphen:
        return stem + hyphen + plural(last)
    if folded in _INVARIABLE or folded.endswith(("'s", "’s")) or _is_participle(folded):
        return word
    for one, many in (
        ("person", "people"), ("child", "children"), ("wife", "wives"), ("mouse", "mice"),
        ("tooth", "teeth"), ("lysis", "lyses"), ("thesis", "theses"), ("gnosis", "gnoses"),
        ("asis", "ases"),
    ):  # fmt: skip
        if folded.endswith(one):
            return word[: len(word) - len(one)] + many
    if folded.endswith("man") and folded not in _ENDS_IN_MAN:
        return word[:-3] + "men"
    return _regular_plural(word, folded)


def _regular_plural(word: str, folded: str) -> str:
    if folded.endswith("y") and folded[-2:-1] not in {"", "a", "e", "i", "o", "u"}:
        return word[:-1] + "ies"
    takes_es = (
        folded.endswith(("s", "x", "z", "ch", "sh")) and folded not in _ENDS_IN_CH_AS_K
    ) or folded in _ENDS_IN_OES
    return word + ("es" if takes_es else "s")


def singular_phrase(text: str) -> str:
    """Return a phrase with its head in the singular: "people killed" is "person killed"."""
    words = text.split()
    for index, word in enumerate(words):
        is_head = index + 1 == len(words) or _follows_a_noun(words[index + 1])
        if is_head and word.lower() not in _AFTER_THE_NOUN:
            words[index] = singular(word)
    return " ".join(words)


def plural_phrase(text: str) -> str:
    """Return a singular phrase with its head in the plural: "person killed" is "people killed"."""
    words = text.split()
    index = _head(words)
    return " ".join((*words[:index], plural(words[index]), *words[index + 1 :]))


def noun_key(text: str) -> str:
    """Return what two spellings of one noun have in common: lower case, singular, one space."""
    # Square brackets mark the base atoms of physics, which no noun may be taken for.
    return singular_phrase(text.replace("[", "(").replace("]", ")")).lower()


def _head(words: Sequence[str]) -> int:
    for index in range(1, len(words)):
        is_last = index + 1 == len(words)
        if not _follows_a_noun(words[index]):
            continue
        if not _is_participle(words[index].lower()) or is_last or _follows_a_noun(words[index + 1]):
            return index - 1
    return len(words) - 1


def _follows_a_noun(word: str) -> bool:
    folded = word.lower()
    return folded in _AFTER_THE_NOUN or folded.startswith("(") or _is_participle(folded)


def _is_participle(folded: str) -> bool:
    is_long_enough = len(folded) > len("used")
    return is_long_enough and folded.endswith("ed") and not folded.endswith(_ENDS_IN_ED)
