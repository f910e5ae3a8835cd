"""A command costs its own start and not that of all others."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from generators.terminal import Deferred


def test_a_command_is_imported_when_it_is_asked_for() -> None:
    commands = Deferred({"option": "click:Command", "absent": "click:nothing_of_this_name"})
    assert (len(commands), sorted(commands)) == (2, ["absent", "option"])
    assert commands["option"] is click.Command
    with pytest.raises(AttributeError):
        commands["absent"]
    del commands["absent"]
    assert "absent" not in commands


def test_the_program_starts_without_its_commands() -> None:
    says = "import sys, cli; print(*(name for name in sys.modules if name.startswith(('msgspec', 'lxml', 'yaml'))))"
    found = subprocess.run([sys.executable, "-c", says], capture_output=True, text=True, check=True, timeout=60)
    assert not found.stdout.split()
