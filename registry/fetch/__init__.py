"""Brings releases to those who implement them, verified against a log of which they know the beginning."""

from registry.fetch.fetching import Fetch, Misused, Order

__all__ = ["Fetch", "Misused", "Order"]
