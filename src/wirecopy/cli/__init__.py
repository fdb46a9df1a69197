"""The command line: each command parses, asks the corpus one question, and prints."""

from __future__ import annotations

from wirecopy.cli.app import main

__all__ = ["main"]
