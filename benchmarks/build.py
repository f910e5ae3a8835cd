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
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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


def seconds(command: list[str], repeat: int, folder: Path = ROOT) -> float:
    """The best wall time of a command, whose findings do not matter."""
    best = float("inf")
    for _ in range(repeat):
        start = time.perf_counter()
        ended = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        best = min(best, time.perf_counter() - start)
        if ended.returncode > 1:
            raise SystemExit(f"{' '.join(command)}: {ended.stderr.decode()}")
    return best


def builds(folder: Path, sizes: list[int], repeat: int) -> None:
    """A line per size: both tools, their ratio, and how much longer we take for how many times the classes."""
    print(f"{'classes':>8} {'fabrik s':>9} {'linkml s':>9} {'ratio':>6}  growth")
    before: tuple[int, float] | None = None
    for size in sizes:
        path = folder / f"s{size}.yaml"
        path.write_text(synthetic(size), "utf-8")
        out = ["--out", str(folder / f"out{size}"), "--target", "xsd", "--target", "json_schema"]
        ours = seconds([FABRIK, "build", str(path), *out], repeat)
        theirs = seconds([LINKML, "generate", "json-schema", str(path)], repeat if size <= 100 else 1)
        grown = f"{ours / before[1]:.1f} × for {size / before[0]:.0f} × the classes" if before else ""
        print(f"{size:>8} {ours:>9.2f} {theirs:>9.2f} {theirs / ours:>6.1f}  {grown}", flush=True)
        before = size, ours


def rebuilds(folder: Path, repeat: int) -> None:
    """The workspace of this checkout: everything, nothing, and one standard changed."""
    root = folder / "workspace"
    for name in ("standards", "registry"):
        shutil.copytree(ROOT / name, root / name)
    command = [FABRIK, "build", "--all"]
    print(f"workspace, everything: {seconds(command, 1, root):.2f} s")
    print(f"workspace, unchanged:  {seconds(command, repeat, root):.2f} s")
    models = sorted(root.glob("standards/*/model.yaml"), key=lambda path: path.stat().st_size)
    with models[-1].open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    print(f"workspace, its largest standard changed ({models[-1].parent.name}): {seconds(command, 1, root):.2f} s")


def start(repeat: int) -> None:
    """The start of the command against that of bare Python with click."""
    ours = seconds([FABRIK, "--help"], repeat)
    bare = seconds([sys.executable, "-c", "import click"], repeat)
    print(f"fabrik --help: {ours * 1000:.0f} ms, Python with click: {bare * 1000:.0f} ms, ratio {ours / bare:.1f}")


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
