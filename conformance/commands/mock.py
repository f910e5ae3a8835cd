"""`fabrik mock`: a running reference server of an interface standard."""

from __future__ import annotations

import errno
import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from conformance.commands.options import lang, registry
from conformance.commands.subject import subject_of
from generators.terminal import CLEAN, FOUND, Failed, Present

if TYPE_CHECKING:
    from conformance.api.message import Answer, Request
    from conformance.library import Subject
    from conformance.mock.app import App
    from conformance.mock.events import Delivery
    from conformance.mock.faults import Fault
    from conformance.mock.server import Tls


@click.command()
@click.argument("name", metavar="[NAME[@VERSION]]", required=False)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="Port to listen at; 0: any."
)
@click.option(
    "--fault", "faults", multiple=True, metavar="FAULT", help="Way in which the server is broken; may repeat."
)
@click.option("--list-faults", is_flag=True, help="Show all faults (of the interface NAME, if given) and end.")
@click.option(
    "--events",
    default="",
    metavar="URL",
    help="Where all events are sent; default: callbacks to the address of the request, webhooks nowhere.",
)
@click.option(
    "--secret",
    envvar="FABRIK_MOCK_SECRET",
    default="",
    help="Secret of signatures; default: the one that `fabrik conformance api` expects.",
)
@click.option("--tls", "certificate", type=Present(), help="Serve TLS with this certificate, PEM.")
@click.option("--tls-key", type=Present(), help="Its private key, PEM; default: in the file of the certificate.")
@click.option("--client-ca", type=Present(), help="Demand client certificates of these authorities, PEM.")
@click.option("--log", is_flag=True, help="Show requests and events on standard error, secrets masked.")
@registry
@lang
def mock(
    name: str | None,
    host: str,
    port: int,
    faults: tuple[str, ...],
    list_faults: bool,
    events: str,
    secret: str,
    certificate: Path | None,
    tls_key: Path | None,
    client_ca: Path | None,
    log: bool,
    folder: Path | None,
    lang: str,
) -> None:
    """Run a reference server of an interface standard.

    It validates requests, keeps state and sends events. Access tokens are 'valid', 'expired' and 'wrong-scope'; POST
    /token issues others. It ends with Ctrl-C, with exit code 1 if an answer of its own broke the standard.

    \b
    Examples:
      fabrik mock nachweisabruf
      fabrik mock statuskommunikation --port 0 --events http://localhost:9000/ --log
      fabrik mock nachweisabruf --fault bad-signature --fault slow
      fabrik mock --list-faults --lang en
    """
    subject = None if name is None else subject_of(name, folder, "interface")
    if list_faults:
        _list(subject, lang)
        return
    if subject is None:
        raise click.UsageError("Missing argument 'NAME[@VERSION]'.")
    if certificate is None and (tls_key or client_ca):
        raise click.UsageError("--tls-key and --client-ca need --tls")
    from conformance.mock.server import Tls

    app = _app(subject, _chosen(subject, faults), folder, log)
    app.service.events.address, app.service.events.secret = events, secret or app.service.events.secret
    _serve(subject, app, host, port, None if certificate is None else Tls(certificate, tls_key, client_ca))
    for line in app.service.departures:
        click.echo(f"Error: own answer broke the standard: {line}", err=True)
    sys.exit(FOUND if app.service.departures else CLEAN)


def _list(subject: Subject | None, language: str) -> None:
    from conformance.mock.faults import FAULTS

    interface = None if subject is None else subject.standard.interface
    shown = [fault for fault in FAULTS if interface is None or fault.applies(interface)]
    width = max(len(fault.name) for fault in FAULTS)
    for fault in shown:
        click.echo(f"{fault.name:{width}}  {fault.text[language]} ({', '.join(fault.kinds)})")


def _chosen(subject: Subject, names: tuple[str, ...]) -> list[Fault]:
    """The faults of these names; ends with 2 for one that is unknown or has nothing to break in the interface."""
    from conformance.mock.faults import fault_by_name

    try:
        found = [fault_by_name(name) for name in dict.fromkeys(names)]
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    interface = subject.standard.interface
    for fault in found:
        if interface is not None and not fault.applies(interface):
            raise click.UsageError(f"fault '{fault.name}' has nothing to break in {subject.id}")
    return found


def _app(subject: Subject, faults: list[Fault], folder: Path | None, log: bool) -> App:
    from conformance.library import Library, Unknown, Unsound
    from conformance.mock.app import App
    from conformance.mock.post import Post
    from conformance.mock.service import Service

    post = Post(_told) if log else Post()
    try:
        service = Service(subject, faults, cache(Library(Path.cwd(), folder).subject), post)
    except (Unknown, Unsound) as error:
        raise Failed(str(error)) from error
    return App(service, _logged) if log else App(service)


def _serve(subject: Subject, app: App, host: str, port: int, tls: Tls | None) -> None:
    """Serve until a signal comes."""
    from conformance.mock.server import served
    from conformance.mock.signals import awaited
    from conformance.signatures.certificates import Unusable

    try:
        with served(app, host, port, tls) as url, awaited() as wait:
            if not app.service.behaviours.environment.operations:
                click.echo(f"{subject.id} describes no test environment; answers are its examples", err=True)
            click.echo(f"{subject.id} at {url}{app.service.interface.base_path}")
            sys.stdout.flush()
            wait()
    except Unusable as error:
        raise Failed(str(error)) from error
    except OSError as error:
        reason = os.strerror(error.errno or 0) if error.errno in errno.errorcode else error.strerror or error
        raise Failed(f"{host}:{port}: {reason}") from error


def _logged(request: Request, answer: Answer, seconds: float) -> None:
    """A line for an exchange; what proves who calls is left out."""
    from conformance.api.masks import Masks

    shown = (Masks().header(name, value) for name, value in request.headers if name.lower() == "authorization")
    access = next(shown, "no token")
    problem = re.search(rb'"type": *"[^"]*?([^"/]+)"', answer.body) if answer.media.endswith("problem+json") else None
    status = f"{answer.status} {problem[1].decode('utf-8', 'replace')}" if problem else str(answer.status)
    click.echo(f"{request.method} {request.url} [{access}] {status}, {seconds * 1000:.0f} ms", err=True)


def _told(delivery: Delivery, outcome: str) -> None:
    click.echo(f"event {delivery.event} to {delivery.url}: {outcome}", err=True)
