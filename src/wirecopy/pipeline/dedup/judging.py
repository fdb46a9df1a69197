"""Judging: row by row in a fixed order, whether a row that stays covers it.

The order is the rule of the policy: rows of the old corpus first, then by fullness (characters
that are no spaces; ties by the words' digest, then file and row), or as they stand in the input.
A row is held against rows that stay only, so every removed row is covered by one that is there,
and nothing ever hangs on a chain.

Rows are taken in goes.  What may be covered by rows kept in earlier goes alone is asked of the
workers; what may be covered by a row of the same go is asked here, in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wirecopy.dispatches.cover_index import CoverIndex
from wirecopy.model.dedup import DedupSettings
from wirecopy.pipeline.dedup.covering import Answer, Covering, Question, forget_spools
from wirecopy.pipeline.dedup.spool import READABLE, Spool
from wirecopy.pipeline.executors import Executor

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches import Sketch
    from wirecopy.text.shingles import Ints

#: Rows judged between two commits; part of the result, as rows of one go are looked up together.
_GO_ROWS = 512
#: Kept texts compared exactly with one row, the likeliest first.
_COMPARED = 12
#: Questions in one task of a worker.
_TASK_ROWS = 64


@dataclass(slots=True)
class Judging:
    """The pass that judges."""

    spool: Spool
    settings: DedupSettings
    executor: Executor
    _index: CoverIndex = field(default_factory=CoverIndex)
    #: Row by place in the order.
    _order: Ints = field(init=False)
    #: Whether the row at a place in the order stays.
    _stays: NDArray[np.bool_] = field(init=False)
    _covering: Covering = field(init=False)

    def run(self) -> None:
        """Judge what is not judged yet."""
        import numpy as np

        self._order = judging_order(self.spool.rows, self.settings)
        self._stays = np.zeros(len(self._order), bool)
        self._covering = Covering(
            self.spool.folder, self.settings.least_cover, self.settings.least_words
        )
        done = self.spool.verdicts()
        self._stays[: len(done)] = done["by"] < 0
        for first in range(0, len(self._order), _GO_ROWS):
            places = range(first, min(first + _GO_ROWS, len(self._order)))
            sketches = [self.spool.sketch_of(int(self._order[place])) for place in places]
            if first >= len(done):
                self._judge(places, sketches)
                self.spool.commit()
            kept = [n for n, place in enumerate(places) if self._stays[place]]
            self._index.add([places[n] for n in kept], [sketches[n] for n in kept])
        forget_spools()
        self.spool.commit(stage="write")

    def _judge(self, places: range, sketches: Sequence[Sketch]) -> None:
        likely = self._index.find(places, sketches)
        questions = {
            place: question
            for place, sketch, others in zip(places, sketches, likely, strict=True)
            if (question := self._early(place, places, sketch, others)) is not None
        }
        answers = self._ask(questions.values())
        equal: dict[int, int] = {}
        verdicts = []
        for place, sketch, others in zip(places, sketches, likely, strict=True):
            row = int(self._order[place])
            twin = equal.get(sketch.digest)
            is_early = twin is None and place in questions
            answer = answers[row] if is_early else self._here(row, twin, others)
            self._stays[place] = answer.by < 0
            if answer.by < 0:
                equal.setdefault(sketch.digest, place)
            verdicts.append(self._verdict(answer))
        self.spool.add_verdicts(verdicts)

    def _early(
        self, place: int, places: range, sketch: Sketch, others: Sequence[int]
    ) -> Question | None:
        """What can be asked before the go is judged; None where rows of the go have a say."""
        row = int(self._order[place])
        if self.spool.rows[row]["is_old"]:
            return Question(row, (), is_twin=False)
        twin = self._index.equal(sketch)
        if twin is not None:
            return Question(row, (int(self._order[twin]),), is_twin=True)
        if any(other in places for other in others):
            return None
        return Question(row, self._kept(others), is_twin=False)

    def _kept(self, others: Sequence[int]) -> tuple[int, ...]:
        kept = (other for other in others if self._stays[other])
        return tuple(
            int(self._order[other]) for other, _ in zip(kept, range(_COMPARED), strict=False)
        )

    def _here(self, row: int, twin: int | None, others: Sequence[int]) -> Answer:
        if self.spool.rows[row]["is_old"]:
            return self._covering([Question(row, (), is_twin=False)])[0]
        asked = self._kept(others) if twin is None else (int(self._order[twin]),)
        return self._covering([Question(row, asked, is_twin=twin is not None)])[0]

    def _ask(self, questions: Iterable[Question]) -> dict[int, Answer]:
        """Answers by row; what a worker could not answer is answered here."""
        asked = list(questions)
        answers = {q.row: a for q in asked if not q.others for a in self._covering([q])}
        open_ = [question for question in asked if question.others]
        tasks = [tuple(open_[at : at + _TASK_ROWS]) for at in range(0, len(open_), _TASK_ROWS)]
        for outcome in self._mapped(tasks):
            answers.update((answer.row, answer) for answer in outcome)
        return answers

    def _mapped(self, tasks: Sequence[tuple[Question, ...]]) -> Iterator[list[Answer]]:
        for outcome in self.executor.map(self._covering, tasks):
            yield self._covering(outcome.item) if outcome.made is None else outcome.made

    def _verdict(self, answer: Answer) -> tuple[Any, ...]:
        at = self.spool.append("passages", answer.passages)
        shares = (answer.narrative, answer.quotes, answer.words)
        return answer.row, answer.by, *shares, at, len(answer.passages) // 16


def judging_order(rows: NDArray[np.void], settings: DedupSettings) -> Ints:
    """The readable rows in the order they are judged in."""
    import numpy as np

    readable = np.flatnonzero(rows["state"] == READABLE)
    if settings.policy == "keep-first":
        # Old files come before the others, and rows lie in the spool as they were read.
        return readable
    some = rows[readable]
    length = some["length"].astype(np.int64)
    keys = (some["row"], some["file"], some["digest"], -length, 1 - some["is_old"].astype(np.int64))
    return readable[np.lexsort(keys)]
