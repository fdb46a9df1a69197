"""Parties: whom a phrase names or means."""
