"""An implementation of a data standard: a program that accepts or rejects every test vector, and may write documents.

answer (what the program says) ← commands, lines (how it is asked) → judging → run; round_trip for what it writes.
"""
