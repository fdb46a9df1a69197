"""De-duplication of a corpus: rows in, rows that no kept row covers out, with the reason for each.

Three passes, each of which goes on where it was when it was killed: texts are read and sketched
(``reading``), rows are judged one by one in a fixed order (``judging``), and what stays is written
(``writing``).  Between them everything but a few dozen bytes a row lies on disk (``spool``).
"""

from __future__ import annotations

from wirecopy.pipeline.dedup.run import dedup_rows

__all__ = ["dedup_rows"]
