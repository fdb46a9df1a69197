"""Why of groups: dispatches, pairs of copies, edits, stories."""

from __future__ import annotations

from collections.abc import Iterator

from wirecopy.corpus.articles import AMONG, articles_by_id
from wirecopy.corpus.edits import edit_by_id
from wirecopy.corpus.groups import compare_dispatch, dispatches_by_id, story_by_id
from wirecopy.corpus.house_style import style_fit
from wirecopy.corpus.outlets import outlet_profiles
from wirecopy.corpus.why_pages import shorten
from wirecopy.model import Article, Copy, Dispatch, Edit, Explanation, Overlap
from wirecopy.model.counted import counted
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.store import Snapshot

#: Habits that must show in a text before its style is compared with an outlet's.
LEAST_MARKS = 2


def why_dispatch(snapshot: Snapshot, dispatch_id: str) -> Explanation:
    """Who wrote a dispatch, and why each copy is one."""
    dispatch = dispatches_by_id(snapshot, [dispatch_id])[dispatch_id]
    articles = articles_by_id(snapshot, (copy.article_id for copy in dispatch.copies))
    writer = dispatch.origin.writer or "unknown"
    givers = _givers(snapshot, dispatch)
    return Explanation(
        id=dispatch_id,
        kind="dispatch",
        title=dispatch.headline or "no headline",
        reasons=(
            f"writer: {writer} (score {dispatch.origin.score:.2f})",
            *dispatch.origin.reasons,
            *givers.values(),
            *_style_marks(snapshot, dispatch, articles[dispatch.lead_copy_id]),
            *(_copy(copy) for copy in dispatch.copies),
        ),
        evidence=tuple(
            (copy.outlet or "unknown outlet", shorten(articles[copy.article_id].text))
            for copy in dispatch.copies
        ),
        see=(*(copy.article_id for copy in dispatch.copies), *givers),
    )


def _givers(snapshot: Snapshot, dispatch: Dispatch) -> dict[str, str]:
    """By id the dispatches of which texts at home here took a part, and what was taken."""
    at_home = [copy.article_id for copy in dispatch.copies if copy.is_home]
    query = f"""
select c.dispatch_id, c.outlet, c.narrative_in_lead, d.writer, d.headline
from copies c join dispatches d on d.id = c.dispatch_id
where not c.is_home and c.article_id {AMONG} order by c.narrative_in_lead desc, c.dispatch_id, c.outlet
"""  # noqa: S608  ours
    found: dict[str, str] = {}
    for giver, outlet, share, writer, headline in snapshot.fetch(query, [at_home]):
        whose = f"by {writer}" if writer else "whose writer is unknown"
        line = f"{outlet or 'an outlet'} took {share:.0%} of its narrative from another dispatch, {whose}"
        found.setdefault(giver, f"{line}: {headline or giver}")
    return found


def _style_marks(snapshot: Snapshot, dispatch: Dispatch, lead: Article) -> Iterator[str]:
    """Whose house style the lead text has: a hint at who wrote or edited it, and no more."""
    for profile in outlet_profiles(snapshot, dispatch.outlets):
        fits, misses = style_fit(lead.text, profile)
        if len(fits) + len(misses) >= LEAST_MARKS:
            told = f"; not in {', '.join(misses)}" if misses else ""
            whole = len(fits) + len(misses)
            yield f"house style of {profile.outlet}: the lead copy has it in {len(fits)} of {whole} habits{told}"


def _copy(copy: Copy) -> str:
    role = "" if copy.is_home else ", at home in another dispatch"
    told = "".join(f"; {line}" for line in _version(copy))
    return f"{copy.outlet or 'unknown outlet'}: {copy.derivation} copy{role}: {copy.why}{told}"


def _version(copy: Copy) -> Iterator[str]:
    """Which version and edition it is, where there are several."""
    if copy.version is not None:
        yield f"version {copy.version}: {copy.version_why}"
    if copy.edition > 1:
        yield f"edition {copy.edition} of its outlet"


def why_copy(snapshot: Snapshot, article_id: str, dispatch_id: str) -> Explanation:
    """Why an article is, or is not, a copy of a dispatch."""
    dispatch = dispatches_by_id(snapshot, [dispatch_id])[dispatch_id]
    copies = [copy for copy in dispatch.copies if copy.article_id == article_id]
    if not copies:
        return why_pair(snapshot, article_id, dispatch.lead_copy_id)
    (copy,) = copies
    compared = compare_dispatch(snapshot, dispatch_id)
    edits = [edit for one in compared.others if one.copy == copy for edit in one.edits]
    return Explanation(
        id=f"{article_id} {dispatch_id}",
        kind="copy",
        title=f"{copy.outlet or 'unknown outlet'} printed {dispatch.headline or dispatch_id}",
        reasons=(
            copy.why,
            f"{copy.narrative_in_lead:.0%} of its narrative stands in the lead copy",
            f"{copy.narrative_of_lead:.0%} of the lead copy's narrative stands in it",
            *_quotes(copy),
            *_version(copy),
            f"{counted(len(edits), 'edit')}, {sum(not edit.is_style for edit in edits)} of them not style",
        ),
        evidence=tuple(
            (edit.edit_class.value, f"{shorten(edit.a_text)} -> {shorten(edit.b_text)}")
            for edit in edits
            if not edit.is_style
        ),
        see=(dispatch.lead_copy_id, dispatch_id),
    )


def _quotes(copy: Copy) -> Iterator[str]:
    """The cover of quotations both ways."""
    if copy.quotes_in_lead is not None:
        yield f"{copy.quotes_in_lead:.0%} of its quoted words stand in the lead copy"
    if copy.quotes_of_lead is not None:
        yield f"{copy.quotes_of_lead:.0%} of the lead copy's quoted words stand in it"


def why_pair(
    snapshot: Snapshot, a_id: str, b_id: str, config: ProjectConfig | None = None
) -> Explanation:
    """Why two articles are, or are not, copies: what they share, measured now."""
    from wirecopy.dispatches import label_pair, measure_overlap

    articles = articles_by_id(snapshot, [a_id, b_id])
    a, b = articles[a_id], articles[b_id]
    settings = (config or ProjectConfig()).section("dispatches").derivation
    overlap = measure_overlap(a.text_id, a.text, b.text_id, b.text, settings)
    label = label_pair(overlap, settings)
    is_foreign = (
        label == "none" and None not in (a.language, b.language) and a.language != b.language
    )
    titles = {"copy": "copies", "partial": "partial copies", "none": "no copies"}
    languages = f"one is in {a.language!r}, the other in {b.language!r}: translations are not told from reports of one's own"
    return Explanation(
        id=f"{a_id} {b_id}",
        kind="pair",
        title="unknown" if is_foreign else titles[label],
        reasons=((languages,) if is_foreign else ()) + _shares(overlap),
        evidence=((a_id, shorten(a.text)), (b_id, shorten(b.text))),
        see=(a_id, b_id),
    )


def _shares(overlap: Overlap) -> tuple[str, ...]:
    quotes = [
        f"{share:.0%} of the {side}'s quoted words stand in the other"
        for side, share in (("first", overlap.quote_a), ("second", overlap.quote_b))
        if share is not None
    ]
    return (
        f"{overlap.narrative_a:.0%} of the first's narrative stands in the second",
        f"{overlap.narrative_b:.0%} of the second's narrative stands in the first",
        *quotes,
        f"longest shared run of narrative: {counted(overlap.longest_run, 'word')}",
        "the first paragraphs match" if overlap.lead_match else "the first paragraphs differ",
    )


def why_edit(snapshot: Snapshot, article_id: str, number: int) -> Explanation:
    """Why an edit has its class."""
    record = edit_by_id(snapshot, article_id, number)
    edit = record.edit
    quoted = "inside a quotation" if edit.in_quote else "in the narrative"
    return Explanation(
        id=record.id,
        kind="edit",
        title=f"{edit.edit_class.value}, risk {edit.risk}, {quoted}",
        reasons=(edit.why, *_vote(edit)),
        evidence=(("lead copy", edit.a_text), ("copy", edit.b_text)),
        see=(record.dispatch_id, record.lead_copy_id, article_id),
    )


def _vote(edit: Edit) -> tuple[str, ...]:
    """What the other printings have, and what that did to the risk."""
    support = edit.support
    if support is None:
        return ()
    lowered = support.risk_alone != edit.risk
    told = f"risk {support.risk_alone} by the two texts alone: the change is the lead copy's own"
    return (support.line, told) if lowered else (support.line,)


def why_story(snapshot: Snapshot, story_id: str) -> Explanation:
    """What holds a story together."""
    story = story_by_id(snapshot, story_id)
    dispatches = dispatches_by_id(snapshot, story.dispatch_ids)
    links = snapshot.fetch(
        "select a_id, b_id, score, why from story_links"
        " where list_contains(?::varchar[], a_id) and list_contains(?::varchar[], b_id)"
        " order by score desc, a_id, b_id limit 20",
        [list(story.dispatch_ids), list(story.dispatch_ids)],
    )
    return Explanation(
        id=story_id,
        kind="story",
        title=story.headline or "no headline",
        reasons=(story.why, *(f"{a} and {b}: {why}" for a, b, _, why in links)),
        evidence=tuple(
            (one, dispatches[one].headline or "no headline") for one in story.dispatch_ids
        ),
        see=story.dispatch_ids,
    )
