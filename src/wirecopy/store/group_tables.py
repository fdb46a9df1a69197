"""Tables of what belongs together: dispatches, copies, edits, overlaps, stories, events."""

from __future__ import annotations

from wirecopy.model import Actor, OriginEvidence, Span
from wirecopy.store.definitions import TableSpec, column

DISPATCHES = TableSpec(
    name="dispatches",
    meaning="One report as filed; what its copies share.",
    layout="week",
    key=("id",),
    columns=(
        column("id", str, "`di_` and the smallest digest of its texts"),
        column("first_day", str | None, "ISO day of the earliest reliable stamp of its copies"),
        column("headline", str | None, "headline of its lead copy"),
        column("agency", str | None, "agency its copies name"),
        column("writer", str | None, "who wrote it, when the reasons agree"),
        column("is_agency", bool | None, "whether the writer is an agency"),
        column("origin_score", float, "how sure the writer is, 0..1"),
        column("origin_reasons", tuple[str, ...], "reasons for the writer, strongest first"),
        column("original_id", str | None, "the writer's own printing; null when it was never seen"),
        column(
            "origin_evidence",
            tuple[OriginEvidence, ...],
            "what speaks for writers: kind (signoff, dateline, credit_line, byline, witness, self_mention, credited, author, told, first, fullest, cut, alone), whose printing shows it, weight",
        ),
        column("lead_copy_id", str, "the article the other copies are compared with"),
        column("copy_count", int, "articles that print it"),
        column("outlets", tuple[str, ...], "outlets that printed it, sorted"),
    ),
)
COPIES = TableSpec(
    name="copies",
    meaning="An article as one printing of a dispatch.",
    layout="week",
    key=("dispatch_id", "article_id"),
    columns=(
        column("dispatch_id", str, "the dispatch"),
        column("article_id", str, "the article"),
        column("n", int, "position in the dispatch's list of copies"),
        column("text_id", str, "the article's words"),
        column("outlet", str | None, "who printed it"),
        column("derivation", str, "`whole` or `partial`"),
        column("narrative_in_lead", float, "share of its narrative found in the lead copy"),
        column("narrative_of_lead", float, "share of the lead copy's narrative found in it"),
        column("quotes_in_lead", float | None, "share of its quoted words in the lead copy"),
        column("quotes_of_lead", float | None, "share of the lead copy's quoted words found in it"),
        column("is_home", bool, "whether this dispatch is the article's home"),
        column("is_lead", bool, "whether it is the lead copy"),
        column(
            "version",
            int | None,
            "which state of the report it prints, from 1; null where nothing tells the states",
        ),
        column("version_why", str | None, "how that is known"),
        column("edition", int, "which of its outlet's different texts of the report it is, from 1"),
        column("why", str, "why it was joined"),
    ),
)
EDITS = TableSpec(
    name="edits",
    meaning="One difference between a copy and the lead copy of its dispatch.",
    layout="week",
    key=("dispatch_id", "article_id", "n"),
    columns=(
        column("dispatch_id", str, "the dispatch"),
        column("article_id", str, "the copy"),
        column("n", int, "number of the edit, in the order of the lead copy, from 0"),
        column("lead_text_id", str, "words of the lead copy (a)"),
        column("text_id", str, "words of the copy (b)"),
        column("edit_class", str, "dateline, attribution, fact, cut, addition..."),
        column("is_style", bool, "whether it is house style only"),
        column("in_quote", bool, "whether it stands inside a quotation"),
        column("risk", int, "0 style, 1 may matter, 2 changes what is stated"),
        column(
            "risk_alone",
            int,
            "the risk by the two texts alone; `risk` is 0 where the lead copy stands alone",
        ),
        column("with_lead", int | None, "outlets that read as the lead copy does here"),
        column("with_copy", int | None, "outlets that read as the copy does"),
        column(
            "with_other",
            int | None,
            "outlets that read otherwise; who left the passage out is not counted",
        ),
        column(
            "outlier",
            str | None,
            "`lead` or `copy`: whose reading stands alone against two or more who agree",
        ),
        column(
            "came_with",
            int | None,
            "of a cut: the version with which the words came, where the copy prints an earlier one",
        ),
        column("goes_on", bool, "of a cut: whether it was one with the edit before it"),
        column("a", Span, "place in the lead copy's text"),
        column("b", Span, "place in the copy's text"),
        column("a_text", str, "the lead copy's words"),
        column("b_text", str, "the copy's words"),
        column("why", str, "why it has this class"),
    ),
)
HOUSE_FORMS = TableSpec(
    name="house_forms",
    meaning="Forms between which house style decides, as an article has them; what outlets' habits are learned from.",
    layout="week",
    key=("dispatch_id", "article_id", "habit", "form"),
    columns=(
        column("dispatch_id", str, "the article's home"),
        column("article_id", str, "the article"),
        column("outlet", str | None, "who printed it"),
        column("habit", str, "what is decided: dates, percent, quotation marks..."),
        column("form", str, "the form: `3 April`, `per cent`..."),
        column("count", int, "how often it stands in the article"),
    ),
)
OVERLAPS = TableSpec(
    name="text_overlaps",
    meaning="What two texts share, measured exactly; only pairs that are copies or partial copies.",
    layout="shard",
    key=("a_id", "b_id"),
    columns=(
        column("a_id", str, "the text with the smaller id"),
        column("b_id", str, "the other text"),
        column("narrative_a", float, "share of a's narrative found in b"),
        column("narrative_b", float, "share of b's narrative found in a"),
        column("quote_a", float | None, "share of a's quoted words found in b"),
        column("quote_b", float | None, "share of b's quoted words found in a"),
        column("longest_run", int, "words of the longest narrative run both have"),
        column("lead_match", bool, "whether the first paragraphs match"),
        column("shared_words", int, "narrative words both share"),
        column("label", str, "`copy` or `partial`"),
    ),
)
BRIEFS = TableSpec(
    name="briefs",
    meaning="What a dispatch is about, in the short form stories are grouped by.",
    layout="week",
    key=("dispatch_id",),
    is_internal=True,
    columns=(
        column("dispatch_id", str, "the dispatch"),
        column("first_day", str | None, "its first day"),
        column("brief", bytes, "terms, actors and days with their weights"),
    ),
)
STORY_LINKS = TableSpec(
    name="story_links",
    meaning="Two dispatches alike enough to be on one happening; a story needs that on average.",
    layout="week",
    key=("a_id", "b_id"),
    columns=(
        column("a_id", str, "the dispatch with the smaller id"),
        column("b_id", str, "the other dispatch"),
        column("score", float, "strength of the link"),
        column("why", str, "terms, actors and days both share"),
    ),
)
STORIES = TableSpec(
    name="stories",
    meaning="One happening and the dispatches on it.",
    layout="week",
    key=("id",),
    columns=(
        column("id", str, "`st_` and the digest of its smallest dispatch id"),
        column("headline", str | None, "headline of its most printed dispatch"),
        column("first_day", str | None, "first ISO day of its dispatches"),
        column("last_day", str | None, "last ISO day of its dispatches"),
        column("dispatch_ids", tuple[str, ...], "its dispatches, sorted"),
        column("outlets", tuple[str, ...], "outlets that printed on it, sorted"),
        column("copy_count", int, "articles that print on it"),
        column("why", str, "terms and actors that hold it together"),
    ),
)
EVENTS = TableSpec(
    name="events",
    meaning="One act: its mentions in a story merged, however many outlets carried it.",
    layout="week",
    key=("id",),
    columns=(
        column("id", str, "`ev_` and the digest of its earliest mention"),
        column("story_id", str, "the story it stands in"),
        column("day", str | None, "ISO day it is counted under"),
        column("last_day", str | None, "last ISO day it may have begun on (`in March`)"),
        column("event_type", str, "PLOVER event type"),
        column("quad_code", int, "PLOVER quad class, 1..4"),
        column("mode", str | None, "PLOVER mode"),
        column("contexts", tuple[str, ...], "PLOVER contexts"),
        column("actor_codes", tuple[str, ...], "codes of the actors (`RUS GOV`), sorted"),
        column("recipient_codes", tuple[str, ...], "codes of the recipients, sorted"),
        column(
            "actors",
            tuple[Actor, ...],
            "who did it; `unidentified`, of sector UAF, for violence that names no doer",
        ),
        column("recipients", tuple[Actor, ...], "to whom"),
        column("is_mutual", bool, "whether the actors acted upon each other"),
        column("status", str, "past, planned, hypothetical, negated or historical"),
        column("asserted_by", str | None, "who says so, when it is said rather than reported"),
        column("date", str | None, "TIMEX3 value of the day of the act"),
        column("place", str | None, "place of the act"),
        column("sentence", str, "the sentence of its fullest mention"),
        column(
            "mention_ids", tuple[str, ...], "its mentions, in `event_mentions`, the fullest first"
        ),
        column("dispatch_ids", tuple[str, ...], "dispatches that tell it"),
        column("outlets", tuple[str, ...], "outlets that printed it"),
        column("copy_count", int, "articles that printed it"),
        column("why", str, "why its mentions are one act"),
    ),
)

TABLES = (DISPATCHES, COPIES, EDITS, HOUSE_FORMS, OVERLAPS, BRIEFS, STORY_LINKS, STORIES, EVENTS)
