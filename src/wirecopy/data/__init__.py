"""Data: codebooks and tables of names, each read by one typed module."""
