"""Leads: short lines between paragraphs that lead elsewhere: to a film, to another story.

Each has a word for it and a mark behind that, and does not end like a sentence.
"""

from __future__ import annotations

import re

from wirecopy.articles.sentence_ends import SENTENCE_ENDS

#: Longer lines are text (characters).
_LONGEST = 130
#: A film on the page, by what asks to watch it, and a colon.
_VIDEO = re.compile(
    r"[\W_]{0,3}(?:(?:watch|see|en|in|im|ver|veja|mira|vea|guarda|nel|no|bekijk|kijk|regardez|voir|sehen sie|schauen sie|"
    r"assista(?: ao)?|смотрите|смотреть|смотри|شاهد|شاهدوا|zobacz|izle|se)\s"
    r"(?:(?:the|la|le|el|il|o|de|das|den|hier|also|full|this|qui|aquí|aqui)\s){0,2})?"
    r"(?:videos?|vídeos?|vidéos?|видео|відео|الفيديو|فيديو|بالفيديو|wideo)"
    r"(?:\s(?:below|above|ci-dessous|a continuación|abajo|abaixo|qui sotto|sotto|hieronder|hier|ниже|أدناه|unten))?\s?[:：|»>]"
    # A button with the length of the film, or what asks to watch the one below.
    r"|(?:play|lire la|reproducir|riproduci|reproduzir|воспроизвести|تشغيل)\s(?:vid[eéè]o|vídeo|видео|الفيديو|فيديو)\s\d"
    r"|(?:video|film)\s(?:abspielen|afspelen)\b"
    r"|(?:bekijk hieronder|schauen sie|sehen sie|mira|guarda|regardez|assista|watch)\s(?:\S+\s){0,3}(?:video|vidéo|vídeo|film)\s?:$",
    re.IGNORECASE,
)
#: Another story.
_STORY = re.compile(
    r"[\W_]{0,3}(?:read|more|watch|listen|related|explore|lire|leer|lees|leggi|leia|ler|lesen)\s?[:|>»]\s",
    re.IGNORECASE,
)


def leads_elsewhere(text: str) -> bool:
    """Whether a line leads elsewhere: "Video: ...", "Watch the video below:", "MORE: ..."."""
    is_short = len(text) <= _LONGEST and not text.endswith(SENTENCE_ENDS)
    return is_short and any(form.match(text) for form in (_VIDEO, _STORY))
