"""Whole processes, cold: builds against `linkml generate json-schema`, and the command against bare click.

Prints seconds and ratios, and judges none of them: how long things take is a matter of the machine. The aims are a
build of XSD and JSON Schema at least 10 times as fast as LinkML's JSON Schema alone at every size, time that grows
with the size and not faster, an unchanged workspace in under half a second, and `fabrik --help` within 3 times bare
click.

Byte code is compiled beforehand, as pip has done for LinkML when it installed it.
"""

from __future__ import annotations

import argparse
import compileall
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent
ROOT = Path(__file__).parents[1]
FABRIK, LINKML = str(BIN / "fabrik"), str(BIN / "linkml")
PACKAGES = ("generators", "registry", "conformance")


def synthetic(classes: int) -> str:
    """A schema of that many classes in chains of inheritance, five attributes each, with references and patterns."""
    lines = [
        "id: https://example.org/synthetic",
        "name: synthetic",
        "prefixes: {linkml: https://w3id.org/linkml/}",
        "imports: [linkml:types]",
        "default_range: string",
        "enums:",
        "  Kind: {permissible_values: {a: {}, b: {}, c: {}}}",
        "classes:",
    ]
    for number in range(classes):
        lines.append(f"  Class{number}:")
        if number % 5:
            lines.append(f"    is_a: Class{number - 1}")
        lines += [
            "    attributes:",
            f"      text{number}: {{required: true, pattern: '^[A-Z][a-z]*$'}}",
            f"      number{number}: {{range: integer, minimum_value: 0}}",
            f"      day{number}: {{range: date}}",
            f"      kind{number}: {{range: Kind}}",
            f"      part{number}: {{range: Class{max(number - 7, 0)}, multivalued: true}}",
        ]
    return "\n".join(lines) + "\n"


class Cost(NamedTuple):
    """Seconds that a process took, and those that processors worked for it: on a busy machine the second ones hold."""

    wall: float
    work: float


def cost(command: list[str], repeat: int, folder: Path = ROOT) -> Cost:
    """The least of several runs of a command, whose findings do not matter."""
    runs = []
    for _ in range(repeat):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        ended = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        runs.append(Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
        if ended.returncode > 1:
            raise SystemExit(f"{' '.join(command)}: {ended.stderr.decode()}")
    return Cost(min(run.wall for run in runs), min(run.work for run in runs))


def start(repeat: int) -> None:
    """The start of the command against that of bare Python with click."""
    ours, bare = cost([FABRIK, "--help"], repeat), cost([sys.executable, "-c", "import click"], repeat)
    told = f"fabrik --help {ours.wall * 1000:.0f} ms, Python with click {bare.wall * 1000:.0f} ms"
    print(f"{told}: {ours.wall / bare.wall:.1f} ×, by work {ours.work / bare.work:.1f} ×")


def rebuilds(folder: Path, repeat: int) -> None:
    """The workspace of this checkout: everything, nothing, and one standard changed."""
    root = folder / "workspace"
    for name in ("standards", "registry"):
        shutil.copytree(ROOT / name, root / name)
    models = sorted(root.glob("standards/*/model.yaml"), key=lambda path: path.stat().st_size)
    for what, changed, times in (
        ("everything", None, 1),
        ("unchanged", None, repeat),
        (f"only {models[-1].parent.name} changed", models[-1], 1),
    ):
        if changed is not None:
            changed.write_text(changed.read_text("utf-8") + "# changed\n", "utf-8")
        taken = cost([FABRIK, "build", "--all"], times, root)
        print(f"workspace, {what}: {taken.wall:.2f} s, work {taken.work:.2f} s")


def builds(folder: Path, sizes: list[int], repeat: int) -> None:
    """A line per size: both tools, their ratios, and how much longer we take for how many times the classes."""
    print(f"{'classes':>8} {'fabrik s':>9} {'linkml s':>9} {'ratio':>6} {'by work':>8}  growth by work")
    before: tuple[int, float] | None = None
    for size in sizes:
        path = folder / f"s{size}.yaml"
        path.write_text(synthetic(size), "utf-8")
        out = ["--out", str(folder / f"out{size}"), "--target", "xsd", "--target", "json_schema"]
        ours = cost([FABRIK, "build", str(path), *out], repeat)
        theirs = cost([LINKML, "generate", "json-schema", str(path)], repeat if size <= 100 else 1)
        ratios = f"{theirs.wall / ours.wall:>6.1f} {theirs.work / ours.work:>8.1f}"
        grown = f"{ours.work / before[1]:.1f} × for {size / before[0]:.0f} × the classes" if before else ""
        print(f"{size:>8} {ours.wall:>9.2f} {theirs.wall:>9.2f} {ratios}  {grown}".rstrip(), flush=True)
        before = size, ours.work


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="5,100,1000,4000", help="numbers of classes, comma-separated")
    parser.add_argument("--repeat", type=int, default=5, help="the best of so many runs counts")
    options = parser.parse_args()
    compileall.compile_file(ROOT / "cli.py", quiet=1)
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        start(options.repeat)
        rebuilds(Path(folder), options.repeat)
        builds(Path(folder), [int(size) for size in options.sizes.split(",")], options.repeat)


if __name__ == "__main__":
    main()
