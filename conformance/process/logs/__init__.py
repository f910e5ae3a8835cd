"""Event logs as files: XES (IEEE 1849), tables (CSV) and OCEL 2.0 (JSON), each also compressed with gzip.

`opening` finds out what a file is; one reader per format yields the cases. What cannot be read is `Unreadable`.
"""

from conformance.process.logs.columns import COLUMNS, Mapping
from conformance.process.logs.event import Event, LogCase, Tally
from conformance.process.logs.log import EventLog
from conformance.process.logs.times import Clock
from conformance.process.logs.unreadable import Unreadable

__all__ = ["COLUMNS", "Clock", "Event", "EventLog", "LogCase", "Mapping", "Tally", "Unreadable"]
