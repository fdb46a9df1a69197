"""Sides: the parties of each act, also where its own words name none."""
