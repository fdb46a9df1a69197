"""Quantities: numbers, amounts with their unit, and times of the day, as news writes them.

"1.2 million", "1,200,000" and "1.2m" are one number, "a dozen" is twelve, "10 miles" and "16 km"
are one length, "6 pm" and "18:00" one time, and so are "9 pm EDT" and "01:00 GMT".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.text.calendar_words import WEEKDAYS
from wirecopy.text.number_words import ONES, TENS

_WORDS = {word: float(number) for number, word in enumerate(ONES)}
_TENS = {word: float(10 * number) for number, word in enumerate(TENS, 2)}
_ORDINALS = {
    word: float(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "tens": 10.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 12.0, "scores": 20.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
#: Counts that name no number.
VAGUE_COUNTS = frozenset(
    "tens dozens scores hundreds thousands millions billions trillions".split()
)
_OTHERS = {
    "half": 0.5,
    "quarter": 0.25,
    "twice": 2.0,
    "double": 2.0,
    "doubled": 2.0,
    "tripled": 3.0,
    "halved": 0.5,
    "once": 1.0,
    "thrice": 3.0,
    "triple": 3.0,
}
#: Parts of a whole, as they stand behind their number ("two thirds") and behind "a" or "one".
_PARTS = {
    "half": 2.0,
    "third": 3.0,
    "quarter": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "ninth": 9.0,
    "tenth": 10.0,
}
_MANY_PARTS = {f"{word}s": number for word, number in _PARTS.items() if word != "half"}
#: What adds a half to the number before it; articles may be left out.
_AND_HALF = (("and", "a", "half"), ("and", "half"))
#: Words of an exchange in which parts of a whole stand.
FRACTION_WORDS = 12
#: Letters that multiply only right behind a figure.
_SHORT_MAGNITUDES = frozenset({"k", "m", "mn", "mln", "bn", "bln", "tn", "trn"})
_MULTIPLIERS = frozenset({"a", "an"}) | _SHORT_MAGNITUDES
#: Signs of the longest figure that is read; looking for its end costs the square of its length.
_LONGEST_FIGURE = 30
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
#: Figures whose thousands are grouped by commas, and by full stops; a figure with a nought in front has none.
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[, ]\d{3}){1,4}")
_GROUPED_BY_STOPS = re.compile(r"[1-9]\d{0,2}(?:[. ]\d{3}){1,4}")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:h](\d\d))?|(\d\d)(\d\d)")
_CLOCK_WORDS = frozenset("at gmt utc local time o'clock about around".split())
#: Hours that a zone is ahead of Greenwich.
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_DAYS = frozenset(("on", *WEEKDAYS))

#: Unit -> kind and how many of the first unit of its kind it is.
_UNITS = {
    **dict.fromkeys(("metre", "metres", "meter", "meters", "m"), ("length", 1.0)),
    **dict.fromkeys(("kilometre", "kilometres", "kilometer", "kilometers", "km", "kms"), ("length", 1000.0)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.34)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("yard", "yards"), ("length", 0.9144)),
    **dict.fromkeys(("inch", "inches"), ("length", 0.0254)),
    **dict.fromkeys(("centimetre", "centimetres", "centimeter", "centimeters", "cm"), ("length", 0.01)),
    **dict.fromkeys(("millimetre", "millimetres", "millimeter", "millimeters", "mm"), ("length", 0.001)),
    **dict.fromkeys(("nautical mile", "nautical miles"), ("length", 1852.0)),
    **dict.fromkeys(("kilogram", "kilograms", "kg", "kilogrammes"), ("weight", 1.0)),
    **dict.fromkeys(("pound", "pounds", "lb", "lbs"), ("weight", 0.4536)),
    **dict.fromkeys(("tonne", "tonnes", "metric ton", "metric tons"), ("weight", 1000.0)),
    **dict.fromkeys(("gram", "grams", "gramme", "grammes", "g"), ("weight", 0.001)),
    **dict.fromkeys(("ounce", "ounces", "oz"), ("weight", 0.02835)),
    **dict.fromkeys(("ton", "tons"), ("weight", 907.2)),
    **dict.fromkeys(("hectare", "hectares"), ("area", 1.0)),
    **dict.fromkeys(("acre", "acres"), ("area", 0.4047)),
    **dict.fromkeys(
        ("square kilometre", "square kilometres", "square kilometer", "square kilometers", "square km", "sq km", "km²"),
        ("area", 100.0),
    ),
    **dict.fromkeys(("square mile", "square miles", "sq mile", "sq miles", "sq mi"), ("area", 259.0)),
    **dict.fromkeys(("square metre", "square metres", "square meter", "square meters", "sq m", "m²"), ("area", 1e-4)),
    **dict.fromkeys(("square foot", "square feet", "sq ft"), ("area", 9.29e-6)),
    **dict.fromkeys(("mph", "miles per hour", "miles hour"), ("speed", 1.60934)),
    **dict.fromkeys(
        ("kph", "kmph", "km h", "km per hour", "km hour", "kilometres per hour", "kilometers per hour",
         "kilometres hour", "kilometers hour"),
        ("speed", 1.0),
    ),
    **dict.fromkeys(("knot", "knots"), ("speed", 1.852)),
    **dict.fromkeys(("litre", "litres", "liter", "liters"), ("volume", 1.0)),
    **dict.fromkeys(("gallon", "gallons"), ("volume", 3.785)),
    **dict.fromkeys(("cubic metre", "cubic metres", "cubic meter", "cubic meters", "m³"), ("volume", 1000.0)),
    **dict.fromkeys(("cubic foot", "cubic feet"), ("volume", 28.317)),
    **dict.fromkeys(("minute", "minutes"), ("time", 1 / 60)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), ("time", 1.0)),
    **dict.fromkeys(("day", "days"), ("time", 24.0)),
    **dict.fromkeys(("week", "weeks"), ("time", 168.0)),
    **dict.fromkeys(("month", "months"), ("time", 730.5)),
    **dict.fromkeys(("fortnight", "fortnights"), ("time", 336.0)),
    **dict.fromkeys(("year", "years"), ("time", 8766.0)),
    **dict.fromkeys(("decade", "decades"), ("time", 87_660.0)),
}  # fmt: skip
#: Last words of units.
_UNIT_ENDS = frozenset(unit.rpartition(" ")[2] for unit in _UNITS)
#: Words and marks of a share.
PERCENT = frozenset({"%", "percent", "pct", "per", "cent"})
_AROUND_AMOUNTS = edit_words("quantities.around_amounts")
DEGREES = frozenset({"degree", "degrees"})
#: Words of the longest unit ("miles per hour").
_UNIT_WORDS = 3
#: Words of a unit that stand before its noun, alike in two systems ("square miles", "square kilometres").
UNIT_KINDS = frozenset({"square", "sq", "cubic"})
#: Scales of temperature: the number at which water freezes, and degrees Celsius of a step.
_SCALES = {
    "celsius": (0.0, 1.0),
    "centigrade": (0.0, 1.0),
    "c": (0.0, 1.0),
    "fahrenheit": (32.0, 5 / 9),
    "f": (32.0, 5 / 9),
}
#: Words before an amount among which "by" tells that it is a difference ("by about").
STEP_WORDS = 2
#: They tell so behind it.
_MORE_OR_LESS = edit_words("quantities.more_or_less")
#: Degrees Celsius that two temperatures may be apart and still be one, rounded differently.
SAME_DEGREES = 0.7
#: The same of two differences of temperature.
SAME_STEP = 0.3
#: How far two amounts may be apart and still be one, rounded differently.
SAME_AMOUNT = 0.04
#: How far two shares may be apart and still be one ("33.3 percent", "a third"), and one that is rounder.
SAME_SHARE = 0.0045
LIKE_SHARE = 0.02


def read_numbers(words: Sequence[str]) -> tuple[float, ...] | None:
    """The numbers among the words, in their order; None when there are none."""
    return tuple(value for value, _ in _numbers(words)) or None


def without_numbers(words: Sequence[str]) -> list[str]:
    """What is left without the numbers and the letters that multiply them."""
    return [word for word in words if read_numbers((word,)) is None and word not in _MULTIPLIERS]


def is_other_numbers(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both have numbers, and other ones, or the same ones of other things.

    The same numbers in another order are others where the words between them kept theirs:
    "5 guns and 3 cars" is not "3 guns and 5 cars", but "5 guns in 2010" is "in 2010, five guns".
    """
    left, right = read_numbers(one), read_numbers(two)
    if left is None or right is None or left == right:
        return False
    return sorted(left) != sorted(right) or without_numbers(one) == without_numbers(two)


def _numbers(words: Sequence[str]) -> Iterator[tuple[float, int]]:
    """Each number with the place behind it."""
    at = 0
    while at < len(words):
        value, end = _number_at(words, at)
        if value is not None:
            yield value, end
        at = max(end, at + 1)


def is_vague(words: Sequence[str]) -> bool:
    """Whether a count that names no number stands among the words ("dozens")."""
    return not VAGUE_COUNTS.isdisjoint(words)


def is_fraction(words: Sequence[str]) -> bool:
    """Whether the words tell parts of a whole ("two thirds")."""
    return len(words) <= FRACTION_WORDS and not _MANY_PARTS.keys().isdisjoint(words)


def _number_at(words: Sequence[str], at: int) -> tuple[float | None, int]:
    if at + 1 < len(words) and (share := _share(words[at], words[at + 1])):
        return share, at + 2
    value = plain_number(words[at])
    if value is None:
        return None, at
    end = at + 1
    if words[at] in _TENS and end < len(words) and 0 < _WORDS.get(words[end], 0) < 10:
        value, end = value + _WORDS[words[end]], end + 1
    for added in _AND_HALF:
        if tuple(words[end : end + len(added)]) == added:
            value, end = value + 0.5, end + len(added)
    while end < len(words) and words[end] in _MAGNITUDES:
        if words[end] in _SHORT_MAGNITUDES and not words[end - 1][0].isdigit():
            break
        value, end = value * _MAGNITUDES[words[end]], end + 1
    return round(value, 6), end


def _share(count: str, part: str) -> float | None:
    """What "two thirds" and "a third" are of a whole."""
    if count in {"a", "an", "one"} and part in _PARTS:
        return round(1 / _PARTS[part], 6)
    if part in _MANY_PARTS and (number := plain_number(count)):
        return round(number / _MANY_PARTS[part], 6)
    return None


def is_grouped_alike(one: Sequence[str], two: Sequence[str], *, by_stops: bool) -> bool:
    """Whether both are one figure whose thousands are grouped in two ways: "70.000", "70 000", "70000".

    Without ``by_stops`` a full stop stands before a fraction, and a comma groups.
    """
    grouped = _GROUPED_BY_STOPS if by_stops else _GROUPED
    if not (one[0][0].isdigit() and two[0][0].isdigit()):
        return False
    left, right = " ".join(one), " ".join(two)
    if not (grouped.fullmatch(left) or grouped.fullmatch(right)):
        return False
    if not all(side.isdigit() or grouped.fullmatch(side) for side in (left, right)):
        return False
    return re.sub("[^0-9]", "", left) == re.sub("[^0-9]", "", right)


def has_same_number_word(one: Sequence[str], two: Sequence[str], language: str) -> bool | None:
    """Whether a figure stands against a word of ``language``, none of English, for the same number; None where none does.

    Where the language cannot be told, the numbers of all tell that it is another, and none that it is the same.
    """
    if len(one) != 1 or len(two) != 1 or one[0].isdigit() == two[0].isdigit():
        return None
    figure, word = (one[0], two[0]) if one[0].isdigit() else (two[0], one[0])
    known = load_style().numbers
    tables = [known[language]] if language in known else [] if language else known.values()
    values = {table[word] for table in tables if word in table}
    if plain_number(figure) in values:
        return True if language else None
    return False if values else None


def is_count(word: str) -> bool:
    """Whether the word is a figure or a number that counts: no ordinal, no "half"."""
    is_number = word[0].isdigit() and _ORDINAL.fullmatch(word) is None
    return is_number or word in _WORDS or word in _TENS or word in _MAGNITUDES


def is_measure(words: Sequence[str]) -> bool:
    """Whether the words are magnitudes and units alone: what a number counts in."""
    return bool(words) and all(word in _MAGNITUDES or word in _UNITS for word in words)


def is_magnitude(word: str) -> bool:
    """Whether the word multiplies the figure before it ("million")."""
    return word in _MAGNITUDES


def plain_number(word: str) -> float | None:
    """The number a single word names."""
    for table in (_WORDS, _TENS, _ORDINALS, _OTHERS):
        if word in table:
            return table[word]
    if word in _MAGNITUDES and word not in _SHORT_MAGNITUDES:
        return _MAGNITUDES[word]
    if len(word) > _LONGEST_FIGURE:
        return None
    bare = _ORDINAL.sub(r"\1", word)
    if not bare or not bare[0].isdigit():
        return None
    return _figure(bare)


def _figure(word: str) -> float | None:
    """A figure with its marks: "1,200", "5,00,000" of India, "1.2", "10:30"."""
    is_thousands = re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3})(?:\.\d+)?", word)
    plain = word.replace(",", "" if is_thousands else ".").replace(":", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def read_amount(words: Sequence[str]) -> tuple[str, float] | None:
    """Kind and size of an amount: a number and its unit, nothing else."""
    rest = [word for word in words if word not in _AROUND_AMOUNTS]
    if rest[1:] == ["and", "half"]:
        return _with_half(rest[0])
    if not rest or rest[-1] not in _UNIT_ENDS:
        return None
    sizes = range(min(_UNIT_WORDS, len(rest)), 0, -1)
    size = next((n for n in sizes if " ".join(rest[-n:]) in _UNITS), 0)
    if not size:
        return None
    numbers = list(_numbers(rest[:-size]))
    if len(rest) == size and {"a", "an"} & {*words}:
        numbers = [(1.0, 0)]
    if len(numbers) != 1 or numbers[0][1] != len(rest) - size:
        return None
    kind, factor = _UNITS[" ".join(rest[-size:])]
    return kind, numbers[0][0] * factor


def _with_half(unit: str) -> tuple[str, float] | None:
    """What "a year and a half" is."""
    kind, factor = _UNITS.get(unit, (None, 0.0))
    return (kind, 1.5 * factor) if kind else None


def read_share(words: Sequence[str]) -> tuple[bool, float] | None:
    """A share of a whole, and whether it is told as parts of a hundred ("40 percent") or of another number ("two fifths")."""
    rest = [word for word in words if word not in PERCENT]
    numbers = list(_numbers(rest))
    if len(numbers) != 1 or numbers[0][1] != len(rest):
        return None
    if len(rest) < len(words):
        return True, numbers[0][0] / 100
    is_parts = not {*_PARTS, *_MANY_PARTS}.isdisjoint(rest)
    return (False, numbers[0][0]) if is_parts else None


def share_gap(one: Sequence[str], two: Sequence[str]) -> float | None:
    """How far apart two shares are, of which one is told in percent and one as a fraction."""
    if PERCENT.isdisjoint(one) == PERCENT.isdisjoint(two):
        return None
    left, right = read_share(one), read_share(two)
    if left is None or right is None or left[0] == right[0]:
        return None
    return abs(left[1] - right[1])


def read_temperature(words: Sequence[str], *, is_step: bool = False) -> float | None:
    """Degrees Celsius of a temperature, or of a step from one to another: a number and its scale, nothing else."""
    rest = [word for word in words if word not in _AROUND_AMOUNTS | DEGREES]
    numbers = list(_numbers(rest[:-1]))
    if len(numbers) != 1 or numbers[0][1] != len(rest) - 1 or rest[-1] not in _SCALES:
        return None
    zero, step = _SCALES[rest[-1]]
    return (numbers[0][0] - (0 if is_step else zero)) * step


def is_step(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether an amount between the words tells by how much something changed or differs ("by about", "warmer")."""
    rest = [word for word in before if word not in _AROUND_AMOUNTS]
    return rest[-1:] == ["by"] or not _MORE_OR_LESS.isdisjoint(after[:1])


def is_same_amount(one: Sequence[str], two: Sequence[str], *, is_step: bool = False) -> bool:
    """Whether both are one amount in two units, rounding aside; ``is_step``: by how much something changes."""
    warm, cold = (read_temperature(side, is_step=is_step) for side in (one, two))
    if warm is not None and cold is not None:
        return one[-1] != two[-1] and abs(warm - cold) <= (SAME_STEP if is_step else SAME_DEGREES)
    left, right = read_amount(one), read_amount(two)
    if left is None or right is None or left[0] != right[0]:
        return False
    return abs(left[1] - right[1]) <= SAME_AMOUNT * max(left[1], right[1])


def is_other_amount(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both are amounts of one kind, and not the same: "six years", "a year"."""
    left, right = read_amount(one), read_amount(two)
    if left is None or right is None or left[0] != right[0]:
        return False
    return abs(left[1] - right[1]) > SAME_AMOUNT * max(left[1], right[1])


def read_clock(words: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of a time of the day; noon and midnight too."""
    rest = [word.replace(".", "") if word[0].isalpha() else word for word in words]
    half = next((word for word in rest if word in {"am", "pm"}), None)
    rest = [word for word in rest if word not in _CLOCK_WORDS and word not in {"am", "pm"}]
    if rest[1:2] == ["h"]:
        rest = ["h".join((rest[0], *(rest[2:] or ["00"])))]
    if len(rest) != 1:
        return None
    if rest[0] in {"noon", "midday", "midnight"}:
        return (0 if rest[0] == "midnight" else 12), 0
    value = _WORDS.get(rest[0])
    match = _CLOCK.fullmatch(str(int(value)) if value else rest[0])
    if match is None or (half is None and not (match[2] or match[3])):
        return None
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour, minute


def is_same_clock(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both are one time of the day, as two zones have it; a day beside it may be the next one there."""
    found = []
    for words in (one, two):
        zones = [word for word in words if word in _ZONES]
        clock = read_clock([word for word in words if word not in _ZONES and word not in _DAYS])
        if len(zones) != 1 or clock is None:
            return False
        hour, minute = clock
        found.append((zones[0], (hour - _ZONES[zones[0]]) % 24, minute))
    return found[0][0] != found[1][0] and found[0][1:] == found[1][1:]
