"""Settings of the engine itself: sizes of the pieces of work, limits, workers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wirecopy.errors import ConfigError

#: Sizes and limits with which nothing would ever be read if they were 0.
_ABOVE_ZERO = ("time_limit", "shard_pages", "shard_bytes", "round_pages")
_RAY_ADDRESS = re.compile(r"local|auto|[^\s/]+:\d{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineConfig:
    """How a run is cut into pieces.

    Attributes:
        time_limit: seconds allowed for reading one page, or for the facts of one text.
        shard_pages: pages that are read and committed together; a kill loses these at most.
        shard_bytes: bytes of pages that end a shard before it has ``shard_pages``.
        round_pages: pages after which dispatches, facts and stories are brought up to date; also
            what bounds memory.
        workers: processes beside the first; 0 reads in the first; not set: as many as there are
            processors, four at most.
        ray_address: where Ray does the work: ``local`` starts it on this machine, ``auto`` finds the cluster
            this machine is of, or a cluster's ``HOST:PORT``; not set: processes of this machine do it.
        inline_pages: below this many pages no workers are started, unless ``workers`` says so.
        sentence_cache_bytes: bytes of the store in which tags and trees of sentences are kept, so that a
            sentence that comes again is not read again; 0 keeps none.
    """

    #: News pages take 0.02 to 0.5 s; 10 s is a page that will never end.
    time_limit: float = 10.0
    #: A second or two of work: small enough to lose, large enough for Parquet. A worker holds some five
    #: times the bytes while it makes their rows.
    shard_pages: int = 64
    shard_bytes: int = 4_000_000
    #: Eight shards; fewer would rewrite weeks too often, more would hold too much in memory.
    round_pages: int = 512
    workers: int | None = None
    #: Machines of a cluster must share the project's folder.
    ray_address: str | None = None
    #: A pool takes about two seconds to start and warm up.
    inline_pages: int = 24
    #: At 150 bytes each 1.7 million sentences: those that may tell of an act in over 100,000 texts.
    sentence_cache_bytes: int = 256_000_000

    def __post_init__(self) -> None:
        """Raise ValueError for a size with which nothing would be read."""
        for name in _ABOVE_ZERO:
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} must be above 0")
        if self.ray_address is not None and not _RAY_ADDRESS.fullmatch(self.ray_address):
            raise ValueError("ray_address must be local, auto or HOST:PORT")

    def given(self, *, workers: int | None, ray_address: str | None) -> PipelineConfig:
        """These settings, for a run that was given others; None leaves what is set.

        Raises:
            ConfigError: no such address can be.
        """
        try:
            return replace(
                self,
                workers=self.workers if workers is None else workers,
                ray_address=self.ray_address if ray_address is None else ray_address,
            )
        except ValueError as error:
            raise ConfigError(str(error)) from error
