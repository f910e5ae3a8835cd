"""Events over the network: each is sent by a thread of its own, again after a while if nobody takes it."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence

from conformance.mock.events import Delivery

PAUSES = (1.0, 5.0, 30.0)
"""Seconds before each repetition; growing, as Standard Webhooks wants it, and short, because a test waits."""
PATIENCE = 10.0
Told = Callable[[Delivery, str], None]
"""Notes a delivery and what became of it: a status, or why there is none."""


class Post:
    """Sends deliveries, each until it is answered with 2xx or there were enough attempts."""

    def __init__(self, told: Told = lambda delivery, outcome: None, pauses: Sequence[float] = PAUSES) -> None:
        """Prepare."""
        self._told, self._pauses = told, pauses

    def __call__(self, delivery: Delivery) -> None:
        """Send, without waiting for the answer."""
        threading.Thread(target=self.send, args=(delivery,), daemon=True).start()

    def send(self, delivery: Delivery) -> None:
        """Send, and wait for the answer or the last attempt."""
        for pause in (*self._pauses, None):
            outcome = _outcome(delivery)
            self._told(delivery, outcome)
            if outcome.startswith("2") or pause is None:
                return
            time.sleep(pause)


class _Steady(urllib.request.HTTPRedirectHandler):
    """Follows no redirects: an event is for its address."""

    def redirect_request(self, *_: object) -> None:
        """Nowhere."""


def _outcome(delivery: Delivery) -> str:
    if not delivery.url.startswith(("http://", "https://")):
        return "no address of HTTP"
    opener = urllib.request.build_opener(_Steady, urllib.request.ProxyHandler({}))
    try:
        request = urllib.request.Request(delivery.url, delivery.content, delivery.headers, method="POST")
        with opener.open(request, timeout=PATIENCE) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))
