"""Roles: where the sides of an act stand around its word."""
