"""Article: one article read off its labelled lines or the head of its page."""
