"""Sayings: each form in which a sentence tells that somebody said something, and what was said in it."""
