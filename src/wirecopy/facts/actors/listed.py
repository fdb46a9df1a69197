"""Listed: words for bodies that the tables give to one state and that many states have ("Congress")."""

from __future__ import annotations

from dataclasses import replace

from wirecopy.data.roles import role_words
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.home import HomeCount


def is_elsewhere(code: Code, head: str, home: HomeCount) -> bool:
    """Whether a word for a body, listed under a state that the text does not name, is that of another home."""
    is_set = home.is_sure or (home.is_clear and home.is_scene)
    return home.country is not None and is_set and may_be_any_states(code, head, home)


def may_be_any_states(code: Code, head: str, home: HomeCount) -> bool:
    """Whether a word that many states have for a parliament is listed under one that the text does not name."""
    is_word = code.sectors[:1] == ("LEG",) and head in role_words()
    return is_word and code.country not in home.named


def of_no_country(code: Code, name: str) -> Code:
    """The code of a body whose listed country is not meant; a government's is that of one."""
    role = role_words().get(name.lower().rsplit(" ", 1)[-1])
    is_government = role is not None and role.word == "government"
    return replace(code, country=None, sectors=("GOV",) if is_government else code.sectors)
