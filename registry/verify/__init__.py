"""Checks that published versions are what they were when they were published."""

from registry.verify.verify import Verified, store_findings, verify

__all__ = ["Verified", "store_findings", "verify"]
