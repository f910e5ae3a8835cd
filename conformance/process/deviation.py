"""One deviation of one case."""

from __future__ import annotations

import msgspec

from generators.model.node import Text


class Deviation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a case departs from the process, and how.

    kind: key of KINDS; deviation: what the manifest of test vectors calls it. event: number of the event in the log,
    from 1; one more than there are where a case has not ended. step: of that event; subject: the step that is missing,
    out of place, late …, where it is another one. line: of the event in the file. requirements: ids that are violated.
    """

    case: str
    kind: str
    deviation: str
    event: int
    step: str
    subject: str = ""
    line: int = 0
    time: str = ""
    requirements: tuple[str, ...] = ()
    found: str = ""
    expected: str = ""
    message: Text = {}

    @property
    def marked(self) -> str:
        """The step at which a diagram shows it."""
        return self.subject or self.step
