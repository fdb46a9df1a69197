"""Harm: who or what was hurt, by whom, and whether by anybody."""
