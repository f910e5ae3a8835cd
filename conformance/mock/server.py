"""The application on a port, over TCP or TLS."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import uvicorn

from conformance.mock.app import App
from conformance.signatures.certificates import prove, require_certificate

STARTING_SECONDS = 10.0
ENDING_SECONDS = 5.0


class Tls(NamedTuple):
    """A certificate with its key, and whose client certificates are demanded (None: nobody's); PEM files."""

    certificate: Path
    key: Path | None = None
    clients: Path | None = None


@contextmanager
def served(app: App, host: str, port: int, tls: Tls | None = None) -> Iterator[str]:
    """Serve while the context lasts; yields the address. port 0: any that is free.

    Raises OSError for an address that cannot be had, and Unusable for files without certificate or key.
    """
    if tls is not None:
        prove(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), tls.certificate, tls.key)
        if tls.clients is not None:
            require_certificate(tls.clients)
    server = uvicorn.Server(_config(app, tls))
    server.config.load()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listener:
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            _wait(server, thread)
            shown = f"[{host}]" if ":" in host else host
            yield f"{'https' if tls else 'http'}://{shown}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(ENDING_SECONDS)


def _config(app: App, tls: Tls | None) -> uvicorn.Config:
    """Few words, no logs of its own, one second for what is still going on at the end."""
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        loop="asyncio",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    if tls is not None:
        config.ssl_certfile, config.ssl_keyfile = tls.certificate, tls.key
        config.ssl_ca_certs = None if tls.clients is None else str(tls.clients)
        config.ssl_cert_reqs = ssl.CERT_NONE if tls.clients is None else ssl.CERT_REQUIRED
    return config


def _wait(server: uvicorn.Server, thread: threading.Thread) -> None:
    end = time.monotonic() + STARTING_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > end:
            raise OSError("the server does not start")
        time.sleep(0.01)
