"""The library of XSLT functions that tests may call, kept as a stylesheet."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from lxml import etree

XSL = "http://www.w3.org/1999/XSL/Transform"
_CALL = re.compile(r"\bf:([a-z\-]+)\(")


def used_functions(tests: Iterable[str]) -> tuple[str, ...]:
    """Names of the functions that tests call, and of those that these call, in the order of the library."""
    used: set[str] = set()
    todo = [name for test in tests for name in _CALL.findall(test)]
    while todo:
        name = todo.pop()
        if name not in used:
            used.add(name)
            todo += _CALL.findall(" ".join(str(each.get("select")) for each in _library()[name].iter()))
    return tuple(name for name in _library() if name in used)


def function_elements(names: Iterable[str]) -> list[etree._Element]:
    """Functions as elements of XSLT."""
    return [copy.deepcopy(_library()[name]) for name in names]


@cache
def _library() -> dict[str, etree._Element]:
    parser = etree.XMLParser(remove_blank_text=True)
    root = etree.parse(Path(__file__).with_name("functions.xsl"), parser).getroot()
    return {str(each.get("name")).removeprefix("f:"): each for each in root.iterfind(f"{{{XSL}}}function")}
