"""What pages know of published versions; who keeps them, keeps the rest."""

from __future__ import annotations

import msgspec


class Version(msgspec.Struct, frozen=True):
    """A published version of a standard.

    state: where it is in its life, a word of the pages. date: of its publication. digest: of the release. successor:
    page of what takes its place and its name, both empty where nothing does.
    """

    number: str
    state: str
    date: str
    digest: str
    successor: tuple[str, str] = ("", "")


def feed_of(language: str) -> str:
    """The Atom feed of a language, relative to the site."""
    return f"standards/feed.{language}.xml"
