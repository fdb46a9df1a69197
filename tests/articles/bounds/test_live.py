"""Posts of live pages, and what is no post."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.bounds.cut import make_parts
from wirecopy.articles.bounds.live import find_posts
from wirecopy.articles.features.scores import LineScores
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

POST = "The river has risen by another hand and the lower road is closed to all."
STAMPS = [line for hour in (18, 17, 16, 15) for line in (f"{hour}:05", POST)]


@pytest.mark.parametrize(
    ("above", "count"),
    [
        # A button that leads to the comments.
        (("Comments", "Floods in the valley"), 4),
        # Comments below the text.
        (("Floods in the valley", POST, "Comments"), 0),
    ],
)
def test_comments_stand_below_text(above: tuple[str, ...], count: int) -> None:
    """Stamps below a heading of comments are no posts; a button above the text is no such heading."""
    lines = read_lines(page_from_text("\n".join([*above, *STAMPS])))
    content = np.array([0.9 if text == POST else 0.1 for text in lines.texts])
    assert len(find_posts(lines, content, [])) == count


def _posts(*texts: str) -> list[str]:
    """The lines that open posts, on a page whose longer lines alone are taken for running text."""
    lines = read_lines(page_from_text("\n".join(texts)))
    content = np.array([0.9 if len(text) > 60 else 0.1 for text in lines.texts])
    return [lines.texts[at] for at in find_posts(lines, content, [])]


def test_stamps_of_posts_differ_in_unit_and_half_of_day() -> None:
    """Minutes and hours ago are one form, and so are clocks before and after noon."""
    ago = ("4m ago", "20m ago", "1h ago")
    clocks = ("9:31 a.m.", "11:15 a.m.", "2:05 p.m.")
    for stamps in (ago, clocks):
        assert _posts(*(line for stamp in stamps for line in (stamp, POST))) == list(stamps)


def test_short_title_stands_between_stamp_and_text() -> None:
    """A title or a name of a few letters below the stamp is part of the post; a button is not."""
    page = ("18:05", "Polls close", POST, "17:05", "Agencies", POST, "16:05", POST)
    assert _posts(*page) == ["18:05", "17:05", "16:05"]
    assert _posts(*page, "15:05", "Share", POST) == ["18:05", "17:05", "16:05"]


def test_clock_and_title_in_one_line() -> None:
    """Newest first they open posts; in the order of time they are a timeline."""
    titled = [f"{hour}:40 - Bridge number {hour} is closed" for hour in (18, 17, 16)]
    assert _posts(*(line for title in titled for line in (title, POST))) == titled
    assert not _posts(*(line for title in titled[::-1] for line in (title, POST)))


def test_parts_of_an_article_that_were_updated_are_no_posts() -> None:
    """A clock behind "Updated" heads what was added to one report."""
    added = [f"Updated {hour}:40 - Bridge number {hour} is closed" for hour in (18, 17, 16)]
    assert not _posts(*(line for title in added for line in (title, POST)))


def test_words_beside_a_clock_tell_comments_from_the_stamp_of_an_article() -> None:
    """Clocks of today with and without a word for publishing are two forms."""
    below = (line for clock in ("10:15", "11:30") for line in (f"today at {clock}", POST))
    assert not _posts("Published today at 09:20", POST, *below)


def test_headline_of_post_below_a_kicker() -> None:
    """A button or a kicker may stand between the stamp of a post and its headline."""
    page = ["18:05", "In pictures", "Bridge closed", *STAMPS[2:]]
    lines = read_lines(page_from_text("\n".join(page)))
    content = np.array([0.9 if text == POST else 0.1 for text in lines.texts])
    assert find_posts(lines, content, [2]) == [0, 3, 5, 7]
    assert find_posts(lines, content, []) == [3, 5, 7]


@pytest.mark.parametrize(("paragraphs", "count"), [(1, 4), (4, 0)])
def test_rising_clocks_below_an_article_are_a_timeline(paragraphs: int, count: int) -> None:
    """A diary has an introduction at most above it; newest first, posts may stand below any text."""
    rising = [line for hour in (15, 16, 17, 18) for line in (f"{hour}:05", POST)]
    assert len(_posts(*[POST] * paragraphs, *rising)) == count
    assert len(_posts(*[POST] * paragraphs, *STAMPS)) == 4


def test_title_of_post_is_its_headline() -> None:
    """The line between stamp and text is the post's headline, however little the labeller thinks of it."""
    texts = [POST.replace("lower", road) for road in ("lower", "upper", "old", "mountain")]
    stamps = (22, 21, 20, 19)
    titled = (f"{h}:05\nThe count in short\n{t}" for h, t in zip(stamps, texts, strict=True))
    reading = split_page("\n".join(["Election night as it happened", "News", *titled]))
    posts = [article for article in reading.articles if article.kind == "live_post"]
    assert [post.headline for post in posts] == ["The count in short"] * 4
    assert [text in post.text for text, post in zip(texts, posts, strict=True)] == [True] * 4


def test_paragraph_below_the_title_introduces_the_posts() -> None:
    """What stands between title and first stamp is the introduction, however short."""
    page = """Ticker
Warnstreik im Blog: Kaum ein Bus verlässt das Depot
Seit dem frühen Morgen streiken die Busfahrer. Was bisher bekannt ist, steht hier.
11:20 Uhr
Nach Angaben der Stadtwerke fährt derzeit nur jeder zehnte Bus, am Nachmittag sollen es mehr werden, sagte ein Sprecher.
10:45 Uhr
Die Gewerkschaft verlangt ein neues Angebot. Auf dem Tisch liege nichts, worüber man reden könne, sagte ihr Chef im Radio.
10:02 Uhr
Taxis sind an diesem Morgen stark gefragt. Eine Zentrale meldet doppelt so viele Fahrten wie an einem anderen Mittwoch.
"""
    intro, *posts = split_page(page).articles
    assert (intro.kind, intro.headline) == ("live_intro", page.split("\n")[1])
    assert intro.text == page.split("\n")[2]
    assert len(posts) == 3


def test_the_head_of_a_live_page_speaks_of_its_introduction() -> None:
    """When it was published and by whom; not of the posts."""
    posts = "".join(f"<div><span>{hour}:05</span><p>{POST}</p></div>" for hour in (18, 17, 16, 15))
    page = (
        "<html><head><meta property='article:published_time' content='2031-05-03T08:00:00Z'>"
        "<meta name='author' content='Ana Lopes'></head><body><main><h1>Flood on the northern coast as it happened</h1>"
        f"<p>What is known of the flood stands here, the newest first, from early in the morning on.</p>{posts}</main></body></html>"
    )
    intro, *others = split_page(page, captured_at="2031-05-03T20:00:00Z").articles
    assert intro.kind == "live_intro"
    assert intro.authors == ("Ana Lopes",)
    assert intro.published_at is not None
    assert intro.published_at.start.hour == 8
    assert [sign.basis for sign in intro.signs_of("authors")] == ["meta"]
    assert [post.authors for post in others] == [()] * 4


TITLED = (
    ("Bridge closed", "The bridge was closed after a lorry struck one of its piers, police said in the valley."),
    ("Buses run again", "Buses on the lower road run again after a break of two hours, the town council said."),
    ("School sends pupils home", "The school on the hill sent its pupils home because the heating had failed overnight."),
)  # fmt: skip


def _doubted(title: str, *stamps: str) -> list[str]:
    """The lines that open posts of a title and a sentence, none of which is taken for running text."""
    posts = (line for stamp, post in zip(stamps, TITLED, strict=True) for line in (stamp, *post))
    lines = read_lines(page_from_text("\n".join([title, *posts])))
    return [lines.texts[at] for at in find_posts(lines, np.zeros(len(lines)), [])]


@pytest.mark.parametrize(
    ("title", "stamps"),
    [
        ("Floods in the valley: live updates", ("3 min ago", "26 min ago", "2 hours ago")),
        ("LIVE Floods in the valley", ("14:32", "13:10", "12:05")),
        ("Hochwasser im Tal: der Liveticker", ("14.32 Uhr", "13.10 Uhr", "12.05 Uhr")),
        ("DIRECT. Inondations dans la vallée", ("14h32", "13h10", "12h05")),
        ("Cheia no vale: acompanhe em tempo real", ("há 3 min", "há 26 min", "há 2 horas")),
        ("Overstroming in de vallei: liveblog", ("14.32 uur", "13.10 uur", "12.05 uur")),
        ("فيضانات في الوادي: تغطية مباشرة", ("قبل 3 دقائق", "قبل 26 دقيقة", "قبل ساعتين")),
    ],
)
def test_a_title_that_says_live_vouches_for_posts(title: str, stamps: tuple[str, ...]) -> None:
    """Stamps above a title and a sentence are posts below it."""
    assert _doubted(title, *stamps) == list(stamps)


@pytest.mark.parametrize(
    "title", ["Live music is back in the valley", "News from the valley today", "Live"]
)
def test_lists_of_teasers_are_no_posts(title: str) -> None:
    """Elsewhere they are the teasers of a list."""
    assert not _doubted(title, "14:32", "13:10", "12:05")


def test_the_title_that_says_live_opens_the_introduction() -> None:
    """However little the labeller thinks of it."""
    posts = "\n".join(
        f"há {hours} horas\n{title}\n{text}"
        for hours, (title, text) in zip((2, 3, 5), TITLED, strict=True)
    )
    reading = split_page(f"Cheia no vale: acompanhe em tempo real\n{posts}")
    assert [(a.kind, a.first_line) for a in reading.articles][:2] == [
        ("live_intro", 0),
        ("live_post", 1),
    ]


@pytest.mark.parametrize("above", [("How the dam broke: a timeline", POST), ("The dam", POST, "3 November 2030, 05:10", POST)])  # fmt: skip
def test_rising_clocks_of_a_timeline_are_no_posts(above: tuple[str, ...]) -> None:
    """A title that says so, or days with text among the clocks, make them one article's parts."""
    rising = [line for hour in (15, 16, 17, 18) for line in (f"{hour}:05", POST)]
    assert len(_posts("The dam", POST, *rising)) == 4
    assert not _posts(*above, *rising)


def test_rising_clocks_below_a_byline_are_a_night_told() -> None:
    """Where no title says that the page is live: an account of what is over, by its writer."""
    rising = [line for hour in (15, 16, 17, 18) for line in (f"{hour}:05", POST)]
    assert len(_posts("The night of the flood", POST, *rising)) == 4
    assert not _posts("The night of the flood", "By Ana Lopes", POST, *rising)
    assert len(_posts("Live: the night of the flood", "By Ana Lopes", POST, *rising)) == 4


def test_rising_clocks_told_after_the_last_are_an_account() -> None:
    """A page that was published after all that its clocks tell is no live page; one that was updated may be."""
    rising = [line for hour in (15, 16, 17, 18) for line in (f"{hour}:05", POST)]
    stamp = "3 November 2030, {}"
    assert not _posts("The dam", stamp.format("23:51"), POST, *rising)
    assert len(_posts("The dam", stamp.format("14:51"), POST, *rising)) == 4
    assert len(_posts("The dam", "Updated 3 November 2030, 23:51", POST, *rising)) == 4


@pytest.mark.parametrize("mark", ["\n", " "])
def test_a_stamp_tells_the_hour_behind_how_long_ago_it_was(mark: str) -> None:
    """In one line or two; the text stands below both."""
    posts = "\n".join(
        f"{ago} ago{mark}{hour}:05\n{text}"
        for ago, hour, (_, text) in zip(("12m", "1h", "2h"), (18, 17, 16), TITLED, strict=True)
    )
    reading = split_page(f"Flood in the valley: live updates\n{posts}")
    found = [article for article in reading.articles if article.kind == "live_post"]
    assert [post.text for post in found] == [text for _, text in TITLED]


def _played(form: str, minutes: tuple[str, ...]) -> list[str]:
    return [line for minute in minutes for line in (form.format(minute), POST)]


def test_minutes_of_a_match_open_posts() -> None:
    """The last first; in the order of play, or few of them, they are parts of a report."""
    minutes = ("90+4", "86", "79", "41")
    for form in ("{}'", "{} min"):
        page = _played(form, minutes)
        assert _posts("Ribera against Loma", *page) == [form.format(minute) for minute in minutes]
    assert not _posts("Ribera against Loma", *_played("{}'", minutes[:3]))
    assert not _posts("Ribera against Loma", *_played("{}'", minutes[::-1]))


def test_a_name_stands_between_a_titled_clock_and_its_text() -> None:
    """Who wrote the post is no title and no text."""
    titled = [f"{hour}:40 - Bridge number {hour} is closed" for hour in (18, 17, 16)]
    page = [line for title in titled for line in (title, "Kat Dimitriou", POST)]
    assert _posts(*page) == titled


@pytest.mark.parametrize("behind", ["The bridge number 4 is closed", "橋は日没まで閉鎖される"])
def test_a_title_of_several_words_behind_a_clock_needs_no_mark(behind: str) -> None:
    """The newest first; a word or two, or the rest of a sentence, is no title."""
    for title, count in ((behind, 3), ("Bridge closed", 0), ("on the bridge was closed", 0)):
        clocks = [f"{hour}:40 {title}" for hour in (18, 17, 16)]
        assert len(_posts(*(line for clock in clocks for line in (clock, POST)))) == count


def test_titled_articles_with_clocks_below_a_live_title_are_posts() -> None:
    """However little the labeller thinks of that title, and of the text below it."""
    title = "Live: flood in the valley of the Orra"
    page = [title, POST]
    for hour, (headline, text) in zip((18, 17, 16, 15), TITLED, strict=False):
        page += [headline, f"{hour}:05", text]
    lines = read_lines(page_from_text("\n".join(page)))
    heads = list(range(2, len(page), 3))
    scores = np.array([0.9 if len(text) > 60 and text != POST else 0.3 for text in lines.texts])
    start = np.array([0.9 if at in heads else 0.0 for at in range(len(lines))])
    parts = make_parts(lines, LineScores(content=scores, start=start), heads)
    assert [part.kind for part in parts] == ["live_intro", *["live_post"] * len(heads)]
    assert (parts[0].head, parts[0].body) == (0, 1)


def test_the_title_of_an_introduction_above_posts() -> None:
    """It need not say that the page is live; a stamp and a name may stand below it."""
    posts = "\n".join(
        f"{hour}:05\n{title}\n{text}" for hour, (title, text) in zip((18, 17, 16), TITLED, strict=False)
    )  # fmt: skip
    for below in ("", "3 May 2031, 18:20\nAna Lopes\n"):
        head = f"Menu\nFlood in the valley of the Orra\n{below}{POST}"
        intro = split_page(f"{head}\n{posts}\nMore\nImprint").articles[0]
        assert (intro.kind, intro.headline) == ("live_intro", "Flood in the valley of the Orra")
