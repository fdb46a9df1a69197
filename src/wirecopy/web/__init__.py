"""Web: a project's answers as pages to click through; every page has a twin in JSON or CSV."""

from __future__ import annotations

from wirecopy.web.app import make_app
from wirecopy.web.serve import serve

__all__ = ["make_app", "serve"]
