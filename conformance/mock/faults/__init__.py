"""Named ways to break a reference server, to see whether a test run notices."""

from conformance.mock.faults.fault import Fault
from conformance.mock.faults.known import FAULTS, fault_by_name

__all__ = ["FAULTS", "Fault", "fault_by_name"]
