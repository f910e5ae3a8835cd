"""Conformance: implementations checked against published standards."""
