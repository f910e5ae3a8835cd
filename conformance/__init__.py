"""Implementations against standards: documents, bulk deliveries, HTTP APIs, event logs.

library (what is tested against) → documents, bulk, data, api, process (the tests) → report (what came out).
"""
