"""A reference server of an interface standard, to develop clients and test runners against.

It is made from the interface (operations, parameters, media, problems, paging, idempotency, conditions, events) and the
standard's test environment (`environment.yaml`). Faults are named ways to break it.

request → access → parameters → contents → idempotency → behaviours (on records) → conditions, paging → answer
"""

from conformance.mock.app import app_by_subject
from conformance.mock.service import Service

__all__ = ["Service", "app_by_subject"]
