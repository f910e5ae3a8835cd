"""`fabrik conformance api`: a running server against an interface standard."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from conformance.commands.options import having, testing
from conformance.commands.subject import ended, subject_of
from generators.terminal import Failed, Present
from generators.terminal.waiting import CLEAR

if TYPE_CHECKING:
    from conformance.api.plan import Plan
    from conformance.api.properties.drawing import Draws
    from conformance.report import Case

PHASES = ("examples", "coverage", "fuzzing", "stateful")
"""Kinds of requests made up, as `conformance.api.properties.drawing` has them."""

_SCENARIOS = (
    click.option(
        "--only", multiple=True, metavar="SCENARIO", help="Only this scenario; may repeat. Without requests made up."
    ),
    click.option(
        "--input", "inputs", multiple=True, metavar="NAME=VALUE", help="Input of scenarios; also SCENARIO.NAME=VALUE."
    ),
    click.option(
        "--run", default="", metavar="NAME", help="New identifiers for this repetition, the same for the same name."
    ),
)
_ACCESS = (
    click.option("--token", envvar="FABRIK_TOKEN", default="", help="Access token with all scopes."),
    click.option("--expired-token", envvar="FABRIK_EXPIRED_TOKEN", default="", help="Access token that has expired."),
    click.option(
        "--wrong-scope-token", envvar="FABRIK_WRONG_SCOPE_TOKEN", default="", help="Access token without the scopes."
    ),
    click.option("--client-id", envvar="FABRIK_CLIENT_ID", default="", help="Client that fetches tokens."),
    click.option("--client-secret", envvar="FABRIK_CLIENT_SECRET", default="", help="Its secret."),
    click.option("--token-url", envvar="FABRIK_TOKEN_URL", default="", help="Where tokens are fetched."),
    click.option("--cert", type=Present(), help="Client certificate, PEM."),
    click.option("--key", type=Present(), help="Its private key, PEM; default: in the file of the certificate."),
    click.option("--cacert", type=Present(), help="Certificates that are trusted, PEM; default: those of the system."),
    click.option(
        "--header", "headers", multiple=True, metavar="NAME:VALUE", help="Further header of every request; may repeat."
    ),
)
_EVENTS = (
    click.option("--callback-host", default="127.0.0.1", show_default=True, help="Address to receive events at."),
    click.option(
        "--callback-port",
        type=click.IntRange(1, 65535),
        default=9000,
        show_default=True,
        help="Port to receive events at.",
    ),
    click.option(
        "--callback-url",
        default="",
        metavar="URL",
        help="Where the server reaches that port; default: the scenarios' address stays.",
    ),
    click.option("--callback-cert", type=Present(), help="Its certificate and key, PEM; default: without TLS."),
    click.option(
        "--callback-secret",
        envvar="FABRIK_CALLBACK_SECRET",
        default="",
        help="Secret of signatures; default: that of the reference server.",
    ),
    click.option(
        "--callback-keys",
        type=Present(),
        help="Public keys of signatures (JWK or JWK set); default: that of the reference server.",
    ),
)
_REQUESTS = (
    click.option(
        "--phases",
        default=",".join(PHASES),
        show_default=True,
        help="Kinds of requests made up; 'none' for no such requests.",
    ),
    click.option(
        "--max-examples",
        type=click.IntRange(1),
        default=25,
        show_default=True,
        help="Requests made up for an operation in a phase.",
    ),
    click.option(
        "--seed", type=click.IntRange(0), default=0, show_default=True, help="The same requests for the same seed."
    ),
    click.option(
        "--time-limit",
        type=click.FloatRange(0, min_open=True),
        default=600,
        show_default=True,
        help="Seconds for requests made up.",
    ),
    click.option("--rate", type=click.FloatRange(0), default=0, help="Requests a second at most; default: any number."),
    click.option(
        "--max-time",
        type=click.FloatRange(0, min_open=True),
        default=1800,
        show_default=True,
        help="Seconds for everything.",
    ),
)


_TOKENS = {"valid": "token", "expired": "expired_token", "wrong-scope": "wrong_scope_token"}
"""Access of a step → the option with its token."""


@click.command("api")
@click.argument("name", metavar="NAME[@VERSION]")
@click.option(
    "--url", required=True, metavar="URL", help="Address of the server; the base path of the interface is added."
)
@having(*_SCENARIOS, *_ACCESS, *_EVENTS, *_REQUESTS)
@testing
def api(
    name: str, url: str, folder: Path | None, profile: str, lang: str, output: Path | None, style: str, **given: Any
) -> None:
    """Test a running server: scenarios, events, made-up requests.

    Every step of every scenario is a test of its own. Secrets can also be given as FABRIK_TOKEN, FABRIK_CLIENT_SECRET …

    \b
    Examples:
      fabrik conformance api nachweisabruf --url http://localhost:8080 --token "$TOKEN"
      fabrik conformance api nachweisabruf@1.0.0 --url https://test.example --cert client.pem --report report.json
      fabrik conformance api statuskommunikation --url http://localhost:8080 --only mitteilung-wird-zugestellt
      fabrik conformance api nachweisabruf --url http://localhost:8080 --phases fuzzing --max-examples 500 --seed 7
    """
    from conformance.api.inbox import Deaf
    from conformance.api.message import Unanswered
    from conformance.api.properties.drawing import Draws
    from conformance.api.run import report
    from conformance.api.setup import Options, Wrong, planned, wire
    from conformance.library import Library, Unknown, Unsound
    from conformance.signatures.certificates import Unusable

    subject = subject_of(name, folder, "interface")
    draws = Draws(_phases(given.pop("phases")), given.pop("max_examples"), given.pop("seed"), given.pop("time_limit"))
    tokens = {access: given.pop(option) for access, option in _TOKENS.items()}
    options = Options(url=url, profile=profile, tokens=tokens, **given)
    _known(options.only, [scenario.id for scenario in subject.standard.scenarios])
    try:
        sender = wire(options)
        with planned(subject, Library(Path.cwd(), folder), options, sender, progress=_progress) as plan:
            sender.reach(plan.base)
            further = None if options.only or not draws.phases else partial(_drawn, draws=draws)
            found = report(plan, url, options.only, further)
    except (Wrong, Unknown) as error:
        raise click.UsageError(str(error)) from error
    except (Unusable, Unsound, Unanswered, Deaf) as error:
        raise Failed(str(error)) from error
    finally:
        _progress("")
    ended(found, output, style, lang)


def _progress(name: str) -> None:
    """What is being tested, on a terminal alone; an empty name clears it."""
    if sys.stderr.isatty():
        click.echo(f"{CLEAR}{name[:78]}", nl=False, err=True, color=True)


def _drawn(plan: Plan, draws: Draws) -> Iterator[Case]:
    """The tests by made-up requests; schemathesis is not loaded without them."""
    from conformance.api.properties.trial import cases

    yield from cases(plan, draws)


def _known(only: tuple[str, ...], scenarios: list[str]) -> None:
    for name in only:
        if name not in scenarios:
            raise click.UsageError(f"there is no scenario '{name}'; there are {', '.join(scenarios)}")


def _phases(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip() not in ("", "none"))
    for name in names:
        if name not in PHASES:
            raise click.UsageError(f"'{name}' is no phase; there are {', '.join(PHASES)} and none")
    return names
