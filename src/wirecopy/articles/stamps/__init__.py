"""Stamps: dates and clocks as pages write them, and what they mean."""
