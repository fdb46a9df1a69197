"""Articles: a page of blocks becomes the articles printed on it.

``split_articles`` labels every block, finds where articles start by a choice over the whole page, and
reads headline, authors, dateline, credits, stamps and language of each.

The folders, in the order in which a page goes through them: ``stamps`` and ``credits`` read what single lines
say of day, place and writer; ``features`` are what the learned weights see of a line; ``labels`` say what each
line is; ``bounds`` choose where articles begin and end; ``article`` reads one off its lines.  ``split`` calls them.
"""

from __future__ import annotations

from wirecopy.articles.split import VERSION, ArticlesConfig, split_articles

__all__ = ["VERSION", "ArticlesConfig", "split_articles"]
