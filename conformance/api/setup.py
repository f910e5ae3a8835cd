"""What a run needs of its surroundings, from options as they are given on a command line."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import msgspec

from conformance.api.arrival import Arrivals
from conformance.api.contract import Contract
from conformance.api.inbox import Inbox, listening
from conformance.api.masks import Masks
from conformance.api.message import Sender
from conformance.api.payloads import Payloads
from conformance.api.plan import Limits, Plan
from conformance.api.run import chosen
from conformance.api.signing import Trust, keys_by_json
from conformance.api.tokens import Client, Tokens, is_token
from conformance.api.wire import Wire
from conformance.library import Claims, Library, Subject
from conformance.signatures import REFERENCE_SECRET
from conformance.signatures.certificates import Unusable, prove, require_certificate


class Wrong(ValueError):
    """An option with a value that makes no sense; the message says which."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """The options of a run.

    only: scenarios, all without any. tokens: access → token. inputs, headers: as given, `NAME=VALUE` and `NAME:VALUE`.
    """

    url: str
    only: tuple[str, ...] = ()
    profile: str = ""
    inputs: tuple[str, ...] = ()
    run: str = ""
    headers: tuple[str, ...] = ()
    tokens: dict[str, str] = {}
    client_id: str = ""
    client_secret: str = ""
    token_url: str = ""
    cert: Path | None = None
    key: Path | None = None
    cacert: Path | None = None
    callback_host: str = "127.0.0.1"
    callback_port: int = 9000
    callback_url: str = ""
    callback_cert: Path | None = None
    callback_secret: str = ""
    callback_keys: Path | None = None
    rate: float = 0
    max_time: float = 900


def base_url(url: str, base_path: str) -> str:
    """The address of an interface on a server, without a slash at its end; raises Wrong."""
    if _address(url).query:
        raise Wrong("the address of a server has no query")
    found = url.rstrip("/")
    return found if found.endswith(base_path) else found + base_path


def _address(url: str) -> SplitResult:
    """The parts of an address of HTTP; one with a user would show a password."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise Wrong(f"'{url}' is no address that starts with http:// or https://")
    if parts.username is not None or parts.fragment:
        raise Wrong("the address of a server has neither user nor fragment")
    return parts


def wire(options: Options) -> Wire:
    """What sends over the network, with the certificates of the options; raises Wrong, Unusable and OSError."""
    if options.key is not None and options.cert is None:
        raise Wrong("a key (--key) needs a certificate (--cert)")
    if options.cacert is not None:
        require_certificate(options.cacert)
    context = ssl.create_default_context(cafile=options.cacert)
    if options.cert is not None:
        prove(context, options.cert, options.key)
    return Wire(context)


@contextmanager
def planned(
    subject: Subject,
    library: Library,
    options: Options,
    sender: Sender,
    inbox: Inbox | None = None,
    pause: Callable[[float], None] = time.sleep,
    progress: Callable[[str], None] = lambda name: None,
) -> Iterator[Plan]:
    """The plan of a run; meanwhile events are received, unless they come into an inbox that is given.

    pause: lets so many seconds pass. progress: is told what is being tested. Raises Wrong, Unusable, Unknown, Unsound,
    Deaf and OSError.
    """
    interface = subject.standard.interface
    assert interface is not None
    masks = Masks()
    limits = Limits(sender, options.max_time, options.rate, pause)
    payloads, trust = Payloads(subject, library), _trust(options, masks)
    received = Inbox() if inbox is None else inbox
    plan = Plan(
        subject=subject,
        interface=interface,
        claims=Claims(subject, options.profile),
        contract=Contract(subject, payloads),
        tokens=Tokens(interface, _given(options), _client(options), limits, masks),
        arrivals=Arrivals(received, payloads, trust),
        masks=masks,
        limits=limits,
        base=base_url(options.url, interface.base_path),
        headers=_headers(options, masks),
        inputs=dict(_pair(text, "=") for text in options.inputs),
        run=options.run,
        callbacks=options.callback_url,
        progress=progress,
    )
    _check_inputs(plan)
    if inbox is not None or not any(step.event for s in chosen(plan, options.only) for step in s.steps):
        yield plan
        return
    with listening(received, options.callback_host, options.callback_port, _server_context(options)):
        yield plan


def _check_inputs(plan: Plan) -> None:
    known = {n for s in plan.standard.scenarios for name in s.inputs for n in (name, f"{s.id}.{name}")}
    for name in plan.inputs:
        if name not in known:
            raise Wrong(f"no scenario has an input '{name}'")


def _given(options: Options) -> dict[str, str]:
    given = {access: token for access, token in options.tokens.items() if token}
    for access, token in given.items():
        if not is_token(token):
            raise Wrong(f"the token for access '{access}' has characters that no header can carry")
    return given


def _client(options: Options) -> Client | None:
    given = (options.client_id, options.client_secret, options.token_url)
    if not any(given):
        return None
    if not all(given):
        raise Wrong("client credentials are --client-id, --client-secret and --token-url together")
    _address(options.token_url)
    return Client(*given)


def _headers(options: Options, masks: Masks) -> tuple[tuple[str, str], ...]:
    """The further headers, their values kept secret; a token in one would be sent where none may be."""
    found = tuple(_pair(text, ":") for text in options.headers)
    for name, value in found:
        if name.lower() == "authorization":
            raise Wrong("a token is given with --token")
        masks.add(value)
    return found


def _trust(options: Options, masks: Masks) -> Trust:
    masks.add(options.callback_secret)
    secret = options.callback_secret or REFERENCE_SECRET
    if options.callback_keys is None:
        return Trust(secret)
    try:
        return Trust(secret, keys_by_json(options.callback_keys.read_bytes()))
    except ValueError as error:
        raise Unusable(f"{options.callback_keys}: {error}") from error


def _server_context(options: Options) -> ssl.SSLContext | None:
    if options.callback_cert is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    prove(context, options.callback_cert)
    return context


def _pair(text: str, separator: str) -> tuple[str, str]:
    name, found, value = text.partition(separator)
    if not found or not name.strip():
        raise Wrong(f"'{text}' is not NAME{separator}VALUE")
    return name.strip(), value.strip()
