"""What answers and webhooks say where their authors say nothing: title in German and English."""

from __future__ import annotations

from http import HTTPStatus

from generators.model.nodes import Text

STATUS: dict[int, Text] = {
    200: {"de": "Erfolgreich", "en": "Success"},
    201: {"de": "Angelegt", "en": "Created"},
    202: {"de": "Angenommen; das Ergebnis folgt", "en": "Accepted; the result follows"},
    204: {"de": "Erfolgreich, ohne Inhalt", "en": "Success, without content"},
    303: {"de": "Das Ergebnis liegt unter einer anderen Adresse", "en": "The result is at another address"},
    304: {"de": "Unverändert", "en": "Not modified"},
}
RECEIVED: Text = {"de": "Empfangen", "en": "Received"}
REFUSED: Text = {"de": "Inhalt nicht lesbar oder ungültig", "en": "Content unreadable or invalid"}
NOT_AUTHENTIC: Text = {"de": "Signatur fehlt oder ist falsch", "en": "Signature missing or wrong"}
HOST: Text = {"de": "Rechner des Anbieters", "en": "Host of the provider"}
PROBLEM: tuple[Text, Text] = (
    {"de": "Problem", "en": "Problem"},
    {"de": "Problembeschreibung nach RFC 9457.", "en": "Problem details (RFC 9457)."},
)


def status_text(status: int) -> Text:
    """The title of a status; the phrase of RFC 9110 where the table has none."""
    if status in STATUS:
        return STATUS[status]
    try:
        return {"en": HTTPStatus(status).phrase}
    except ValueError:
        return {"en": str(status)}
