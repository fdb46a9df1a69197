"""The engine: runs the stages over a store."""

from __future__ import annotations
