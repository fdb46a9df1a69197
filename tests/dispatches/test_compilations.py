"""Compilations: a text that carries two reports ties nothing together."""

from __future__ import annotations

from itertools import combinations

from tests.dispatches.test_group import _article, _credit

from wirecopy.dispatches import group_dispatches, measure_overlap
from wirecopy.model import Article, Dispatch

MARCH = (
    "Thousands of people marched through Quell on Saturday to demand that the salt mine be given up for good.",
    "The march was led by farmers on forty tractors, each of whom carried a jar of river water in his lap.",
    "Police put the crowd at eleven thousand, while those who had called for the march spoke of forty thousand.",
    "The government says that the mine would bring a billion a year and that no decision has been taken yet.",
)
MINER = (
    "Miner Adria Salt said that it would go on with its studies in the valley whatever the mood in the capital.",
    "Chief executive Colin Farrow told investors that most of the land had been bought and drilling could begin.",
    "The company has spent four hundred million so far, and its licence runs for another five years from May.",
)


def _groups(*articles: Article) -> tuple[Dispatch, ...]:
    overlaps = [
        measure_overlap(one.text_id, one.text, two.text_id, two.text)
        for one, two in combinations(articles, 2)
        if one.text_id != two.text_id
    ]
    return group_dispatches(articles, overlaps)


def _homes(*articles: Article) -> list[list[str]]:
    """The outlets at home in each dispatch."""
    found = [
        sorted(str(copy.outlet) for copy in dispatch.copies if copy.is_home)
        for dispatch in _groups(*articles)
    ]
    return sorted(found)


def _text(*parts: str) -> str:
    return "\n".join(parts)


def test_two_agencies_reports_in_one_article_stay_two() -> None:
    """The article is at home with the larger one and a partial copy of the other."""
    march = _article(_text(*MARCH), "Courier", credits=(_credit("AP"),))
    cut = _article(_text(*MARCH[:3]), "Ledger")
    miner = _article(_text(*MINER), "Metals", credits=(_credit("Reuters"),))
    both = _article(_text(*MARCH, *MINER), "Chronicle")
    groups = _groups(march, cut, miner, both)
    homes = {str(c.outlet): d.agency for d in groups for c in d.copies if c.is_home}
    assert homes == {"Courier": "AP", "Ledger": "AP", "Metals": "Reuters", "Chronicle": "AP"}
    partial = [c.outlet for d in groups if d.agency == "Reuters" for c in d.copies if not c.is_home]
    assert partial == ["Chronicle"]


def test_a_second_report_of_two_outlets_needs_no_agency() -> None:
    """What two outlets print without the first report is one of its own."""
    articles = (
        _article(_text(*MARCH), "Courier"),
        _article(_text(*MINER), "Metals"),
        _article(_text(*MINER[:2]), "Mirror"),
        _article(_text(*MARCH, *MINER), "Chronicle"),
    )
    assert _homes(*articles) == [["Chronicle", "Courier"], ["Metals", "Mirror"]]


def test_what_one_outlet_cut_from_the_end_is_no_report() -> None:
    """A report of which one outlet printed the first part and another the last stays one."""
    whole = _text(*MARCH, *MINER)
    articles = (
        _article(whole, "Chronicle", credits=(_credit("AP"),)),
        _article(_text(*MARCH), "Courier"),
        _article(_text(*MINER), "Metals"),
    )
    assert _homes(*articles) == [["Chronicle", "Courier", "Metals"]]


RAIN = (
    "Rain is due in the valley by Tuesday evening, and the weather service warns of floods along both banks of the Quell.",
    "A spokeswoman for the bishop said that the bells of all forty churches would ring at noon on the day of the vote.",
    "The price of salt has doubled since the spring, and traders in the port expect it to rise before the winter.",
)


def test_parts_of_one_agencys_report_stay_one() -> None:
    """Three outlets print three parts of what a fourth prints whole, all signed by one agency."""
    signed = (_credit("AP"),)
    articles = (
        _article(_text(*MARCH, *RAIN, *MINER), "Chronicle", credits=signed),
        _article(_text(*MARCH), "Courier", credits=signed),
        _article(_text(*RAIN), "Metals", credits=signed),
        _article(_text(*MINER), "Mirror", credits=signed),
    )
    assert _homes(*articles) == [["Chronicle", "Courier", "Metals", "Mirror"]]


def test_what_two_outlets_print_whole_is_one_report() -> None:
    """Others cut it in front or behind."""
    whole = _text(*MARCH, *MINER)
    articles = (
        _article(whole, "Chronicle", credits=(_credit("AP"),)),
        _article(whole, "Echo", credits=(_credit("AP"),)),
        _article(_text(*MARCH), "Courier"),
        _article(_text(*MINER), "Metals"),
        _article(_text(*MINER[:2]), "Mirror"),
    )
    assert _homes(*articles) == [["Chronicle", "Courier", "Echo", "Metals", "Mirror"]]


def test_reports_of_two_agencies_stay_two_where_one_article_signs_one() -> None:
    """The article that carries both names the first one's agency."""
    articles = (
        _article(_text(*MARCH), "Courier", credits=(_credit("AP"),)),
        _article(_text(*MINER), "Metals", credits=(_credit("Reuters"),)),
        _article(_text(*MARCH, *MINER), "Chronicle", credits=(_credit("AP"),)),
    )
    assert _homes(*articles) == [["Chronicle", "Courier"], ["Metals"]]


def test_two_outlets_may_print_two_agencies_reports_in_one_article() -> None:
    """Their parts name two agencies."""
    both = _text(*MARCH, *MINER)
    articles = (
        _article(_text(*MARCH), "Courier", credits=(_credit("AP"),)),
        _article(_text(*MINER), "Metals", credits=(_credit("Reuters"),)),
        _article(both, "Chronicle"),
        _article(both, "Echo"),
    )
    assert _homes(*articles) == [["Chronicle", "Courier", "Echo"], ["Metals"]]
