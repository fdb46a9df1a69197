"""Outputs: what every stage gives for a few invented inputs, recorded beside its version."""
