"""How the command ends when the disk, the reader or the user gives up: in a sentence, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generators.terminal import Ending

ROOT = Path(__file__).parents[2]
FABRIK = [sys.executable, str(ROOT / "cli.py")]
SCHEMA = "id: https://example.org/p\nname: p\nclasses:\n  P:\n    attributes:\n      id: {identifier: true}\n"
FULL = Path("/dev/full")
ELSEWHERE = {**os.environ, "PYTHONPATH": str(ROOT)}
INTERRUPTED = """
import os, signal, cli, generators.checks
generators.checks.linted_file = lambda *_, **__: os.kill(os.getpid(), signal.SIGINT)
cli.main(["build", "p.yaml"])
"""
EARLY = """
import sys
class Interrupting:
    def find_spec(self, name, *_):
        if name == "click":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
import cli
"""
KILLED = """
import os, signal, cli
from generators.builder import run
run.lint = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
cli.main(["build", "--all"])
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "p.yaml").write_text(SCHEMA, "utf-8")
    (tmp_path / "broken.yaml").write_text("x: [\n", "utf-8")
    return tmp_path


def run(here: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = ELSEWHERE | settings
    ended = subprocess.run(
        [*FABRIK, *arguments], cwd=here, env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in ended.stderr
    return ended


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "p.yaml", "--out", "p.yaml/below", "--target", "xsd"),
        ("lint", "p.yaml", "--output", "p.yaml/below"),
        ("lint", "nowhere.yaml"),
        ("build", "nowhere.yaml"),
        ("convert", "nowhere.json", "--standard", "p.yaml"),
    ],
)
def test_what_cannot_be_read_or_written_is_named(here: Path, arguments: tuple[str, ...]) -> None:
    ended = run(here, *arguments)
    assert ended.returncode == 3
    path, _, reason = ended.stderr.removeprefix("Error: ").partition(": ")
    assert Path(path).parts[0] in ("p.yaml", "nowhere.yaml", "nowhere.json")
    assert reason in ("Not a directory\n", "No such file or directory\n")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("lint", "broken.yaml"), ("build", "p.yaml", "--target", "xsd"), ("--help",)])
def test_full_standard_output(here: Path, arguments: tuple[str, ...]) -> None:
    with FULL.open("w") as full:
        ended = subprocess.run(
            [*FABRIK, *arguments], cwd=here, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (ended.returncode, ended.stderr) == (3, "Error: No space left on device\n")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_full_disk_is_told_and_the_device_stays(here: Path) -> None:
    ended = run(here, "lint", "broken.yaml", "--output", str(FULL))
    assert (ended.returncode, ended.stderr) == (3, "Error: /dev/full: No space left on device\n")
    assert FULL.is_char_device()


def test_reader_that_stops_reading(here: Path) -> None:
    (here / "many.yaml").write_text(SCHEMA + "".join(f"  C{n}: {{is_a: Nobody}}\n" for n in range(2000)), "utf-8")
    # Without a buffer Python takes a write that was cut short for a whole one.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    command = [*FABRIK, "lint", "many.yaml"]
    with subprocess.Popen(
        command, cwd=here, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert (said, process.returncode) == (b"", 141)


def test_folder_that_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    script = 'rmdir "$PWD" && exec "$@"'
    ended = subprocess.run(
        ["sh", "-c", script, "sh", *FABRIK, "lint"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (3, "Error: the current folder does not exist any more\n")


def test_ctrl_c(here: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], cwd=here, env=ELSEWHERE, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (130, b"Interrupted\n")


def test_memory_that_is_used_up() -> None:
    def greedy() -> None:
        raise MemoryError

    group = Ending(commands={"greedy": click.Command("greedy", callback=greedy)})
    ended = CliRunner().invoke(group, ["greedy"])
    assert (ended.exit_code, ended.stderr) == (3, "Error: there is not enough memory for this\n")


def test_colour_and_progress_are_for_terminals(here: Path) -> None:
    assert "\x1b[31merror" in on_terminal(here, "lint", "broken.yaml")
    assert "\x1b" not in on_terminal(here, "lint", "broken.yaml", NO_COLOR="1")
    assert "\x1b" not in run(here, "lint", "broken.yaml").stdout
    run(here, "new", "data", "probe")
    assert "\r\x1b[KChecking probe\r\x1b[K" in on_terminal(here, "lint", "--all", NO_COLOR="1")
    assert run(here, "lint", "--all").stderr == "No findings\n"


def on_terminal(here: Path, *arguments: str, **settings: str) -> str:
    """What a command writes when all its output is a terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo terminals")
    leader, follower = pty.openpty()
    environment = ELSEWHERE | settings
    with subprocess.Popen(
        [*FABRIK, *arguments], cwd=here, env=environment, stdout=follower, stderr=follower
    ) as process:
        os.close(follower)
        said = b"".join(chunks(leader))
        process.wait()
    os.close(leader)
    return said.decode().replace("\r\n", "\n")


def chunks(handle: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(handle, 65536)
        except OSError:  # Linux: the other side has been closed.
            return
        if not chunk:
            return
        yield chunk


@pytest.mark.skipif(os.cpu_count() == 1, reason="one processor builds without workers")
def test_killed_worker_is_told(here: Path) -> None:
    for name in ("one", "two"):
        run(here, "new", "data", name)
    ended = subprocess.run([sys.executable, "-c", KILLED], cwd=here, env=ELSEWHERE, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (3, b"Error: a process that builds was killed\n")


def test_ctrl_c_while_the_program_is_still_being_loaded() -> None:
    ended = subprocess.run([sys.executable, "-c", EARLY], env=ELSEWHERE, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (130, b"")


def test_ctrl_c_while_help_is_being_written() -> None:
    class Slow(Ending):
        def get_help(self, ctx: click.Context) -> str:
            raise KeyboardInterrupt

    ended = CliRunner().invoke(Slow("slow"), ["--help"])
    assert (ended.exit_code, ended.stderr) == (130, "Interrupted\n")
