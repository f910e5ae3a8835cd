"""The command `fabrik`: everything it can do is a command of one of the packages."""

from __future__ import annotations

import atexit
import gc
import sys

try:
    import click

    import conformance.commands
    import generators.commands
    import registry.commands
    from generators.terminal import Deferred, Ending
except KeyboardInterrupt:  # What says so for commands, `Ending`, is not there yet.
    sys.exit(130)

# What a command leaves behind goes with its process: the interpreter need not look for cycles in it when it ends.
atexit.register(gc.freeze)

_PLACES = {**generators.commands.COMMANDS, **registry.commands.COMMANDS, **conformance.commands.COMMANDS}


@click.group(cls=Ending, commands=Deferred(_PLACES), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="standardfabrik")
def main() -> None:
    """Open standards factory: LinkML in; schemas, interfaces, processes, tests and a site out.

    \b
    Examples:
      fabrik new data hundesteuer
      fabrik lint hundesteuer
      fabrik build --all
      fabrik COMMAND --help

    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 could not read or write; 130 after Ctrl-C.
    """


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script with which a SHELL completes what you type.

    Commands, options and names of standards are completed.

    \b
    Examples:
      fabrik completion bash >> ~/.bashrc
      fabrik completion fish > ~/.config/fish/completions/fabrik.fish
    """
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(main, {}, "fabrik", "_FABRIK_COMPLETE", f"{shell}_source"))


if __name__ == "__main__":
    main()
