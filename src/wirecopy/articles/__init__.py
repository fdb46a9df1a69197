"""Articles: a page of blocks becomes the articles printed on it.

``split_articles`` labels every block, finds where articles start by a choice over the whole page, and
reads headline, authors, dateline, credits, stamps and language of each.
"""

from __future__ import annotations

from wirecopy.articles.split import VERSION, ArticlesConfig, split_articles

__all__ = ["VERSION", "ArticlesConfig", "split_articles"]
