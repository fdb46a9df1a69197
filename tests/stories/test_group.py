"""Stories: briefs, links and groups."""

from __future__ import annotations

import random
import time

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
from wirecopy.stories.group import join_groups

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


def test_a_crowded_subject_costs_no_more_than_its_pairs():
    """Many short texts with the same rare names are held against each other once."""
    names = "Zelmar Quorvik Tandoria Brelmont Oskavia Pulnedra"
    texts = [f"The envoy{n} of {names} came to gate{n % 37} on road{n}." for n in range(700)]
    begun = time.process_time()
    assert len(group_stories(briefs_of(texts, None))) == 1
    assert time.process_time() - begun < 3


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


def plain_groups(ids, scores, threshold):
    """Average linkage spelt out: of all pairs of groups the nearest is joined, of equals the first."""
    groups = [[one] for one in sorted(ids)]
    while True:
        found = []
        for x, a in enumerate(groups):
            for b in groups[x + 1 :]:
                total = sum(scores.get((i, j), scores.get((j, i), 0)) for i in a for j in b)
                found.append((-round(total / (len(a) * len(b)), 9), a[0], b[0]))
        best = min(found, default=(0, "", ""))
        if -best[0] < threshold:
            return sorted(tuple(sorted(g)) for g in groups)
        low, high = (next(g for g in groups if g[0] == one) for one in best[1:])
        low += high
        groups.remove(high)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 9), st.data())
def test_the_nearest_two_groups_are_joined_first(count, data):
    """What is kept of partners gives the same groups as looking at all pairs each time."""
    ids = [f"di_{n}" for n in range(count)]
    score = st.one_of(
        st.sampled_from([0.3, 0.5, 0.9]), st.integers(12_000, 99_999).map(lambda n: n / 1e5)
    )
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :] if data.draw(st.booleans())]
    scores = {pair: data.draw(score) for pair in pairs}
    links = [(a, b, found) for (a, b), found in scores.items()]
    assert join_groups(ids, links, 0.3) == plain_groups(ids, scores, 0.3)


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
