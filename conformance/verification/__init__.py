"""Whether a report proves what it says: every required test, carried out against exactly one release."""

from conformance.verification.limits import limits
from conformance.verification.verification import Verification

__all__ = ["Verification", "limits"]
