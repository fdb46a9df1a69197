"""Words about text that are not about news: normalise, tokens, shingles, align."""
