"""Bounds: where articles begin and end, chosen for the page as a whole."""
