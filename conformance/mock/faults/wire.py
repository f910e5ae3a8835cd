"""Faults in how answers arrive; each ends when the caller goes away."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
from typing import Any

from conformance.api.message import Answer
from conformance.mock.faults.fault import Receive, Send

SLOW_SECONDS = 15.0
ELSEWHERE = "https://elsewhere.example/"
_PIECE = b"0123456789abcdef" * 512


async def answered(answer: Answer, send: Send) -> None:
    """Send an answer as it is."""
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in answer.headers]
    if answer.status not in (204, 304) and answer.header("Content-Length") is None:
        headers.append((b"content-length", str(len(answer.body)).encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


async def gone(receive: Receive) -> None:
    """Return when the caller has gone away."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def slow(answer: Answer, receive: Receive, send: Send) -> None:
    """The answer, late."""
    try:
        await asyncio.wait_for(gone(receive), SLOW_SECONDS)
    except TimeoutError:
        await answered(answer, send)


async def hanging(answer: Answer, receive: Receive, send: Send) -> None:
    """Nothing."""
    await gone(receive)


async def reset(answer: Answer, receive: Receive, send: Send) -> None:
    """The end of the connection: with RST where the server shows its transport, else in the middle of the answer."""
    transport: Any = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
        return
    await truncated(answer, receive, send)


async def truncated(answer: Answer, receive: Receive, send: Send) -> None:
    """Half of the answer."""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(answer.body) + 1).encode())]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": False})


async def endless(answer: Answer, receive: Receive, send: Send) -> None:
    """A body without an end."""
    end = asyncio.ensure_future(gone(receive))
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    while not end.done():
        await send({"type": "http.response.body", "body": _PIECE, "more_body": True})
        await asyncio.sleep(0)


async def redirect(answer: Answer, receive: Receive, send: Send) -> None:
    """Another address."""
    headers = [(b"location", ELSEWHERE.encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 307, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def garbage(answer: Answer, receive: Receive, send: Send) -> None:
    """Bytes without meaning under the headers of the right answer, the same in every run."""
    status = 200 if answer.status in (204, 304) else answer.status
    await answered(answer._replace(status=status, body=random.Random(status).randbytes(256)), send)
