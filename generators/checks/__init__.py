"""Checks: what is wrong with a standard beyond what keeps it from being read."""
