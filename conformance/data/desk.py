"""Where documents lie while an implementation reads them."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from conformance.data.answer import Question
from conformance.report import Evidence

SHOWN = 4000
"""Characters of output that a report keeps as evidence."""


class Desk:
    """A folder for documents, whose names say nothing of what is expected of them."""

    def __init__(self) -> None:
        """Make the folder."""
        self.folder = Path(tempfile.mkdtemp(prefix="fabrik-"))

    def put(self, question: Question) -> Path:
        """The document as a file; raises OSError."""
        path = self.folder / f"{hashlib.sha256(question.content).hexdigest()[:16]}.{question.encoding}"
        if not path.exists():
            begun = path.with_suffix(f".{id(question):x}")
            begun.write_bytes(question.content)
            begun.replace(path)
        return path

    def evidence(self, name: str, content: bytes) -> tuple[Evidence, ...]:
        """Output for a report, cut, without the name of the folder, which is another in every run; none for nothing."""
        text = content.decode("utf-8", "replace").replace(f"{self.folder}{os.sep}", "").strip()
        if not text:
            return ()
        return (Evidence(name, text if len(text) <= SHOWN else f"{text[:SHOWN]} …"),)

    def clear(self) -> None:
        """Remove the folder with all documents."""
        shutil.rmtree(self.folder, ignore_errors=True)
