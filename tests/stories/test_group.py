"""Stories: briefs, links and groups."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.stories import (
    DispatchBrief,
    StoriesConfig,
    brief_dispatch,
    candidate_links,
    group_links,
    group_stories,
)

FERRY = [
    "A ferry sank off Tromsø on Monday and rescuers pulled forty passengers from the sea, the Norwegian coast guard said.",
    "Rescuers saved forty passengers after a ferry sank near Tromsø, Norway's coast guard reported.",
    "The Norwegian coast guard called off its search for the ferry that sank near Tromsø.",
]
VOTE = [
    "Kenyan lawmakers voted to impeach the governor of Kisumu over missing road funds.",
    "The governor of Kisumu was impeached by Kenyan lawmakers; road funds are missing.",
]


def briefs_of(texts, day="2024-05-07"):
    """One brief a text."""
    return [brief_dispatch(f"di_{n:02d}", None, text, None, day) for n, text in enumerate(texts)]


def test_dispatches_on_one_happening_are_one_story():
    """Different words on the same happening meet; other happenings stay apart."""
    groups = [tuple(g) for g in group_stories(briefs_of(FERRY + VOTE))]
    assert groups == [("di_00", "di_01", "di_02"), ("di_03", "di_04")]


def test_groups_say_why():
    """A group names the terms that hold it together."""
    first, *_ = group_stories(briefs_of(FERRY))
    assert "tromsø" in first.why


def test_days_outside_the_window_keep_apart():
    """The same words two weeks later are another story; an unknown day matches any."""
    first, second = briefs_of(FERRY[:1]), briefs_of(FERRY[:1], "2024-05-21")
    later = DispatchBrief(
        dispatch_id="di_99", headline=None, terms=second[0].terms, actors=(), first_day="2024-05-21"
    )
    unknown = DispatchBrief(
        dispatch_id="di_99", headline=None, terms=second[0].terms, actors=(), first_day=None
    )
    assert len(group_stories([*first, later])) == 2
    assert len(group_stories([*first, unknown])) == 1


def test_only_pairs_with_a_new_member_are_given():
    """Links among known dispatches are not found again."""
    briefs = briefs_of(FERRY)
    links = candidate_links(briefs, [False, False, True])
    assert links
    assert all(j == 2 for _, j, _, _ in links)


def test_links_found_in_two_goes_give_the_same_stories():
    """Kept links and new links together are the links of everything at once."""
    briefs = briefs_of(FERRY + VOTE)
    early = candidate_links(briefs[:2], [True] * 2)
    late = candidate_links(briefs, [False, False, True, True, True])
    named = [
        (briefs[i].dispatch_id, briefs[j].dispatch_id, score) for i, j, score, _ in [*early, *late]
    ]
    assert group_links(briefs, named) == group_stories(briefs)


words = st.sampled_from([f"term{n}" for n in range(12)])


@st.composite
def random_briefs(draw):
    """Briefs over a small vocabulary."""
    found = []
    for n in range(draw(st.integers(0, 9))):
        terms = sorted(set(draw(st.lists(words, min_size=2, max_size=5))))
        weight = round(len(terms) ** -0.5, 5)
        day = draw(st.sampled_from([None, "2024-05-01", "2024-05-03", "2024-05-20"]))
        found.append(
            DispatchBrief(
                dispatch_id=f"di_{n}",
                headline=None,
                terms=tuple((t, weight) for t in terms),
                actors=(),
                first_day=day,
            )
        )
    return found


@settings(max_examples=60, deadline=None)
@given(random_briefs(), st.randoms(use_true_random=False))
def test_order_changes_nothing(briefs, rng):
    """Any order of dispatches gives the same stories, each dispatch in one."""
    shuffled = list(briefs)
    rng.shuffle(shuffled)
    groups = group_stories(briefs)
    assert groups == group_stories(shuffled)
    assert sorted(i for g in groups for i in g) == sorted(b.dispatch_id for b in briefs)


@settings(max_examples=40, deadline=None)
@given(random_briefs(), random_briefs())
def test_unconnected_parts_are_independent(left, right):
    """The stories of two unconnected sets are the stories of each."""
    far = [
        DispatchBrief(
            dispatch_id=f"x{b.dispatch_id}",
            headline=None,
            terms=tuple((f"other{t}", w) for t, w in b.terms),
            actors=(),
            first_day=b.first_day,
        )
        for b in right
    ]
    assert set(group_stories([*left, *far])) == set(group_stories(left)) | set(group_stories(far))


def test_a_chain_of_neighbours_is_not_one_story():
    """Ends of a long chain that share nothing do not meet."""
    chain = [
        DispatchBrief(
            dispatch_id=f"di_{n:02d}",
            headline=None,
            terms=tuple((f"w{n + k}", 0.5) for k in range(4)),
            actors=(),
            first_day=None,
        )
        for n in range(12)
    ]
    assert max(len(g) for g in group_stories(chain, StoriesConfig())) < 6


def test_briefs_survive_any_text():
    """Odd text gives a brief, not an error."""
    rng = random.Random(7)
    for text in (
        "",
        "\ud800\x00",
        "a" * 10_000,
        " ".join(chr(rng.randrange(32, 0x3000)) for _ in range(500)),
    ):
        assert len(brief_dispatch("di_0", text[:20], text, None, None).terms) <= 80
