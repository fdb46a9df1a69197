"""Pictured: who took the pictures of a report, told beside who wrote it.

``A Name (text), B Name (photos)``, ``Text: A Name, Fotos: B Name``.
"""

from __future__ import annotations

import re

#: What each of several did for a report, behind a name: who took its pictures is no author.
_WROTE = re.compile(r"\s*\((?:texto?s?|texte|testo|tekst|words|текст|文)\)", re.IGNORECASE)
_PICTURED = re.compile(
    r"(?:^|,|;|\s(?:and|und|et|y|e|i|и|та|og|och|en)\s)\s*(?P<name>[^(),;]+?)\s*"
    r"\((?:photo|foto|picture|imag|bild|video|vídeo|фото|zdj|写真|攝影|摄影)[^()]{0,12}\)",
    re.IGNORECASE,
)
#: Whoever is credited with the pictures behind the authors.
_PICTURES_BEHIND = re.compile(
    r"[,;|/、]\s*(?:photo(?:graph|graphie)?s?|pictures|fotos?|bilder|фото|写真|撮影|摄影)\s?(?:by\b|:|：|・).*$",
    re.IGNORECASE,
)
#: The same without a colon: the photographer's name follows.
_PHOTOGRAPHER_BEHIND = re.compile(
    r"\s*[,;|/·•]\s*(?i:photos?|pictures|foto['’]?s?|bilder|bild|фото|zdjęcia)\s+[^\W\d_a-zß-ÿ]\w+.*$"
)
#: A word for the text before the name of its author, where such a part is behind it.
_TEXT_AHEAD = re.compile(
    r"(?i:text|texto|texte|testo|tekst|words|story|текст)\s+(?=[^\W\d_a-zß-ÿ])"
)
#: The same with nothing but a space before it, where a word for the text and a colon open the line.
_PICTURES_APART = re.compile(
    r"[.\s–—-]+(?:photo(?:graph|graphie)?s?|pictures|fotos?|bild(?:er)?|фото|zdjęcia)\s?[:：].*$",
    re.IGNORECASE,
)


def says_who_wrote(text: str) -> bool:
    """Whether a word behind a name says that it is of who wrote: "A Name (Text)"."""
    return _WROTE.search(text) is not None


def without_pictures(text: str) -> str:
    """``text`` without whoever took its pictures, and without the word for who wrote."""
    if text.count(":") > 1:
        text = _PICTURES_APART.sub("", text)
    if (photographer := _PHOTOGRAPHER_BEHIND.search(text)) is not None:
        text = _TEXT_AHEAD.sub("", text[: photographer.start()], count=1)
    return _WROTE.sub("", _PICTURED.sub("", _PICTURES_BEHIND.sub("", text))).strip()
