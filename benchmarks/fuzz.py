"""Inputs by the ten thousand for everything that reads documents: none may end in anything but a sentence.

`python -m benchmarks.fuzz --inputs 100000` mutates documents, deliveries and reports, and hands them to the check in
either encoding and as a delivery, to the conversions, and to the reader of reports. Prints what came out, and ends with
1 on the first input that ends in a traceback, which it writes to `build/fuzz`. The same seed gives the same inputs.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from conformance.bulk.checking import check_delivery
from conformance.bulk.delivery import Wanted
from conformance.documents.checking import Checking
from conformance.documents.sources import Source
from conformance.library import Library
from conformance.report import Case, Report, Tested, Tool, Verdict, read_report
from generators.codec import Codec, Unreadable, convert_file

ROOT = Path(__file__).parents[1]
RELEASES = ROOT / "registry" / "releases"
KEPT = ROOT / "build" / "fuzz"
NAME, DAY = "wohnsitzanmeldung", "2027-05-01"
TOKENS = (
    *b"< > </ /> <!-- --> <![CDATA[ ]]> <?x ?> &amp; &#0; &#x10FFFF; &e; \" ' { } [ ] : , null".split(),
    *b"true ~1 xmlns= xsi:type=".split(),
    *b"\\u0000 \\ud800 \\u003a 1e999 -0 1E-400 0.1e+99999999 $schema standard version".split(),
    *b"\xc3\xbc \xff \xef\xbb\xbf".split(),
    *(b"<!DOCTYPE a [", b"9" * 40, b"\0", b"\xef\xbf\xbf", b"\xed\xa0\x80", b"\n", b"\r\n", b"\t"),
    *(b"[" * 300, b"<a>" * 300, b'{"a":' * 300),
)
"""What means something in documents, or should not."""


class Fuzz:
    """Draws inputs and hands them out."""

    def __init__(self, seed: int, folder: Path) -> None:
        """Prepare with a seed; files are written into a folder."""
        self._draw, self._folder = random.Random(seed), folder
        self._library = Library(RELEASES, RELEASES)
        self._subject = self._library.subject(NAME)
        self._checking = Checking(self._library, None, "", DAY)
        self._held = Checking(self._library, self._subject, "", DAY)
        examples = sorted((RELEASES / NAME / self._subject.version / "examples").glob("*"))
        self.xml = [path.read_bytes() for path in examples if path.suffix == ".xml"]
        self.json = [path.read_bytes() for path in examples if path.suffix == ".json"]
        report = Report(Tool("fabrik", "1"), Tested(NAME, "1.0.0"), "documents", "a", (Case("a", Verdict.PASSED),))
        self.reports = [report.content]
        self._codec = Codec(self._subject.standard.data)
        self.readers: dict[str, tuple[list[bytes], Callable[[bytes], str]]] = {
            "check xml": (self.xml, lambda content: self._checked(content, "a.xml")),
            "check json": (self.json, lambda content: self._checked(content, "a.json")),
            "check lines": ([_line(each) for each in self.json], lambda content: self._delivered(content, "a.ndjson")),
            "check array": (
                [b"[" + each + b"]" for each in self.json],
                lambda content: self._delivered(content, "a.json"),
            ),
            "check list": (self.xml, lambda content: self._delivered(content, "a.xml")),
            "convert xml": (self.xml, lambda content: self._converted(content, "a.xml", "json")),
            "convert json": (self.json, lambda content: self._converted(content, "a.json", "xml")),
            "report": (self.reports, _reported),
        }

    def input(self, seeds: list[bytes]) -> bytes:
        """A document with a few changes: bytes, tokens, parts of others."""
        draw = self._draw
        content = bytearray(draw.choice(seeds))
        for _ in range(draw.choice((1, 1, 1, 2, 3, 8))):
            at = draw.randrange(len(content) + 1)
            end = min(len(content), at + draw.choice((0, 1, 1, 4, 40, 400)))
            match draw.randrange(6):
                case 0:
                    content[at:end] = draw.randbytes(draw.randrange(1, 5))
                case 1 | 2:
                    content[at:end] = draw.choice(TOKENS)
                case 3:
                    del content[at:end]
                case 4:
                    other = draw.choice(seeds)
                    start = draw.randrange(len(other))
                    content[at:at] = other[start : start + draw.randrange(1, 200)]
                case _:
                    content[at:at] = content[at:end]
        return bytes(content[: draw.randrange(len(content) + 1)] if draw.random() < 0.02 else content)

    def _checked(self, content: bytes, name: str) -> str:
        checking = self._checking if self._draw.random() < 0.5 else self._held
        path = self._folder / name
        path.write_bytes(content)
        return checking.case(Source(name, path)).verdict.value

    def _delivered(self, content: bytes, name: str) -> str:
        path = self._folder / name
        path.write_bytes(content)
        wanted = Wanted(RELEASES, RELEASES, self._subject, "", DAY, False)
        return check_delivery(Source(name, path), wanted, 1, None, False).case.verdict.value

    def _converted(self, content: bytes, name: str, target: str) -> str:
        path = self._folder / name
        path.write_bytes(content)
        try:
            converted = convert_file(self._codec.model, path, target, None)
        except Unreadable:
            return "unreadable"
        return "problems" if converted.problems else "converted"


def _line(content: bytes) -> bytes:
    return b" ".join(part.strip() for part in content.splitlines()) + b"\n"


def _reported(content: bytes) -> str:
    try:
        return read_report(content).verdict.value
    except ValueError:
        return "unreadable"


def main() -> None:
    """Run, and tell how often each reader said what."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start, said = time.monotonic(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        fuzz = Fuzz(options.seed, Path(folder))
        names = list(fuzz.readers)
        for number in range(options.inputs):
            name = names[number % len(names)]
            seeds, read = fuzz.readers[name]
            content = fuzz.input(seeds)
            try:
                said[f"{name}: {read(content)}"] += 1
            except Exception:
                KEPT.mkdir(parents=True, exist_ok=True)
                kept = KEPT / f"{name.replace(' ', '-')}-{options.seed}-{number}"
                kept.write_bytes(content)
                print(f"{name}, input {number}, kept in {kept.relative_to(ROOT)}:\n{traceback.format_exc()}")
                sys.exit(1)
    for outcome, count in sorted(said.items()):
        print(f"{count:>8,}  {outcome}")
    print(f"{options.inputs:,} inputs in {time.monotonic() - start:.0f} s, none ended in a traceback")


if __name__ == "__main__":
    main()
