"""What the pipelines call exists: targets of make, scripts, commands of fabrik with their options."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

import cli

ROOT = Path(__file__).parents[2]
PIPELINES = [ROOT / ".gitlab-ci.yml", *sorted((ROOT / ".github" / "workflows").glob("*.yml"))]
SCRIPTS = [ROOT / ".ci" / "review", ROOT / ".ci" / "release"]
MAKE = re.compile(r"^\s*make ([\w-]+)", re.MULTILINE)
SCRIPT = re.compile(r"(?<![\w/])\.ci/[\w-]+")
FABRIK = re.compile(r"\.venv/bin/fabrik ([^|;>\n]+)")


def lines_of(value: Any) -> Iterator[str]:
    """Every text in a document; commands are among them."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from lines_of(each)
    elif isinstance(value, str):
        yield value


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    return "\n".join(lines_of(yaml.safe_load(text))) if path.suffix == ".yml" else text


@pytest.mark.parametrize("path", PIPELINES, ids=lambda path: path.name)
def test_targets_of_make_exist(path: Path) -> None:
    wanted = set(MAKE.findall(text_of(path))) | {
        target
        for list_ in re.findall(r"(?i)target: \[([\w, -]+)\]", path.read_text("utf-8"))
        for target in list_.split(", ")
    }
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert wanted
    assert wanted - known == set()


@pytest.mark.parametrize("path", PIPELINES, ids=lambda path: path.name)
def test_scripts_exist_and_can_be_run(path: Path) -> None:
    for script in SCRIPT.findall(text_of(path)):
        assert os.access(ROOT / script, os.X_OK), script


@pytest.mark.parametrize("path", [*PIPELINES, *SCRIPTS], ids=lambda path: path.name)
def test_commands_of_fabrik_exist_with_their_options(path: Path) -> None:
    for line in FABRIK.findall(text_of(path)):
        name, *arguments = shlex.split(line)
        command = cli.main.commands[name]
        given = ["x" if word.startswith("$") else word for word in arguments if not word.startswith("2")]
        command.make_parser(click.Context(command)).parse_args(given)
