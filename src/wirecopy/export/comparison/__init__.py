"""Comparison page: what every copy changed, as one HTML file that needs no network and no script."""

from __future__ import annotations

from wirecopy.export.comparison.page import comparison_page
from wirecopy.export.comparison.sheet import Sheet, Side, sheet_of_dispatch, sheet_of_texts

__all__ = ["Sheet", "Side", "comparison_page", "sheet_of_dispatch", "sheet_of_texts"]
