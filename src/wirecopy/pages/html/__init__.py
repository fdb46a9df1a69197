"""HTML: the visible lines of a page, which of them are its text, and what its head says."""
