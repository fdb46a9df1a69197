"""Box words: words of class and id by which sites mark what is not the text of the article.

A closed list of the habits of markup, in English and, where sites name classes in their own
language, in others.  Words are compared after cutting class names at capitals and signs, and long
ones also as the beginning of a word (``newsletterbox``).
"""

from __future__ import annotations

from functools import lru_cache

#: Whole words.
_WORDS = frozenset(
    # advertising and sale
    "ad ads adv advert werbung anzeige anzeigen publicite publicidad pubblicita reclame reklam reklama annonce"
    " ilan outbrain taboola plista sponsor sponsored promo promotion promoted marketing shop deal deals affiliate"
    " paywall paid offer registration anonymous subscribe subscription abo donate donation donations spenden coupon partner"
    # other stories
    " related teaser teasers recommended recommendation recommendations recirc more mehr popular trending"
    " latest toplist topstories readmore weiterlesen similar suggested onward next previous prev pagination pager"
    " tag tags topic topics keyword keywords schlagworte themen tagcloud rubric seealso"
    # people and talk
    " comment comments disqus kommentar kommentare commentaires comentarios commenti reactions respond coral"
    " bio biography aboutauthor authorbox authorbio profile avatar contributors"
    # pictures and players
    " caption captions figcaption bildunterschrift legend legende credit credits copyright gallery galerie slideshow slider"
    " carousel lightbox video videos player audio podcast media image images photo photos picture pic foto fotos thumbnail"
    # interface
    " share sharing social socials follow newsletter newsletters signup login register cookie cookies consent gdpr"
    " hidden clamp truncate popup modal overlay dialog tooltip toolbar banner breadcrumb breadcrumbs nav navbar navigation menu submenu"
    " footer sidebar card cards accessibility sr masthead search print widget notification notice alert disclaimer hinweis skip skiplink"
    " weather wetter traffic poll quiz survey feedback rating vote accordion factbox infobox faktaboks infokasten faktenbox encadre encadres recuadro despiece faktaruta faktarutor infokader"
    " fact facts fakta fakten ramka kader explainer explainers kalendarium timeline pullquote pullquotes lineup lineups anket ankieta umfrage sondage sondaggio encuesta enquete faq faqs toc"
    " tweet twitter instagram tiktok embed autor autoren cli correction corrections editornote timestamp dateline date time meta byline author authors".split()
)
#: Beginnings of glued words.
_BEGINNINGS = (
    "related", "teaser", "newsletter", "comment", "kommentar", "recommend", "advert", "sponsor",
    "promo", "cookie", "consent", "footer", "sidebar", "breadcrumb", "caption", "subscri",
    "outbrain", "taboola", "paywall", "sharing", "share", "social", "navigat", "infobox", "factbox", "readmore",
)  # fmt: skip


#: Entries that mark a box however much it holds: comments can be longer than the article.
FIRM_WORDS = frozenset(
    "comment comments kommentar kommentare commentaires comentarios commenti disqus cookie cookies consent caption"
    " captions footer newsletter recommend recommended outbrain taboola factbox"
    " infobox fakta fakten faktaboks clamp".split()
)


@lru_cache(maxsize=4096)
def box_words(words: tuple[str, ...]) -> frozenset[str]:
    """The entries that ``words`` fall under."""
    return frozenset(entry for word in words if (entry := box_word(word)))


def box_word(word: str) -> str | None:
    """The entry that ``word`` (lower case) falls under, if it marks what is no article text."""
    if word in _WORDS:
        return word
    if word.startswith(_BEGINNINGS):
        return next(beginning for beginning in _BEGINNINGS if word.startswith(beginning))
    return None
