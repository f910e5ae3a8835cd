"""LinkML's metamodel through its releases: what comparing says about each step of a history that nobody made for it.

Wheels of `linkml-runtime` are downloaded into `build/history`, once. Releases that hold the same metamodel as the one
before are left out. With `--show` every finding is printed, to be read; with `--witness` its witness is sought, too.
Ends with 1 where a comparison fails or undoing a step does not mirror its effect, with 3 where nothing can be had.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.model.nodes import Standard
from generators.workspace import read_bare
from registry.compare import Judged, compare
from registry.compare.effect import SAME
from registry.compare.witness import Side, witnessed

PACKAGE = "linkml-runtime"
CACHE = Path(__file__).parents[1] / "build" / "history"
SCHEMAS = re.compile(r"linkml_runtime/linkml_model/model/schema/([\w-]+\.yaml)$")
MAIN = "meta.yaml"
ONE_WAY = ("class-added", "class-removed", "enum-added", "type-added")
"""A class takes its documents with it when it goes, while nobody misses one that is new."""


class Release(NamedTuple):
    """A release with its metamodel in a folder of its own."""

    version: str
    folder: Path

    @property
    def digest(self) -> str:
        """SHA-256 over the metamodel's files."""
        files = sorted(self.folder.glob("*.yaml"))
        return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def pip(*arguments: str) -> str:
    """What pip says; empty where it fails, as it does without a network."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


def released() -> list[str]:
    """The versions on the package index, oldest first; those of the cache where there is no network."""
    told = re.search(r"Available versions: (.*)", pip("index", "versions", PACKAGE))
    known = told[1].split(", ") if told else [path.name for path in CACHE.glob("*") if path.is_dir()]
    return sorted(known, key=lambda version: [int(part) for part in re.findall(r"\d+", version)])


def releases() -> Iterator[Release]:
    """Every release whose metamodel differs from that of the release before."""
    last = ""
    for version in released():
        release = Release(version, CACHE / version)
        if not release.folder.is_dir():
            _unpack(release)
        if (release.folder / MAIN).is_file() and release.digest != last:
            last = release.digest
            yield release


def _unpack(release: Release) -> None:
    """Download a wheel and keep the schemas in it; a release without a wheel keeps an empty folder."""
    wanted = f"{PACKAGE}=={release.version}"
    if not pip("download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", str(CACHE), wanted) and not list(
        CACHE.glob("*.whl")
    ):
        print(f"{wanted}: no wheel", file=sys.stderr)
    release.folder.mkdir(parents=True)
    for wheel in CACHE.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                found = SCHEMAS.match(name)
                if found is not None:
                    (release.folder / found[1]).write_bytes(archive.read(name))
        wheel.unlink()


def read(release: Release) -> Standard | None:
    """The metamodel; None where it cannot be read."""
    return read_bare(release.folder / MAIN).standard


def mirrored(forth: list[Judged], back: list[Judged]) -> bool:
    """Whether undoing has the reverse effect in both encodings, what comes and goes aside."""
    if any(finding.rule in ONE_WAY for finding in (*forth, *back)):
        return bool(forth) == bool(back)
    for encoding in ("xml", "json"):
        there = back_again = SAME
        for finding in forth:
            there = there.both(getattr(finding.effect, encoding))
        for finding in back:
            back_again = back_again.both(getattr(finding.effect, encoding))
        if there.mirrored != back_again:
            return False
    return True


def step(old: tuple[str, Standard], new: tuple[str, Standard], show: bool, witness: bool) -> bool:
    """Print what a release changes; whether it is sound."""
    began = time.perf_counter()
    found = compare(old[1], new[1])
    seconds = time.perf_counter() - began
    levels = Counter(finding.level.label for finding in found)
    rules = Counter(finding.rule for finding in found)
    sound = mirrored(found, compare(new[1], old[1])) and not compare(new[1], new[1])
    counted = ", ".join(f"{number} {level}" for level, number in levels.items()) or "nothing"
    print(f"{old[0]} → {new[0]}: {seconds:.3f} s, {counted}{'' if sound else '; NOT MIRRORED'}")
    print("  " + ", ".join(f"{rule} {number}" for rule, number in rules.most_common()))
    if witness:
        found = witnessed(found, Side(old[1]), Side(new[1]))
        print(f"  {sum(f.witness is not None for f in found)} witnesses, {time.perf_counter() - began:.1f} s")
    for finding in found if show else ():
        print(
            f"    {finding.level.label:<6}{finding.message} [{finding.rule} {finding.effect.xml}/{finding.effect.json}]"
        )
    return sound


def main() -> int:
    """Print every step of the history; see above for what it ends with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print every finding")
    parser.add_argument("--witness", action="store_true", help="seek witnesses")
    parser.add_argument("--since", default="", help="first version to look at")
    chosen = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    last: tuple[str, Standard] | None = None
    sound, steps, started = True, 0, not chosen.since
    for release in releases():
        started = started or release.version == chosen.since
        standard = read(release) if started else None
        if standard is None:
            continue
        if last is not None:
            sound = step(last, (release.version, standard), chosen.show, chosen.witness) and sound
            steps += 1
        last = release.version, standard
    print(f"{steps} steps")
    if not steps:
        print("no history: neither the package index nor a cache can be read", file=sys.stderr)
        return 3
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
