"""One pass over one document."""

from __future__ import annotations

from typing import cast

from lxml import etree

from generators.codec.problem import Path, Problem, line_of, pointer

MOST_PROBLEMS = 1000
XML_SPACE = " \t\r\n"


KINDS: dict[str, tuple[str, str]] = {
    "depth": ("das Dokument ist zu tief geschachtelt", "the document is nested too deeply"),
    "root": ("Element '{}' ist kein Dokument von '{}'", "element '{}' is no document of '{}'"),
    "other_root": ("Element '{}' ist nicht '{}'", "element '{}' is not '{}'"),
    "late": ("Element '{}' steht zu spät", "element '{}' stands too late"),
    "twice": ("Element '{}' steht zweimal", "element '{}' stands twice"),
    "attribute_value": ("{} ist kein Wert von Attribut '{}'", "{} is no value of attribute '{}'"),
    "attribute": (
        "Attribut '{}' ist in Klasse '{}' nicht vorgesehen",
        "attribute '{}' is not known in class '{}'",
    ),
    "type": ("Typ '{}' ist keiner von Klasse '{}'", "type '{}' is none of class '{}'"),
    "unknown": ("Element '{}' ist in Klasse '{}' nicht vorgesehen", "element '{}' is not known in class '{}'"),
    "undeclared": ("'{}' steht unter den nicht vorgesehenen Angaben", "'{}' stands among undeclared keys"),
    "key_twice": ("Schlüssel '{}' steht zweimal", "key '{}' stands twice"),
    "no_key": ("Element '{}' hat kein '{}'", "element '{}' has no '{}'"),
    "text": ("Element '{}' hat Text zwischen seinen Elementen", "element '{}' holds text between its elements"),
    "tail": ("Text {} steht zwischen Elementen", "text {} stands between elements"),
    "elements": (
        "Element '{}' hat Elemente, wo ein Text stehen muss",
        "element '{}' holds elements where a text is due",
    ),
    "value": ("{} ist kein Wert von Element '{}'", "{} is no value of element '{}'"),
    "choice": (
        "Element '{}' hat nicht genau eine seiner Alternativen",
        "element '{}' holds not exactly one of its alternatives",
    ),
    "item": ("Element '{}' ist kein Eintrag", "element '{}' is no item"),
    "leaf_attribute": (
        "Attribut '{}' ist in Element '{}' nicht vorgesehen",
        "attribute '{}' is not known in element '{}'",
    ),
    "code_part": (
        "Element '{}' ist kein Teil eines Codes oder steht zweimal",
        "element '{}' is no part of a code, or stands twice",
    ),
    "code_attribute": ("Attribut '{}' ist kein Teil eines Codes", "attribute '{}' is no part of a code"),
    "no_code": ("Element '{}' hat keinen Code", "element '{}' has no code"),
    "list": ("{} {} ist nicht '{}'", "{} {} is not '{}'"),
}
"""What can be wrong with an element: in German and in English, with what is told about it."""


class TooMany(Exception):
    """More problems than anybody reads."""


class Run:
    """What a pass collects: problems, and on demand the elements of values and problems."""

    def __init__(self, watched: bool = False) -> None:
        """Start without problems; `watched` keeps the element of every value and problem."""
        self.problems: list[Problem] = []
        self.elements: dict[str, etree._Element] = {}
        self.blamed: list[etree._Element | None] = []
        self.watched = watched

    def fail(self, path: Path, message: str, element: etree._Element | None = None) -> None:
        """Note a problem; raises TooMany after the thousandth."""
        self._note(Problem(pointer(path), message, 0 if element is None else line_of(element)), element)

    def blame(
        self, path: Path, kind: str, element: etree._Element, *said: object, constraint: str = "", about: str = ""
    ) -> None:
        """Note what is wrong with an element, by its kind; raises TooMany after the thousandth."""
        german, english = (text.format(*said) for text in KINDS[kind])
        self._note(Problem(pointer(path), english, line_of(element), 0, german, constraint, about), element)

    def _note(self, problem: Problem, element: etree._Element | None) -> None:
        self.problems.append(problem)
        if self.watched:
            self.blamed.append(element)
        if len(self.problems) >= MOST_PROBLEMS:
            raise TooMany

    def met(self, path: Path, element: etree._Element) -> None:
        """Keep the element of a value."""
        self.elements[pointer(path)] = element

    def moved(self, inner: Path, outer: Path) -> None:
        """Let values at and below a place stand at one around it as well, which stands for it."""
        if self.watched:
            before, after = pointer(inner), pointer(outer)
            below = [place for place in self.elements if place == before or place.startswith(f"{before}/")]
            self.elements.update({after + place.removeprefix(before): self.elements[place] for place in below})


def names_of(element: etree._Element) -> list[str]:
    """The names of an element's attributes in Clark notation."""
    return cast("list[str]", element.keys())


def blank(text: str | None) -> bool:
    """Whether a text is XML whitespace only."""
    return not text or not text.strip(XML_SPACE)


def local(tag: object) -> str:
    """A tag as messages name it, without its namespace."""
    return str(tag).rpartition("}")[2]
