"""A registry on a web server. It may be broken, slow or hostile: it costs bounded time and space, and no trust."""

from __future__ import annotations

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import IO, TypeVar
from urllib.parse import quote, urlsplit

import msgspec

from registry.fetch.source import Rejected, too_large

CHUNK = 1 << 16

T = TypeVar("T")


class Patience(msgspec.Struct, frozen=True):
    """What is put up with. silence: seconds without an answer or a byte. slowest: bytes per second after that time.

    tries: how often a transfer that breaks off is begun or taken up again. pause: seconds between them.
    """

    silence: float = 30.0
    slowest: int = 1024
    tries: int = 4
    pause: float = 0.5


class Web:
    """A registry below an address."""

    def __init__(self, address: str, patience: Patience | None = None) -> None:
        """Read from below an address; raises ValueError for one that is not of the web."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"'{address}' is no address of a folder on the web")
        self.address = address if address.endswith("/") else f"{address}/"
        self._patience = patience or Patience()
        self._opener = urllib.request.build_opener(_SameHost())

    def read(self, path: str, limit: int) -> bytes | None:
        """See Source."""
        return self._tried(path, lambda: self._read(path, limit))

    def save(self, path: str, size: int, target: Path) -> None:
        """See Source; what has arrived so far stands in a file beside the target whose name ends in `.part`."""
        part = target.with_name(f"{target.name}.part")
        self._tried(path, lambda: self._continue(path, size, part))
        part.replace(target)

    def _tried(self, path: str, transfer: Callable[[], T]) -> T:
        """The result of a transfer, begun again a few times when it breaks off; raises OSError in the end."""
        for attempt in range(self._patience.tries):
            try:
                return transfer()
            except urllib.error.HTTPError as error:
                failure = OSError(error.code, f"the server answers {error.code} {error.reason}", self.address + path)
                error.close()
                if error.code < 500:
                    raise failure from error
            except (OSError, http.client.HTTPException) as error:
                reason = getattr(error, "reason", error)
                told = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
                failure = OSError(None, told, self.address + path)
            if attempt + 1 < self._patience.tries:
                time.sleep(self._patience.pause)
        raise failure

    def _read(self, path: str, limit: int) -> bytes | None:
        try:
            with self._open(path) as response:
                return b"".join(self._chunks(path, response, limit))
        except urllib.error.HTTPError as error:
            if error.code in (404, 410):
                error.close()
                return None
            raise

    def _continue(self, path: str, size: int, part: Path) -> None:
        have = part.stat().st_size if part.exists() else 0
        if have >= size:
            part.unlink(missing_ok=True)
            have = 0
        try:
            response = self._open(path, have)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in (404, 410):
                raise Rejected("missing-file", path, f"file '{path}' is missing") from error
            part.unlink(missing_ok=True)  # a range that the server does not have
            raise
        with response:
            goes_on = response.status == 206 and response.headers.get("Content-Range", "").startswith(f"bytes {have}-")
            if response.status == 206 and not goes_on:
                part.unlink(missing_ok=True)
                raise OSError("the server sends another part than was asked for")
            with part.open("ab" if goes_on else "wb") as file:
                for chunk in self._chunks(path, response, size - (have if goes_on else 0)):
                    file.write(chunk)

    def _open(self, path: str, offset: int = 0) -> http.client.HTTPResponse:
        headers = {"User-Agent": "standardfabrik", "Accept-Encoding": "identity"}
        if offset:
            headers["Range"] = f"bytes={offset}-"
        request = urllib.request.Request(self.address + quote(path), headers=headers)
        silence = self._patience.silence
        # The head of an answer may drip as well, which the socket's own time limit does not see.
        return _within(2 * silence, lambda: self._opener.open(request, timeout=silence))

    def _chunks(self, path: str, response: http.client.HTTPResponse, limit: int) -> Iterator[bytes]:
        """The body as it comes; raises Rejected as soon as it is too large, OSError when it is too slow or cut off."""
        announced = response.headers.get("Content-Length", "")
        if announced.isdigit() and int(announced) > limit:
            raise too_large(path, limit)
        got, began = 0, time.monotonic()
        while chunk := response.read1(CHUNK):
            got += len(chunk)
            if got > limit:
                raise too_large(path, limit)
            yield chunk
            passed = time.monotonic() - began
            if passed > self._patience.silence and got < passed * self._patience.slowest:
                raise TimeoutError(f"the server sends less than {self._patience.slowest} bytes per second")
        if announced.isdigit() and got < int(announced):
            raise ConnectionError(f"the transfer ended after {got} of {announced} bytes")


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects within the server only: the address that the user gave says whom to ask."""

    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The next request; raises Rejected when it would go elsewhere."""
        here, there = urlsplit(req.full_url), urlsplit(newurl)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            fp.close()
            path = here.path.rpartition("/")[2]
            raise Rejected("foreign-redirect", path, f"'{req.full_url}' redirects to '{there.scheme}://{there.netloc}'")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _within(seconds: float, action: Callable[[], http.client.HTTPResponse]) -> http.client.HTTPResponse:
    """The answer to a request that may hang; after some time it is left alone, and TimeoutError raised."""
    answered: Future[http.client.HTTPResponse] = Future()

    def run() -> None:
        try:
            answered.set_result(action())
        except BaseException as error:
            answered.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        return answered.result(timeout=seconds)
    except TimeoutError:
        answered.add_done_callback(_close)
        raise TimeoutError("the server does not answer") from None


def _close(answered: Future[http.client.HTTPResponse]) -> None:
    """Close an answer that comes too late."""
    if answered.exception() is None:
        answered.result().close()
