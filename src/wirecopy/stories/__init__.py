"""Stories: dispatches on one happening, and the events their mentions tell of."""

from __future__ import annotations

from wirecopy.stories.brief import DispatchBrief, brief_dispatch
from wirecopy.stories.group import StoryGroup, group_links, group_stories
from wirecopy.stories.links import StoriesConfig, candidate_links
from wirecopy.stories.merge import MentionRow, merge_events

#: Raised when the stories or events of the same dispatches come out otherwise.
VERSION = 8

__all__ = [
    "VERSION",
    "DispatchBrief",
    "MentionRow",
    "StoriesConfig",
    "StoryGroup",
    "brief_dispatch",
    "candidate_links",
    "group_links",
    "group_stories",
    "merge_events",
]
