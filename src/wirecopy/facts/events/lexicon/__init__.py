"""Lexicon: the words of the codebook's acts, and those that make another act of one."""
