"""Features: what the learned weights see of a line, as numbers, and what the networks make of it."""
