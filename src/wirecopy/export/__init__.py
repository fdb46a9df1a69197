"""Exports: the tables of a project as files that other programs read."""

from __future__ import annotations

from wirecopy.export.folder import FORMATS, Selection, export_folder

__all__ = ["FORMATS", "Selection", "export_folder"]
