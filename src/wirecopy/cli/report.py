"""Reports: what a run did, told in a few lines on standard error."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wirecopy.cli.exits import DONE, SOME_FAILED, STOPPED
from wirecopy.cli.terminal import plural, say

if TYPE_CHECKING:
    from wirecopy.model import Problem, RunReport

#: Problems told one by one; the rest stand in the table of errors.
SHOWN_PROBLEMS = 20


def tell(report: RunReport) -> None:
    """Say what was read, made, dropped and what failed."""
    say(
        f"{plural(report.pages_given, 'page')} given: {report.pages_read:,} read, "
        f"{report.pages_known:,} known already, {report.pages_failed:,} failed; "
        f"{report.seconds:.1f} s"
    )
    if report.made:
        say("made: " + ", ".join(f"{count:,} {name}" for name, count in report.made.items()))
    if report.dropped:
        say("dropped: " + ", ".join(f"{count:,} {why}" for why, count in report.dropped.items()))
    tell_problems(report.problems)
    if report.interrupted:
        say("Stopped. What was committed is kept; run the same command again to go on.")


def tell_problems(problems: tuple[Problem, ...]) -> None:
    """One line a problem, the first ones, then a count by code."""
    for problem in problems[:SHOWN_PROBLEMS]:
        say(f"{problem.code}: {problem.where}: {problem.what}; {problem.advice}")
    rest = Counter(problem.code for problem in problems[SHOWN_PROBLEMS:])
    if rest:
        counts = ", ".join(f"{count:,} {code}" for code, count in sorted(rest.items()))
        say(f"and more: {counts}; all stand in the table errors (wirecopy sql)")


def exit_code(report: RunReport) -> int:
    """130 when stopped, 3 when some inputs failed, else 0."""
    if report.interrupted:
        return STOPPED
    return SOME_FAILED if report.pages_failed or report.problems else DONE
