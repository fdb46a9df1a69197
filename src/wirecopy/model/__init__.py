"""The nouns: frozen values that know nothing of files, SQL or the web.

Text is stored once; everything else points at it with half-open spans in code points.
Times are aware and in UTC.  Unknown is ``None``.
"""

from __future__ import annotations

from wirecopy.model.actor import Actor, ActorMention, ActorReading
from wirecopy.model.article import Article, Credit, Dateline, PageReading, Piece, Sign
from wirecopy.model.dispatch import Copy, Dispatch, Origin, OriginEvidence, Overlap
from wirecopy.model.dyad import DyadCount
from wirecopy.model.edit import STYLE_CLASSES, Comparison, Edit, EditClass, Support
from wirecopy.model.event import QUAD_CODES, Event, EventMention, EventType, Relation
from wirecopy.model.facts import Facts, Text
from wirecopy.model.language import Name, Sentence, Sentences, Token
from wirecopy.model.outlet import Habit, HouseForm, OutletProfile
from wirecopy.model.page import Block, BlockHint, BlockKind, Page, PageMetadata, PageSign, RawPage
from wirecopy.model.place import Place
from wirecopy.model.problem import Problem
from wirecopy.model.problem_kind import KindCounts, ProblemKind
from wirecopy.model.progress import Progress
from wirecopy.model.quote import Quote
from wirecopy.model.record import (
    LEFT_OUT,
    ArticleFacts,
    Check,
    CopyComparison,
    DispatchComparison,
    DyadEvent,
    EditCount,
    EditFilters,
    EditRecord,
    EventRecord,
    Explanation,
    Filters,
    InputKind,
    MentionReading,
    PageRecord,
    Printing,
    QuoteReading,
    QuoteRecord,
    Record,
    RunReport,
    Status,
)
from wirecopy.model.span import Evidence, Span
from wirecopy.model.story import Story
from wirecopy.model.times import Stamp, TimeExpression

__all__ = [
    "LEFT_OUT",
    "QUAD_CODES",
    "STYLE_CLASSES",
    "Actor",
    "ActorMention",
    "ActorReading",
    "Article",
    "ArticleFacts",
    "Block",
    "BlockHint",
    "BlockKind",
    "Check",
    "Comparison",
    "Copy",
    "CopyComparison",
    "Credit",
    "Dateline",
    "Dispatch",
    "DispatchComparison",
    "DyadCount",
    "DyadEvent",
    "Edit",
    "EditClass",
    "EditCount",
    "EditFilters",
    "EditRecord",
    "Event",
    "EventMention",
    "EventRecord",
    "EventType",
    "Evidence",
    "Explanation",
    "Facts",
    "Filters",
    "Habit",
    "HouseForm",
    "InputKind",
    "KindCounts",
    "MentionReading",
    "Name",
    "Origin",
    "OriginEvidence",
    "OutletProfile",
    "Overlap",
    "Page",
    "PageMetadata",
    "PageReading",
    "PageRecord",
    "PageSign",
    "Piece",
    "Place",
    "Printing",
    "Problem",
    "ProblemKind",
    "Progress",
    "Quote",
    "QuoteReading",
    "QuoteRecord",
    "RawPage",
    "Record",
    "Relation",
    "RunReport",
    "Sentence",
    "Sentences",
    "Sign",
    "Span",
    "Stamp",
    "Status",
    "Story",
    "Support",
    "Text",
    "TimeExpression",
    "Token",
]
