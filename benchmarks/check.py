"""`fabrik check` and `fabrik convert`, whole processes, beside the least that does the same: ratios in one run.

Prints ratios and aims, and ends with 1 where an aim is missed. A ratio is that of the least CPU times of several runs
that take turns, since what else the machine does lengthens both; those of two processes to one are of wall time.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.deliveries import NAME, VERSION, records, registry_at, write_lines, write_xml, xml_of

BIN = Path(sys.executable).parent
FABRIK, PYTHON = str(BIN / "fabrik"), sys.executable
MOST_MEMORY = 150
SCRIPTS = {
    "json": """
import json, sys, click, jsonschema_rs
@click.command()
@click.argument("schema")
@click.argument("file")
def main(schema, file):
    with open(schema, "rb") as s, open(file, "rb") as f:
        validator, value = jsonschema_rs.validator_for(json.load(s), validate_formats=True), json.load(f)
    sys.exit(any(click.echo(error.message) or True for error in validator.iter_errors(value)))
main()
""",
    "xml": """
import sys
from lxml import etree
sys.exit(not etree.XMLSchema(etree.parse(sys.argv[1])).validate(etree.parse(sys.argv[2])))
""",
    "orjson": """
import sys, orjson
with open(sys.argv[1], "rb") as file:
    for line in file:
        orjson.loads(line)
""",
    "to_json": """
import sys, orjson
from lxml import etree
def value(element):
    name = element.tag.rpartition("}")[2]
    if len(element):
        return name, dict(map(value, element))
    text = element.text or ""
    return name, text == "true" if name.endswith("Gilt") else int(text) if name in NUMBERS else text
NUMBERS = {"summe", "teil0", "teil1", "teil2", "anzahl"}
NUMBERS |= {f"{group}{index}" for group in ("adresse", "betrieb", "bescheid") for index in range(2, 15, 3)}
with open(sys.argv[2], "wb") as out:
    absender, first = "", True
    for _, element in etree.iterparse(sys.argv[1], tag="{*}satz"):
        out.write(b'{"absender":"Amt","satz":[' if first else b",")
        out.write(orjson.dumps(value(element)[1], option=orjson.OPT_INDENT_2))
        first = False
        element.clear()
        while element.getprevious() is not None and element.getprevious().tag == element.tag:
            del element.getparent()[0 if element.getparent()[0].tag == element.tag else 1]
    out.write(b"]}")
""",
    "to_xml": """
import sys, orjson
from xml.sax.saxutils import escape
def lines(name, value, indent, out):
    if type(value) is dict:
        out.append(f"{indent}<l:{name}>\\n")
        for key, member in value.items():
            lines(key, member, indent + "  ", out)
        out.append(f"{indent}</l:{name}>\\n")
    else:
        text = str(value).lower() if type(value) is bool else escape(value) if type(value) is str else value
        out.append(f"{indent}<l:{name}>{text}</l:{name}>\\n")
with open(sys.argv[1], "rb") as file, open(sys.argv[2], "w", encoding="utf-8") as out:
    value = orjson.loads(file.read())
    out.write('<l:Lieferung xmlns:l="https://standardfabrik.example/ns/lieferung/1">\\n')
    out.write(f"  <l:absender>{value['absender']}</l:absender>\\n")
    for record in value["satz"]:
        found = []
        lines("satz", record, "  ", found)
        out.write("".join(found))
    out.write("</l:Lieferung>\\n")
""",
}


class Cost(NamedTuple):
    """The least wall and CPU seconds of several runs, and the most memory in MiB of one of its processes."""

    wall: float
    work: float
    memory: float


def run(command: list[str], folder: Path, good: tuple[int, ...] = (0,)) -> Cost:
    """One run of a command; ends the benchmark where it does not end as it should."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    compiled = {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=compiled, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read() if process.stdout is not None else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in good:
        raise SystemExit(f"{' '.join(command)}: {output.decode()}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(commands: dict[str, list[str]], folder: Path, repeat: int, good: tuple[int, ...] = (0,)) -> dict[str, Cost]:
    """The cost of commands that take turns."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(repeat):
        for name, command in commands.items():
            runs[name].append(run(command, folder, good))
    return {
        name: Cost(min(c.wall for c in costs), min(c.work for c in costs), max(c.memory for c in costs))
        for name, costs in runs.items()
    }


class Bench:
    """Runs everything in one folder and remembers what misses its aim."""

    def __init__(self, folder: Path, count: int, many: int, repeat: int) -> None:
        """Measure with `count` records, memory also with `many`."""
        self.folder, self.count, self.many, self.repeat = folder, count, many, repeat
        self.registry = registry_at(folder)
        self.release = self.registry / NAME / VERSION
        self.missed = 0
        for name, text in SCRIPTS.items():
            (folder / f"least_{name}.py").write_text(text, "utf-8")

    def told(self, what: str, ratio: float, aim: float, details: str, least: bool = False) -> None:
        """Print a ratio beside its aim."""
        kept = ratio >= aim if least else ratio <= aim
        self.missed += not kept
        sign = "≥" if least else "≤"
        print(f"{what:<58} {ratio:5.2f} × (aim {sign} {aim})  {details}{'' if kept else '  MISSED'}", flush=True)

    def check(self, *arguments: str) -> list[str]:
        """The command with the registry of this benchmark."""
        return [FABRIK, "check", *arguments, "--registry", str(self.registry), "--lang", "en", "--date", "2027-05-01"]

    def script(self, name: str, *arguments: str) -> list[str]:
        """A script to compare with."""
        return [PYTHON, f"least_{name}.py", *arguments]

    def single(self) -> None:
        """One small message in either encoding, with all rules."""
        message = next(records(1))
        import json

        (self.folder / "one.json").write_text(json.dumps(message), "utf-8")
        text = xml_of(message).replace(b"<l:satz>", b'<l:Satz xmlns:l="https://standardfabrik.example/ns/lieferung/1">')
        (self.folder / "one.xml").write_bytes(text.replace(b"</l:satz>", b"</l:Satz>").strip())
        bundle, xsd = self.release / f"json/{NAME}.bundle.schema.json", self.release / f"xsd/{NAME}.xsd"
        found = best(
            {
                "check json": self.check("one.json", "--standard", NAME, "--root", "Satz"),
                "json": self.script("json", str(bundle), "one.json"),
                "check xml": self.check("one.xml"),
                "xml": self.script("xml", str(xsd), "one.xml"),
            },
            self.folder,
            self.repeat * 4,
        )
        for kind, aim in (("json", 2.0), ("xml", 3.0)):
            ours, theirs = found[f"check {kind}"], found[kind]
            details = f"{ours.work * 1000:.0f} ms, least script {theirs.work * 1000:.0f} ms"
            self.told(f"one {kind.upper()} message against a minimal script", ours.work / theirs.work, aim, details)

    def bulk_json(self) -> None:
        """Records as lines: schema alone beside orjson, then with rules."""
        write_lines(self.folder / "many.ndjson", self.count)
        common = ("many.ndjson", "--standard", NAME, "--root", "Satz", "--jobs", "1")
        found = best(
            {
                "schema": self.check(*common, "--schema-only"),
                "rules": self.check(*common),
                "orjson": self.script("orjson", "many.ndjson"),
            },
            self.folder,
            self.repeat,
        )
        schema, rules, orjson = found["schema"], found["rules"], found["orjson"]
        details = f"{schema.work:.2f} s, orjson {orjson.work:.2f} s"
        self.told(f"{self.count:,} JSON records, schema only, against orjson", schema.work / orjson.work, 2.5, details)
        print(f"  with business rules and keys {rules.work:.2f} s, {rules.work / schema.work:.2f} × schema only")
        self.processes("many.ndjson", ("--standard", NAME, "--root", "Satz"))

    def processes(self, file: str, options: tuple[str, ...]) -> None:
        """Two processes beside one, by wall time."""
        found = best(
            {str(jobs): self.check(file, *options, "--jobs", str(jobs)) for jobs in (1, 2)}, self.folder, self.repeat
        )
        one, two = found["1"], found["2"]
        details = f"{two.wall:.2f} s; of {self.spared():.2f} × that this machine has to give now"
        self.told(f"two processes against one, {file}", one.wall / two.wall, 1.7, details, least=True)

    def spared(self) -> float:
        """How much two processes that only count do in the time of one: less than two where others run as well."""
        command = [PYTHON, "-c", "sum(range(20_000_000))"]
        alone: list[float] = []
        beside: list[float] = []
        for _ in range(self.repeat):
            for count, times in ((1, alone), (2, beside)):
                start = time.perf_counter()
                counting = [subprocess.Popen(command) for _ in range(count)]
                for process in counting:
                    process.wait()
                times.append(time.perf_counter() - start)
        return 2 * min(alone) / min(beside)

    def bulk_xml(self) -> None:
        """Records in an envelope: schema alone beside xmllint, then with rules."""
        write_xml(self.folder / "many.xml", self.count)
        commands = {
            "schema": self.check("many.xml", "--bulk", "--schema-only", "--jobs", "1"),
            "rules": self.check("many.xml", "--bulk", "--jobs", "1"),
        }
        xmllint = shutil.which("xmllint")
        if xmllint is not None:
            xsd = str(self.release / f"xsd/{NAME}.xsd")
            commands["xmllint"] = [xmllint, "--noout", "--stream", "--schema", xsd, "many.xml"]
        found = best(commands, self.folder, self.repeat)
        schema, rules = found["schema"], found["rules"]
        if xmllint is None:
            print("xmllint is not installed: nothing to compare with")
        else:
            theirs = found["xmllint"].work
            details = f"{schema.work:.2f} s, xmllint {theirs:.2f} s"
            self.told(f"{self.count:,} XML records, schema only, against xmllint", schema.work / theirs, 1.4, details)
        print(f"  with business rules and keys {rules.work:.2f} s, {rules.work / schema.work:.2f} × schema only")
        self.processes("many.xml", ("--bulk",))

    def memory(self) -> None:
        """The most memory of a process at few and at many records."""
        for count in (10_000, self.many):
            write_lines(self.folder / "memory.ndjson", count)
            lines = run(self.check("memory.ndjson", "--standard", NAME, "--root", "Satz", "--jobs", "1"), self.folder)
            (self.folder / "memory.ndjson").unlink()
            write_xml(self.folder / "memory.xml", count)
            xml = run(self.check("memory.xml", "--bulk", "--schema-only", "--jobs", "1"), self.folder)
            (self.folder / "memory.xml").unlink()
            kept = max(lines.memory, xml.memory) <= MOST_MEMORY
            self.missed += not kept
            told = f"JSON {lines.memory:.0f} MiB, XML {xml.memory:.0f} MiB (aim ≤ {MOST_MEMORY} MiB)"
            print(f"memory at {count:,} records: {told}{'' if kept else '  MISSED'}", flush=True)

    def conversion(self) -> None:
        """XML to JSON and back beside loops written for this standard alone."""
        write_xml(self.folder / "convert.xml", self.count // 5)
        convert = [FABRIK, "convert", "--standard", NAME, "--registry", str(self.registry), "--root", "Lieferung"]
        run([*convert, "convert.xml", "--output", "back.json"], self.folder)
        found = best(
            {
                "to json": [*convert, "convert.xml", "--output", "ours.json"],
                "to xml": [*convert, "back.json", "--output", "ours.xml"],
                "loop to json": self.script("to_json", "convert.xml", "theirs.json"),
                "loop to xml": self.script("to_xml", "back.json", "theirs.xml"),
            },
            self.folder,
            self.repeat,
        )
        run([*convert, "ours.xml", "--output", "again.json"], self.folder)
        if (self.folder / "again.json").read_bytes() != (self.folder / "back.json").read_bytes():
            print("conversion there and back changes the document")
            self.missed += 1
        for target in ("json", "xml"):
            ours, theirs = found[f"to {target}"], found[f"loop to {target}"]
            details = f"{ours.work:.2f} s, loop {theirs.work:.2f} s"
            what = f"{self.count // 5:,} records to {target.upper()} against a written loop"
            self.told(what, ours.work / theirs.work, 1.5, details)


def main() -> None:
    """Run all measurements, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--many", type=int, default=1_000_000, help="records at which memory is looked at")
    parser.add_argument("--repeat", type=int, default=3, help="the best of so many runs counts")
    parser.add_argument("only", nargs="*", help="single, bulk_json, bulk_xml, memory, conversion")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.records, options.many, options.repeat)
        parts: list[Callable[[], None]] = [
            bench.single, bench.bulk_json, bench.bulk_xml, bench.memory, bench.conversion
        ]  # fmt: skip
        for part in parts:
            if not options.only or part.__name__ in options.only:
                part()
    print(
        f"most memory of this benchmark's processes {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10} MiB"
    )
    sys.exit(bool(bench.missed))


if __name__ == "__main__":
    main()
