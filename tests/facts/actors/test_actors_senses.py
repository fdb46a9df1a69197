"""Words for roles and places that mean something else in a text."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.language import read

DAY = date(2021, 5, 3)


def _codes(text: str) -> list[str]:
    """Words and code of every mention."""
    reading = read_actors(text, read(text, tag=False), DAY)
    found = ((m.span.of(text), reading.actors[m.actor]) for m in reading.mentions)
    return [f"{words}: {' '.join((a.country or '', *a.sectors)).strip()}" for words, a in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The sheriff wept. A man shot Deputy Ada Berg.", "Deputy Ada Berg: COP"),
        ("Parliament met. Deputy Ada Berg resigned.", "Deputy Ada Berg: LEG"),
        ("The convention opened. A delegate booed.", "A delegate: PTY"),
        ("The summit opened. A Kenyan delegate booed.", "A Kenyan delegate: KEN GOV"),
        ("A sheriff wept. French deputies left.", "French deputies: FRA LEG"),
        ("A sheriff wept. Ukraine's deputies left.", "Ukraine's deputies: UKR LEG"),
        ("A sheriff wept. Deputies of the Duma left.", "Deputies: RUS LEG"),
        ("A sheriff wept. It rained. Deputies in Paris left.", "Deputies: FRA LEG"),
        ("A sheriff wept. It rained. Deputies left.", "Deputies: COP"),
        ("The highway patrol met. Chadian troopers left.", "Chadian troopers: TCD MIL"),
        ("The primary began. Palestinian delegates left.", "Palestinian delegates: PSE GOV"),
        ("Under the convention on torture they met. A delegate left.", "A delegate: GOV"),
        ("A primary school burned. A delegate left.", "A delegate: GOV"),
        ("She won the primary. A delegate left.", "A delegate: PTY"),
        ("An Antonov bomber hit a village.", "An Antonov bomber: MIL"),
        ("A B-52 bomber hit a village.", "bomber: MIL"),
        ("The bomber hid in a cellar.", "The bomber: REB"),
        ("Delhi waited. In India the Union Water Minister spoke.", "the Union Water Minister: IND GOV"),
        ("Peru waited. The Union met the minister.", "Union: PER LAB"),
        ("In Chennai, India, the Centre asked for time.", "Centre: IND GOV"),
        ("Ada Berg, executive vice president of Corvit, left.", "Ada Berg: BUS"),
        ("Ada Berg, executive vice president of the aid group Corvit, left.", "Ada Berg: NGO"),
        ("Ada Berg, vice president of Toyota, left.", "Ada Berg: JPN BUS"),
        ("The vice president of Kenya left.", "The vice president: KEN GOV"),
        ("Team president Bo Lang left.", "Team president Bo Lang: SOC"),
        ("Former U.N. Ambassador John Bolt left.", "Ambassador John Bolt: ELI GOV"),
        ("The U.N. envoy Ana Lee left.", "Ana Lee: UNO"),
        ("The EU ambassador left.", "The EU ambassador: EUR"),
        ("A state trooper wept. The trooper had shot.", "The trooper: COP"),
        ("The army met. A trooper wept.", "A trooper: MIL"),
        ("A man authorities say was shot left.", "A man: CVL"),
        ("Student protesters say they left.", "Student protesters: CVL"),
        ("Campaign officials left.", "Campaign officials: PTY"),
        ("Bo Lang, 49, took the officers' keys.", "Bo Lang: "),
        ("Bo Lang, 49, a police officer, took keys.", "Bo Lang: COP"),
        ("Ron Lang, endorsed Senator Berg.", "Ron Lang: "),
        ("Police will no longer arrest people.", "people: CVL"),
        ("Police in Lebanon, Ohio, left. Lebanon police slept.", "Lebanon police: USA COP"),
        ("A man from Paris, Texas, left. French police slept.", "A man: USA CVL"),
        ("Ministers of Lebanon, Ohio and Texas met. Lebanon police slept.", "Lebanon police: LBN COP"),
        ("Police in Athens, Georgia, left.", "Police: USA COP"),
        ("Police in Tbilisi, Georgia, left.", "Police: GEO COP"),
        ("In Peru, Punjab is known. Peru's army left.", "Peru's army: PER MIL"),
        ("In China, Texas officials met. China's army left.", "China's army: CHN MIL"),
        ("Georgia lawmakers met in Atlanta.", "Georgia lawmakers: USA LEG"),
        ("Georgia lawmakers met. Tbilisi asked Atlanta for help.", "Georgia lawmakers: GEO LEG"),
    ],
)  # fmt: skip
def test_a_word_has_the_sense_it_has_there(text: str, told: str) -> None:
    """What stands beside it, and what else the text tells of, give it."""
    assert told in _codes(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They came to a dinner party.", "party"),
        ("The mayor signed an executive order.", "executive"),
        ("A Toyota hit a wall.", "Toyota"),
        ("A Russian-made rocket hit a wall.", "Russian"),
        ("The Cuban-American senator Rob Diaz left.", "Cuban"),
        ("An Antonov bomber hit a village.", "Antonov:"),
    ],
)
def test_words_in_what_is_no_actor_name_nobody(text: str, words: str) -> None:
    """Feasts, orders, makers of things and descent are none."""
    assert not any(words in told.replace("An Antonov bomber", "") for told in _codes(text))


def test_a_company_that_acts_is_one() -> None:
    """Without an article of one of many, or before people."""
    assert _codes("Toyota sued a man.")[0] == "Toyota: JPN BUS"
    assert "A Toyota executive: JPN BUS" in _codes("A Toyota executive sued a man.")
