"""Records: facts joined with what a reader needs to check them; what ``Corpus`` answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from wirecopy.model.article import Article
from wirecopy.model.dispatch import Copy, Dispatch
from wirecopy.model.edit import Edit, EditClass, OutlierFilter
from wirecopy.model.event import Event, EventMention
from wirecopy.model.page import Page
from wirecopy.model.problem import Problem
from wirecopy.model.problem_kind import ProblemKind
from wirecopy.model.quote import Quote
from wirecopy.model.story import Story

#: The order of a listing: by day, or those with most copies (of counts: most events) first.
Sort = Literal["oldest", "newest", "most"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The same filters everywhere; None means all.  Several values of one filter: any of them."""

    #: First and last day, both included.
    from_day: date | None = None
    to_day: date | None = None
    outlets: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    #: Actor code or prefix (``RUS``, ``RUS GOV``) or a name.
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    #: Event types; kinds of quotes for quotes, classes of edits for edits.
    types: tuple[str, ...] = ()
    #: Statuses of events; quotes have none.
    statuses: tuple[str, ...] = ()
    #: Ids of dispatches and of stories.
    dispatches: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    limit: int | None = None
    #: None: the listing's own order.
    sort: Sort | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditFilters:
    """Which edits are meant, beside what ``Filters`` say of their class, outlet and dispatch."""

    #: Ids of the articles they stand in.
    copies: tuple[str, ...] = ()
    #: Only those inside a quotation.
    in_quote: bool = False
    #: The lowest risk.
    risk: int = 0
    #: Only places where the lead copy, or the copy, stands alone.
    outlier: OutlierFilter | None = None
    #: House style too; it is left out unless ``Filters`` name one of its classes.
    style: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """What is known of a page without its text and lines."""

    id: str
    url: str | None
    outlet: str | None
    captured_at: datetime | None
    #: Where it was read from on this machine.
    locator: str
    media: str
    encoding: str
    article_count: int
    #: Why it was not read in full; None where it was.
    fallback: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One place where the words of a fact were printed."""

    article_id: str
    outlet: str | None
    url: str | None
    #: The sentence as this copy has it, and its place in the article's text.
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRecord:
    """A quote with its sentence and every printing of it."""

    id: str
    quote: Quote
    #: The content's words, segments joined with `` ... ``.
    content: str
    sentence: str
    dispatch_id: str
    story_id: str | None
    day: str | None
    printings: tuple[Printing, ...]
    #: Other wordings of the same quotation in other copies.
    variants: tuple[str, ...] = ()
    #: The words of saying; where they deny ("denied that"), the content is what the speaker denies.
    cue: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """An event with the sentence of its fullest mention and every printing of it."""

    event: Event
    sentence: str
    printings: tuple[Printing, ...]
    #: PLOVER's score of its type and mode: -10 (conflict) to 10 (cooperation).
    intensity: float
    #: Two-digit root of CAMEO.
    cameo_root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadEvent:
    """One event in the count of ``actor`` towards ``recipient`` in ``period``, with its sentence.

    The rows of one actor, recipient and period are as many as its ``DyadCount.event_count``.
    """

    actor: str
    recipient: str
    #: As in ``DyadCount``.
    period: str
    record: EventRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyComparison:
    """One copy against the lead copy."""

    copy: Copy
    article: Article
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRecord:
    """An edit with the copy that shows it, the lead copy it is measured from, and who made it.

    Where the lead copy stands alone (but for style) its outlet made the change: the class says what it did (a passage that
    it alone has is an addition), while ``edit.a`` is still the lead copy's and ``edit.b`` the others'.
    """

    #: Of the copy's article, and the edit's number in it: ``ar_....3``.
    id: str
    edit: Edit
    #: Who made it, and in which article: the copy, or the lead copy where that stands alone.
    outlet: str | None
    made_in: str
    article_id: str
    lead_outlet: str | None
    lead_copy_id: str
    dispatch_id: str
    #: First day of the dispatch, and its headline.
    day: str | None
    headline: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCount:
    """How often an outlet made edits of a class."""

    outlet: str | None
    edit_class: EditClass
    edit_count: int
    #: Of these, those that change what is stated, and those inside quotations.
    risky_count: int
    quote_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchComparison:
    """A dispatch, its lead copy, and what every other copy changed."""

    dispatch: Dispatch
    lead: Article
    others: tuple[CopyComparison, ...]

    @property
    def lead_alone(self) -> tuple[Edit, ...]:
        """Places where the lead copy stands alone, each once: ``b`` is what the others have.

        Style is left out.
        """
        found: dict[tuple[int, int], Edit] = {}
        for other in self.others:
            for edit in other.edits:
                if edit.is_of_lead and not edit.is_style:
                    found.setdefault((edit.a.start, edit.a.end), edit)
        return tuple(found[place] for place in sorted(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The answer to ``why``: reasons, and the words they rest on."""

    id: str
    kind: str
    title: str
    reasons: tuple[str, ...]
    #: (label, words) pairs: sentences, page lines.
    evidence: tuple[tuple[str, str], ...] = ()
    #: Ids to ask next.
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteReading:
    """A quote as one text has it; its spans are places in that text."""

    #: Of the reading; ``Corpus.quote`` takes it, too.
    id: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionReading:
    """An event mention as one text has it, and the event it was merged into."""

    id: str
    event_id: str
    mention: EventMention


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """An article with what was read in its text, in the order of the text."""

    article: Article
    #: The dispatch it is a copy of at home.
    dispatch_id: str | None
    quotes: tuple[QuoteReading, ...]
    mentions: tuple[MentionReading, ...]


#: What an id names.
Record = (
    Page | ArticleFacts | Dispatch | Story | QuoteRecord | EventRecord | EditRecord | MentionReading
)

#: The format of files in folders that were passed over, since their names tell none.
LEFT_OUT = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class InputKind:
    """The files of one kind under one path that was given."""

    #: As it was given: a file, a folder, or ``-``.
    path: str
    #: The format they were read as (``warc``, ``html``...), or ``LEFT_OUT``.
    format: str
    #: What told the format: ``content``, ``name`` or ``user``.
    told_by: str
    #: ``gz`` or ``zst``; None when they are not packed.
    packing: str | None
    files: int
    #: Pages found in them, known ones too, and problems met.
    pages: int
    problems: int
    #: The first of the files.
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """What one run did: where every record went."""

    run_id: str
    started_at: datetime
    seconds: float
    #: Pages given, already there, newly read, failed.
    pages_given: int
    pages_known: int
    pages_read: int
    pages_failed: int
    #: Rows made by table.
    made: dict[str, int] = field(default_factory=dict)
    #: Records dropped, by stage and reason (``articles.teaser_or_no_text``).
    dropped: dict[str, int] = field(default_factory=dict)
    #: Wall seconds by stage.
    stage_seconds: dict[str, float] = field(default_factory=dict)
    #: The first thousand; all of them are in the table of errors.
    problems: tuple[Problem, ...] = ()
    #: All of them by kind, the most first.
    problem_kinds: tuple[ProblemKind, ...] = ()
    #: CPU seconds by stage, over all processes.
    stage_cpu_seconds: dict[str, float] = field(default_factory=dict)
    #: Whether it was stopped (Ctrl-C) before the last page; what it had committed is kept.
    interrupted: bool = False
    #: What the inputs were taken for.
    inputs: tuple[InputKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a project holds."""

    path: str
    counts: dict[str, int]
    outlets: tuple[tuple[str, int], ...]
    first_day: str | None
    last_day: str | None
    #: Of the store; what else lies in the folder is not counted.
    bytes_on_disk: int
    problem_counts: dict[str, int]
    last_run: RunReport | None
    #: Files read so far, by format, over all runs.
    files_by_format: dict[str, int] = field(default_factory=dict)
    #: Articles by their language (ISO 639-1), the most first; under "" those whose words do not tell it.
    articles_by_language: dict[str, int] = field(default_factory=dict)
    #: Whether a run goes on or was stopped: pages may be read that no dispatch, fact or story has yet.
    is_unfinished: bool = False
    #: Hosts that stand for an outlet where pages do not name it, and the name that their other pages give.
    unnamed_hosts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line of ``doctor``."""

    name: str
    state: Literal["ok", "warning", "error"]
    detail: str
    advice: str | None = None
