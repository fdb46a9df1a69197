"""Tables of what came in: pages, their blocks, the articles printed on them, their texts; runs."""

from __future__ import annotations

from datetime import datetime

from wirecopy.model import Credit, Dateline, PageMetadata, Piece, Sign, Stamp
from wirecopy.store.definitions import TableSpec, column
from wirecopy.store.envelope import Envelope

PAGES = TableSpec(
    name="pages",
    meaning="One capture of one URL, decoded once.",
    layout="shard",
    key=("id",),
    columns=(
        column(
            "id",
            str,
            "`pg_` and the digest of URL, capture time and bytes; where no URL is given, of the outlet, headline and time of publication that came with them, too",
        ),
        column("url", str | None, "address it was captured from"),
        column("outlet", str | None, "who printed it"),
        column("captured_at", datetime | None, "when it was fetched, UTC"),
        column("locator", str, "where it was read from on this machine", is_local=True),
        column("media", str, "`text`, `html` or `markdown`"),
        column("encoding", str, "encoding its bytes were read in"),
        column("envelope", Envelope, "what came with its bytes: columns of the input, headers"),
        column("text", str, "its text, one block a line", is_long=True),
        column(
            "raw", bytes | None, "its bytes, where they are not the text in UTF-8", is_long=True
        ),
        column("metadata", PageMetadata, "what the page says of itself outside its text"),
        column("article_count", int, "articles found on it"),
        column(
            "fallback",
            str | None,
            "why it was read as plain lines, or some lines by form alone; empty: in full",
        ),
    ),
)
BLOCKS = TableSpec(
    name="blocks",
    meaning="One line of a page's text, labelled; spans tile the text.",
    layout="shard",
    key=("page_id", "n"),
    columns=(
        column("page_id", str, "the page"),
        column("n", int, "number of the line, from 0"),
        column("start_char", int, "first character in `pages.text`"),
        column("end_char", int, "one past its last character (the line break)"),
        column("kind", str | None, "headline, byline, body, caption, boilerplate..."),
        column("score", float | None, "how sure the label is, 0..1"),
        column(
            "why",
            str | None,
            "rule or model that gave the label, and what bars the line from opening an article",
        ),
    ),
)
ARTICLES = TableSpec(
    name="articles",
    meaning="One item as an outlet printed it.",
    layout="shard",
    key=("id",),
    columns=(
        column("id", str, "`ar_` and the digest of page and span"),
        column("page_id", str, "the page it stands on"),
        column("position", int, "position on the page, from 0"),
        column("kind", str, "article, live_intro, live_post or teaser"),
        column("outlet", str | None, "who printed it"),
        column("url", str | None, "address of the page, or of the article itself"),
        column("day", str | None, "ISO day it stands for: published, else updated"),
        column("headline", str | None, "its headline"),
        column("headline_line", int | None, "line of the page the headline stands on"),
        column("summary", tuple[str, ...], "deck or key points above the text"),
        column("authors", tuple[str, ...], "names in the byline"),
        column("dateline", Dateline | None, "place, date and agency that open the text"),
        column("credits", tuple[Credit, ...], "agencies named, for the text or for a picture"),
        column("agency", str | None, "the text's agency, when the reasons agree"),
        column("published_at", Stamp | None, "when it was published: an interval in UTC"),
        column("updated_at", Stamp | None, "when it was updated: an interval in UTC"),
        column("language", str | None, "ISO 639-1"),
        column("section", str | None, "section of the outlet"),
        column("canonical_url", str | None, "the address given as the article's own"),
        column("signs", tuple[Sign, ...], "where each of the above was read: field, how, place"),
        column("text_id", str, "its words, in `texts`"),
        column("word_count", int, "words of its text"),
        column("start_char", int, "first character in `pages.text`"),
        column("end_char", int, "one past its last character in `pages.text`"),
        column("first_line", int, "first line of the page that belongs to it"),
        column("last_line", int, "last line of the page that belongs to it"),
        column("pieces", tuple[Piece, ...], "which characters of the page make up its text"),
        column("why", str, "why it was cut here"),
    ),
)
OUTLET_LINES = TableSpec(
    name="outlet_lines",
    meaning="A short line that reads like text, counted over the articles of its outlet.",
    layout="shard",
    key=("page_id", "n"),
    columns=(
        column("page_id", str, "the page"),
        column("n", int, "number of the line on the page, from 0"),
        column("outlet", str, "who printed it"),
        column("line", str, "digest of its words, case and marks aside"),
        column("head", str, "digest of the headline it stands under"),
        column("score", float, "how likely it is text, read by itself"),
        column("is_dropped", bool, "whether it is boilerplate, for the outlet prints it so often"),
    ),
)
TEXTS = TableSpec(
    name="texts",
    meaning="The words of an article; articles with equal words share one.",
    layout="shard",
    key=("id",),
    columns=(
        column("id", str, "`tx_` and the digest of the words"),
        column("text", str, "body and subheadings, a line a paragraph", is_long=True),
        column("word_count", int, "number of words"),
    ),
)
SKETCHES = TableSpec(
    name="sketches",
    meaning="Sampled word sequences of a text, by which copies are found.",
    layout="week",
    key=("text_id", "day"),
    is_internal=True,
    columns=(
        column("text_id", str, "the text"),
        column("day", str | None, "a day it was printed on"),
        column("sketch", bytes, "sampled hashes", is_long=True),
    ),
)
RUNS = TableSpec(
    name="runs",
    meaning="One call of `add` and where every record went.",
    layout="log",
    key=("run_id",),
    columns=(
        column("run_id", str, "the run"),
        column("started_at", datetime, "when it began, UTC"),
        column("seconds", float, "how long it took"),
        column("pages_given", int, "pages found in the inputs"),
        column("pages_known", int, "of these, already in the project"),
        column("pages_read", int, "of these, newly read"),
        column("pages_failed", int, "of these, not readable"),
        column("interrupted", bool, "whether it was stopped before its end"),
        column("made", str, "rows made, by table (JSON)"),
        column("dropped", str, "records dropped, by stage and reason (JSON)"),
        column("stage_seconds", str, "wall seconds, by stage (JSON)"),
        column("stage_cpu_seconds", str, "CPU seconds over all processes, by stage (JSON)"),
        column("versions", str, "version of every stage (JSON)"),
        column("config", str, "digest of the configuration"),
    ),
)
INPUTS = TableSpec(
    name="inputs",
    meaning="What the files of a run were taken for: one row a path given, format and packing.",
    layout="log",
    key=("run_id", "n"),
    columns=(
        column("run_id", str, "the run"),
        column("n", int, "number within the run, from 0"),
        column("path", str, "file or folder as it was given; `-` is standard input", is_local=True),
        column(
            "format",
            str,
            "text, html, mhtml, jsonl, json, csv, parquet, warc, feed...; none where files of a folder were passed over",
        ),
        column("told_by", str, "what told the format: content, name or user (`--format`)"),
        column("packing", str | None, "gz or zst"),
        column("file_count", int, "number of such files"),
        column("page_count", int, "pages found in them, known ones too"),
        column("problem_count", int, "problems met in them"),
        column("example", str, "the first of the files", is_local=True),
    ),
)
ERRORS = TableSpec(
    name="errors",
    meaning="An input that could not be read; everything else went on.",
    layout="log",
    key=("run_id", "n"),
    columns=(
        column("run_id", str, "the run it happened in"),
        column("n", int, "number within the run, from 0"),
        column("code", str, "empty, decode, format, too_large, timeout, crash, permission..."),
        column("what", str, "what is wrong"),
        column("locator", str, "path, line or id of the input", is_local=True),
        column("advice", str, "what to do"),
        column("page_id", str | None, "the page, when it is known"),
        column("stage", str | None, "the stage that failed"),
    ),
)

TABLES = (PAGES, BLOCKS, ARTICLES, OUTLET_LINES, TEXTS, SKETCHES, RUNS, INPUTS, ERRORS)
