"""Scene: what the sentence as a whole says of its acts, and who does them."""
