"""Pages of one article as sites of many kinds print them, invented, with what is to be read off them.

Each page tells the ferry story once; all else on it belongs to the site.
"""

from __future__ import annotations

import json

from tests.pages.invented import COMMENTS, DROUGHT, FERRY, GLASS, RAILWAY, TEASERS, paragraphs

KEY_POINTS = (
    "The two sides met for two hours in the old customs house.",
    "A first boat could sail in May.",
)
_PARAGRAPHS = FERRY.paragraphs
_NAV = (
    "<nav><ul>"
    + "".join(
        f"<li><a href='/{word.lower()}'>{word}</a></li>"
        for word in ("Home", "World", "Politics", "Business", "Sport", "Culture", "Weather", "Jobs")
    )
    + "</ul></nav>"
)
_FOOT = (
    "<footer><p>© 2024 The Lamp. All rights reserved. Reproduction only with written permission of the publisher.</p>"
    "<a href='/imprint'>Imprint</a> <a href='/privacy'>Privacy policy</a></footer>"
)
_BANNER = (
    "<div id='cookie-banner' class='cookie-consent'><p>We and our partners use cookies to store and read information"
    " on your device, so that we can show you advertisements that suit you.</p><button>Accept all</button></div>"
)
_STORIES = (RAILWAY, GLASS, DROUGHT)


def _page(body: str, head: str = "", *, title: str = f"{FERRY.headline} | The Lamp") -> str:
    return f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def _linked(**more: object) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": FERRY.headline,
        "datePublished": "2024-03-14T08:30:00+01:00",
        "author": [{"@type": "Person", "name": "Ann Example"}],
        **more,
    }
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def _cards(count: int = 6) -> str:
    return "".join(
        f"<div class='c'><a href='/t/{i}'><img src='x.jpg'><h3>{_STORIES[i % 3].headline}</h3></a><p>{text}</p></div>"
        for i, text in enumerate((TEASERS * 5)[:count])
    )


def _wordpress() -> str:
    comments = "".join(
        f"<li class='comment'><article class='comment-body'><footer><b>Reader {i}</b> <time>March 15, 2024</time></footer>"
        f"<div class='comment-content'><p>{text}</p></div></article></li>"
        for i, text in enumerate(COMMENTS * 4)
    )
    return _page(
        f"<header id='masthead'>{_NAV}</header><div id='content'><main><article class='post type-post hentry'>"
        f"<header class='entry-header'><h1 class='entry-title'>{FERRY.headline}</h1><div class='entry-meta'>"
        "<span class='posted-on'><time class='entry-date published' datetime='2024-03-14T08:30:00+01:00'>March 14, 2024</time>"
        "</span> <span class='byline'>by <span class='author vcard'><a href='/author/ann'>Ann Example</a></span></span></div></header>"
        f"<div class='entry-content'>{paragraphs(FERRY)}<div class='sharedaddy'><h3>Share this:</h3><ul><li><a>X</a></li></ul></div>"
        "</div><footer class='entry-footer'>Posted in <a>Islands</a></footer></article>"
        f"<div id='comments'><h2>16 thoughts on “{FERRY.headline}”</h2><ol>{comments}</ol></div></main>"
        f"<aside id='secondary'><h2>Recent posts</h2>{_cards(4)}</aside></div>{_FOOT}",
    )


def _drupal() -> str:
    fields = "".join(
        f"<div class='paragraph paragraph--type--text'><div class='field field--name-field-text'><p>{text}</p></div></div>"
        for text in _PARAGRAPHS
    )
    return _page(
        f"{_NAV}<div class='region region-content'><div class='node node--type-article' role='article'>"
        f"<h1 class='page-title'><span>{FERRY.headline}</span></h1>"
        "<div class='node__submitted'>Submitted by <span>Ann Example</span> on <time datetime='2024-03-14T07:30:00Z'>14 Mar 2024</time></div>"
        f"<div class='field field--name-field-lead'>{FERRY.standfirst}</div><div class='node__content'>{fields}</div></div></div>"
        f"<div class='region region-sidebar'>{_cards(6)}</div>{_FOOT}",
        "<meta property='article:published_time' content='2024-03-14T08:30:00+01:00'><meta name='author' content='Ann Example'>",
    )


def _arc() -> str:
    body = "".join(
        f"<p class='c-paragraph'>{text}</p><div class='ad-slot'>Advertisement</div>"
        for text in _PARAGRAPHS
    )
    return _page(
        f"<div id='fusion-app'>{_NAV}<section><h1 class='b-headline'>{FERRY.headline}</h1><h2 class='b-subheadline'>{FERRY.standfirst}</h2>"
        "<figure class='b-lead-art'><img><figcaption>The harbour on Monday, seen from the dam that takes four hours. (Jo Lens/The Lamp)</figcaption></figure>"
        f"<div class='b-byline'>By <a>Ann Example</a></div><article class='b-article-body'>{body}</article></section>"
        f"<section class='b-results-list'>{_cards(12)}</section></div>{_FOOT}",
        _linked(),
    )


def _blogger() -> str:
    body = "<br /><br />".join(_PARAGRAPHS)
    comments = "".join(
        f"<dt>Reader {i} said...</dt><dd class='comment-body'><p>{text}</p></dd>"
        for i, text in enumerate(COMMENTS)
    )
    return _page(
        "<div id='Header1'><h1 class='title'><a href='/'>The Lamp of the Islands</a></h1></div><div class='blog-posts hfeed'>"
        "<h2 class='date-header'>Friday, 14 March 2024</h2><div class='post hentry'>"
        f"<h3 class='post-title entry-title'>{FERRY.headline}</h3><div class='post-body entry-content'>{body}<div style='clear: both;'></div></div>"
        "<div class='post-footer'>Posted by <span class='fn' itemprop='author'>Ann Example</span> at <a><abbr class='published' title='2024-03-14T08:30:00+01:00'>8:30</abbr></a>"
        f"</div></div><div id='comments' class='comments'><dl>{comments}</dl></div></div><div class='sidebar'>{_cards(5)}</div>",
        title=f"The Lamp of the Islands: {FERRY.headline}",
    )


def _amp() -> str:
    return _page(
        f"<amp-sidebar>{_NAV}</amp-sidebar><main><article><h1>{FERRY.headline}</h1><p class='amp-author'>Ann Example</p>"
        f"<amp-img></amp-img><section>{paragraphs(FERRY)}<amp-ad></amp-ad></section><amp-list>{_cards(3)}</amp-list></article></main>"
        f"<amp-user-notification id='consent'><p>This site uses cookies, and by going on you agree that we keep them for a year.</p></amp-user-notification>{_FOOT}",
        _linked(),
    )


def _paywalled() -> str:
    offer = (
        "<div class='regwall offer'><h2>Read on with The Lamp Plus</h2><p>Get unlimited access to all articles for one crown in the first month.</p>"
        "<p>You can cancel at any time, and we never share your address with anyone.</p><button>Subscribe</button></div>"
    )
    return _page(
        f"{_NAV}<main><h1>{FERRY.headline}</h1><div class='article__body paywall'>{paragraphs(FERRY)}</div>{offer}</main><section>{_cards(9)}</section>{_FOOT}",
        _linked(isAccessibleForFree=False),
    )


def _script_only() -> str:
    """A page drawn by scripts: the text stands in linked data alone."""
    return _page(
        f"<div id='__next'></div>{_BANNER}<script id='__NEXT_DATA__' type='application/json'>{{}}</script>",
        _linked(articleBody="\n\n".join(_PARAGRAPHS)),
    )


def _script_mostly() -> str:
    """The same with a shell of navigation, teasers and the opening of the text."""
    return _page(
        f"{_NAV}<div id='app'><h1>{FERRY.headline}</h1><p>{_PARAGRAPHS[0]}</p><div class='loader'>Loading</div></div><div>{_cards(3)}</div>{_FOOT}",
        _linked(articleBody="\n".join(_PARAGRAPHS)),
    )


def _microdata() -> str:
    body = "".join(f"<p>{text}</p>" for text in _PARAGRAPHS)
    return _page(
        f"{_NAV}<div itemscope itemtype='http://schema.org/NewsArticle'><h1 itemprop='headline'>{FERRY.headline}</h1>"
        "<span itemprop='author' itemscope itemtype='http://schema.org/Person'><span itemprop='name'>Ann Example</span></span>"
        "<meta itemprop='datePublished' content='2024-03-14'>"
        f"<div itemprop='articleBody'>{body}</div></div><div>{_cards(8)}</div>{_FOOT}",
    )


def _bare_divs() -> str:
    """No element and no word of markup says anything."""
    body = "".join(f"<div class='x{i}'>{text}</div>" for i, text in enumerate(_PARAGRAPHS))
    links = "".join(
        f"<div><a href='/{i}'>{story.headline}</a></div>" for i, story in enumerate(_STORIES * 6)
    )
    return _page(
        f"<div>{''.join(f'<span><a href=/{i}>Section {i}</a></span>' for i in range(9))}</div><div class='q1'>"
        f"<div class='q2'>{FERRY.headline}</div><div class='q3'>14 March 2024</div><div class='q3'>By Ann Example</div><div class='q4'>{body}</div></div>"
        f"<div class='q5'>{links}</div><div>© 2024 The Lamp. All rights reserved.</div>",
    )


def _line_breaks() -> str:
    body = "<br>\n<br>\n".join(_PARAGRAPHS)
    return _page(
        f"<div class='menu'>{_NAV}</div><div id='main'><font size='5'><b>{FERRY.headline}</b></font><br>14 March 2024<br>By Ann Example<br><br>{body}<br><br></div>"
        f"<div class='box'>{_cards(3)}</div>",
    )


def _table_layout() -> str:
    links = "".join(f"<tr><td><a href='/{i}'>Section {i}</a></td></tr>" for i in range(12))
    return _page(
        f"<table width='100%'><tr><td colspan=3><img> The Lamp</td></tr><tr><td width=120 valign=top><table>{links}</table></td>"
        f"<td valign=top><font size=5><b>{FERRY.headline}</b></font><p><i>By Ann Example, 14 March 2024</i></p>{paragraphs(FERRY)}</td>"
        f"<td width=150>{''.join(f'<p><a href=/{i}>{s.headline}</a></p>' for i, s in enumerate(_STORIES))}</td></tr>"
        "<tr><td colspan=3>Copyright 2024 The Lamp</td></tr></table>",
    )


def _boxes_inside() -> str:
    """Related stories, a prompt, a fact box and an embedded post between the paragraphs."""
    box = f"<div class='inline-related'><h3>Read also</h3><a href='/r'>{RAILWAY.headline}</a><p>{TEASERS[1]}</p></div>"
    prompt = "<div class='newsletter-signup'><h4>The Lamp every morning</h4><p>Sign up for our newsletter and get the news of the islands before breakfast.</p></div>"
    facts = "<aside class='factbox'><h3>The ferry line</h3><p>The line was opened ninety years ago and carried two hundred thousand people in its best year.</p></aside>"
    post = "<blockquote class='twitter-tweet'><p>The tolls are fair, and they will stay.</p>— Harbour board (@harbour) March 13, 2024</blockquote>"
    first, second, third, fourth, fifth = (f"<p>{text}</p>" for text in _PARAGRAPHS)
    return _page(
        f"{_NAV}<article><h1>{FERRY.headline}</h1><p class='author'>By Ann Example</p><time datetime='2024-03-14'>14 March</time>"
        f"<div class='body'>{first}{box}{second}{prompt}{third}{post}{fourth}{facts}{fifth}</div></article><section class='more'>{_cards(6)}</section>{_FOOT}",
    )


def _many_teasers() -> str:
    """Thirty teasers, longer in sum than the article."""
    teasers = "".join(
        f"<article class='teaser-item'><h2><a href='/{i}'>{_STORIES[i % 3].headline} ({i})</a></h2><p>{(TEASERS * 5)[i]}</p></article>"
        for i in range(30)
    )
    return _page(
        f"{_NAV}<main><article class='story'><h1>{FERRY.headline}</h1><p class='lead'>{FERRY.standfirst}</p><span class='author'>Ann Example</span>"
        f"{paragraphs(FERRY)}</article><section class='stream'>{teasers}</section></main>{_FOOT}",
        _linked(),
    )


def _many_comments() -> str:
    comments = "".join(
        f"<div class='thread__item'><span>Reader {i}</span><span>vor {i} Stunden</span><div>{text}</div></div>"
        for i, text in enumerate(COMMENTS * 15)
    )
    return _page(
        f"{_NAV}<div class='story'><h1>{FERRY.headline}</h1>{paragraphs(FERRY)}</div><div id='community' class='kommentare'><h2>60 Kommentare</h2>{comments}</div>{_FOOT}",
        _linked(),
    )


def _plain_comments() -> str:
    """Comments whose class names say nothing; the heading does."""
    comments = "".join(
        f"<div class='r-item'><b>reader_{i}</b> <i>3 hours ago</i><p>{text}</p></div>"
        for i, text in enumerate(COMMENTS * 3)
    )
    return _page(
        f"{_NAV}<div class='story'><h1>{FERRY.headline}</h1>{paragraphs(FERRY)}</div><div class='r'><h3>Comments (12)</h3>{comments}</div>{_FOOT}",
        _linked(),
    )


def _banner_first() -> str:
    long_banner = _BANNER.replace(
        "</p>",
        "</p>"
        + "<p>You can change your choice at any time in the settings of your privacy, which you find at the foot of each page.</p>"
        * 6,
    )
    return _page(
        f"{long_banner}{_NAV}<div class='content'><h1>{FERRY.headline}</h1>{paragraphs(FERRY)}</div>{_FOOT}",
        _linked(),
    )


def _web_components() -> str:
    body = "".join(f"<lamp-paragraph><p>{text}</p></lamp-paragraph>" for text in _PARAGRAPHS)
    return _page(
        f"<lamp-header>{_NAV}</lamp-header><lamp-article><h1>{FERRY.headline}</h1><lamp-byline>By Ann Example</lamp-byline>{body}</lamp-article><lamp-more>{_cards(4)}</lamp-more>",
        _linked(),
    )


def _span_paragraphs() -> str:
    body = "".join(
        f"<div><span><span data-text='true'>{text}</span></span></div>" for text in _PARAGRAPHS
    )
    return _page(
        f"{_NAV}<div><h1>{FERRY.headline}</h1><div>{body}</div></div>{_cards(5)}{_FOOT}", _linked()
    )


def _in_list_items() -> str:
    """Key points above the text, a list inside it."""
    points = f"<ul class='key-points'><li>{KEY_POINTS[0]}</li><li>{KEY_POINTS[1]}</li></ul>"
    return _page(
        f"{_NAV}<article><h1>{FERRY.headline}</h1>{points}<div class='text'>{paragraphs(FERRY)}</div></article>{_FOOT}",
        _linked(),
    )


def _boxed_words() -> str:
    """A site whose own words for its article are those others use for boxes."""
    return _page(
        f"{_NAV}<div class='media-wrapper'><div class='card video-page share-root'><h1>{FERRY.headline}</h1><div class='print-content'>{paragraphs(FERRY)}</div></div></div>"
        f"<div class='list'>{_cards(6)}</div>{_FOOT}",
        _linked(),
    )


def _without_headings() -> str:
    """The headline is a paragraph, the tease of other stories stands in headings."""
    return _page(
        f"{_NAV}<div class='page'><p class='big'><strong>{FERRY.headline}</strong></p><p class='small'>14.03.2024 | Ann Example</p>{paragraphs(FERRY)}</div>"
        f"<div class='x'>{''.join(f'<h2><a href=/{i}>{s.headline}</a></h2>' for i, s in enumerate(_STORIES))}</div>",
    )


def _related_in_body() -> str:
    """Other stories as paragraphs of links in the text, and a link as the last line."""
    first, second, *rest = (f"<p>{text}</p>" for text in _PARAGRAPHS)
    link = f"<p><strong>READ MORE: <a href='/o'>{GLASS.headline}</a></strong></p>"
    return _page(
        f"{_NAV}<article><h1>{FERRY.headline}</h1>{first}{link}{second}{''.join(rest)}<p><a href='/all'>All news on the islands here.</a></p></article>{_FOOT}",
        _linked(),
    )


#: Name of the kind, its page.
SINGLE_PAGES = {
    "wordpress": _wordpress(),
    "drupal": _drupal(),
    "arc": _arc(),
    "blogger": _blogger(),
    "amp": _amp(),
    "paywalled": _paywalled(),
    "script only": _script_only(),
    "script mostly": _script_mostly(),
    "microdata": _microdata(),
    "bare divs": _bare_divs(),
    "line breaks": _line_breaks(),
    "table layout": _table_layout(),
    "boxes inside": _boxes_inside(),
    "many teasers": _many_teasers(),
    "many comments": _many_comments(),
    "plain comments": _plain_comments(),
    "banner first": _banner_first(),
    "web components": _web_components(),
    "span paragraphs": _span_paragraphs(),
    "key points": _in_list_items(),
    "boxed words": _boxed_words(),
    "without headings": _without_headings(),
    "related in body": _related_in_body(),
}
