"""How ids of tests begin that no release lists, for they go beyond what it demands."""

ROUND_TRIP = "round-trip/"
"""Documents that were written again; vector and encoding follow."""
MADE_UP = "requests."
"""Requests that were made up; phase and operation follow."""
