"""Reports: what a run did, told in a few lines on standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from wirecopy.cli.exits import DONE, SOME_FAILED, STOPPED
from wirecopy.cli.terminal import say
from wirecopy.model.counted import counted

if TYPE_CHECKING:
    from wirecopy.model import InputKind, ProblemKind, RunReport, Status

#: Kinds of problems told; the rest stand in the table of errors.
SHOWN_PROBLEMS = 20


def tell(report: RunReport) -> None:
    """Say what was read, made, dropped and what failed."""
    say(
        f"{counted(report.pages_given, 'page')} given: {report.pages_read:,} read, "
        f"{report.pages_known:,} known already, {report.pages_failed:,} failed; "
        f"{report.seconds:.1f} s"
    )
    tell_inputs(report)
    for what, counts in (("made", report.made), ("dropped", report.dropped)):
        told = [f"{name} {count:,}" for name, count in counts.items() if count]
        if told:
            say(f"{what}: {', '.join(told)}")
    if report.made.get("quotes"):
        say(
            "(a quote counts here in every text, a change by a lead copy in every other copy;"
            " status counts either once)"
        )
    tell_problems(report)
    if report.interrupted:
        say("Stopped. What was committed is kept; run the same command again to go on.")


def tell_inputs(report: RunReport) -> None:
    """Say what the files were taken for, which were passed over, and that there were none."""
    from wirecopy.model import LEFT_OUT

    read = [kind for kind in report.inputs if kind.format != LEFT_OUT]
    if read:
        say(f"inputs: {', '.join(_kinds(read))}")
    elif not report.problems:
        say("no files to read were found; wirecopy add --help names the formats")
    for kind in report.inputs:
        if kind.format == LEFT_OUT:
            say(
                f"left out in {kind.path}: {counted(kind.files, 'file')} whose names tell no format"
                f" (first {kind.example}); to read a file whatever its name, name it"
            )


def _kinds(inputs: Sequence[InputKind]) -> list[str]:
    """``3 warc.gz files``; that a name or the user told the format, where that is so."""
    counts: Counter[tuple[str, str]] = Counter()
    for kind in inputs:
        name = f"{kind.format}.{kind.packing}" if kind.packing else kind.format
        counts[name, kind.told_by] += kind.files
    told = {"name": " (by name)", "user": " (as you said)"}
    return [
        counted(count, f"{name} file") + told.get(by, "")
        for (name, by), count in sorted(counts.items())
    ]


def tell_languages(status: Status) -> None:
    """Say how many articles are not in English, where some are: of these less is read."""
    total = sum(status.articles_by_language.values())
    if others := total - status.articles_by_language.get("en", 0):
        say(
            f"{others:,} of {counted(total, 'article')} {'is' if others == 1 else 'are'} not in English: cut, compared "
            "and searched like the rest, but speakers and events are read in English only"
        )


def tell_hosts(status: Status) -> None:
    """Say which outlets are perhaps counted twice."""
    from wirecopy.corpus.hosts import told_apart

    for line in told_apart(status.unnamed_hosts):
        say(line)


def tell_unfinished(status: Status) -> None:
    """Say that a run goes on or was stopped, since the counts are then no result."""
    if status.is_unfinished:
        say(
            "a run goes on or was stopped: pages may be read that no dispatch, fact or story has yet; "
            "if none goes on, the same `wirecopy add` ends it"
        )


def tell_problems(report: RunReport) -> None:
    """The kinds of problems, and where all of them stand."""
    tell_kinds(report.problem_kinds)
    if report.problems:
        say("all stand in the table errors: wirecopy sql 'select * from errors'")


def tell_kinds(kinds: Sequence[ProblemKind]) -> None:
    """One line a kind of problem with the first input it befell, then a count of the rest."""
    for kind in kinds[:SHOWN_PROBLEMS]:
        first, more = kind.first, kind.count - 1
        others = f" (and {more:,} more like it)" if more else ""
        say(f"{first.code}: {first.where}: {first.what}; {first.advice}{others}")
    if rest := kinds[SHOWN_PROBLEMS:]:
        say(f"and {sum(kind.count for kind in rest):,} of {counted(len(rest), 'other kind')}")


def exit_code(report: RunReport) -> int:
    """130 when stopped, 3 when some inputs failed, else 0."""
    if report.interrupted:
        return STOPPED
    return SOME_FAILED if report.pages_failed or report.problems else DONE
