"""Clause: the words of a sentence with their classes, its phrases, and who stands where."""
