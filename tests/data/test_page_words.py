"""Words that say what a page is."""

import pytest

from wirecopy.data.page_words import load_page_words


@pytest.mark.parametrize(
    ("list_name", "text", "is_said"),
    [
        ("live", "Live: floods in the valley", True),
        ("live", "DIRECT Le pont est fermé", True),
        ("live", "Direct Line cuts its prices", False),
        ("live", "Storm Ada live updates from the coast", True),
        ("live", "Storm Ada live-blog", True),
        ("live", "Where the live music of the north is made", False),
        ("live", "Онлайн-трансляция матча", True),
        ("live", "地震 ライブ更新 こちら", True),
        ("timeline", "A timeline of the strike", True),
        ("timeline", "Olayın kronolojisi", True),
        ("timeline", "She works on timelines", False),
        ("selling", "Jederzeit kündbar, sofort gekündigt", False),
        ("selling", "Sie kündigen, wann Sie wollen", True),
        ("selling", "1か月ごとに購読できます", True),
        ("price", "9,90 €", True),
        ("price", "EUR 9.90", True),
        ("price", "9 euphoric fans", False),
        ("periods", "ab 2 euro monatlich", True),
    ],
)
def test_words_are_found_where_they_may_stand(list_name: str, text: str, is_said: bool) -> None:
    """Whole words, beginnings of words, and words of scripts without spaces."""
    assert (getattr(load_page_words(), list_name).search(text) is not None) is is_said
