"""Deliveries of many records, in memory that does not grow with them, on all cores.

delivery (what lies in the file) → split (byte ranges) → partition (a pure function on one range) → run → summary
"""
