"""Processes as BPMN 2.0 (ISO/IEC 19510): a collaboration that modellers open and engines run, and its drawing."""

from generators.bpmn.emit import emit

__all__ = ["emit"]
