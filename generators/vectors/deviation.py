"""One deviation from a valid document, or one unusual valid value, in either encoding."""

from __future__ import annotations

from typing import Any, NamedTuple

from generators.instances.breaks.change import Change
from generators.vectors.xml_text import Edit


class Deviation(NamedTuple):
    """What is changed at the slot of a document.

    kind: name of the deviation, key of its sentence in `words`. change: of the JSON value; None where JSON cannot be
    written so. edit: of the XML; None where it is what the codec makes of the changed value. in_xml: False where XML
    cannot be written so. texts: what the sentence quotes. valid: an unusual value that must be accepted.
    element, keyword: the requirement, where the checker cannot name it because only XML can be written so. entry: the
    key of the entry that is meant, in a mapping.
    """

    kind: str
    change: Change | None
    edit: Edit | None = None
    in_xml: bool = True
    texts: dict[str, Any] = {}  # noqa: RUF012
    valid: bool = False
    element: str = ""
    keyword: str = ""
    entry: str = ""
