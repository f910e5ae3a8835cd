"""What the faults are, in German and English."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "wrong-status": ("Erfolge werden mit einem anderen Status gemeldet.", "Success is told with another status."),
    "missing-field": (
        "Nutzdaten fehlt die erste ihrer Pflichtangaben.",
        "Payloads lack the first of their required members.",
    ),
    "wrong-enum": (
        "Nutzdaten enthalten einen Code, den die Codeliste nicht hat.",
        "Payloads hold a code that its list does not have.",
    ),
    "wrong-identifier": (
        "Nutzdaten nennen andere Kennungen als die Anfrage.",
        "Payloads name other identifiers than the request.",
    ),
    "wrong-content-type": ("Inhalte werden als einfacher Text ausgegeben.", "Bodies are declared to be plain text."),
    "ignored-accept": (
        "Antworten kommen in der letzten Kodierung der Operation, gleich was „Accept“ verlangt.",
        "Answers come in the last encoding of the operation, whatever “Accept” asks for.",
    ),
    "missing-header": (
        "Alle Kopfzeilen außer denen des Inhalts fehlen.",
        "All headers but those of the body are missing.",
    ),
    "wrong-problem-type": (
        "Problemdetails nennen keinen Problemtyp der Schnittstelle.",
        "Problem details name no problem type of the interface.",
    ),
    "wrong-problem-status": (
        "Abweisungen kommen mit Status 500, obwohl ihre Problemdetails einen anderen nennen.",
        "Refusals come with status 500, although their problem details state another one.",
    ),
    "html-errors": ("Abweisungen kommen als HTML-Seite.", "Refusals come as an HTML page."),
    "missing-authentication": ("Niemand wird nach einem Token gefragt.", "Nobody is asked for a token."),
    "accepted-expired-token": ("Abgelaufene Token gelten weiter.", "Expired tokens still hold."),
    "ignored-scope": ("Jedes Token erlaubt alles.", "Every token permits everything."),
    "accepted-invalid-body": (
        "Inhalte, die gegen den Datenstandard verstoßen, werden angenommen.",
        "Bodies that break the data standard are accepted.",
    ),
    "accepted-parameters": (
        "Unzulässige Parameter werden übergangen.",
        "Parameters that are not allowed are disregarded.",
    ),
    "accepted-refusals": ("Fachlich wird nichts abgewiesen.", "Nothing is refused for what the subject matter says."),
    "ignored-idempotency-key": (
        "Wiederholungen werden noch einmal ausgeführt.",
        "Repetitions are carried out once more.",
    ),
    "accepted-key-reuse": (
        "Ein Idempotency-Key mit anderem Inhalt erhält die frühere Antwort.",
        "An idempotency key with other content gets the earlier answer.",
    ),
    "lost-data": ("Anfragen werden bestätigt und vergessen.", "Requests are confirmed and forgotten."),
    "never-ready": ("Was Zeit braucht, geschieht nie.", "What takes time never happens."),
    "broken-paging": (
        "Listen kommen ganz, gleich was „limit“ verlangt.",
        "Lists come as a whole, whatever “limit” asks for.",
    ),
    "repeated-page": ("Jeder Teil einer Liste ist der erste.", "Every part of a list is the first one."),
    "ignored-condition": (
        "Bedingungen an den Stand werden nicht beachtet.",
        "Conditions on the state are disregarded.",
    ),
    "stale-etag": (
        "„ETag“ bleibt gleich, wenn sich der Stand ändert.",
        "“ETag” stays the same when the state changes.",
    ),
    "missing-callback": ("Es wird kein Ereignis gesendet.", "No event is sent."),
    "bad-signature": ("Ereignisse sind falsch signiert.", "Events are signed wrongly."),
    "unsigned-event": ("Ereignisse sind nicht signiert.", "Events are not signed."),
    "slow": ("Antworten kommen nach fünfzehn Sekunden.", "Answers come after fifteen seconds."),
    "hanging": ("Es kommt keine Antwort.", "No answer comes."),
    "reset": ("Verbindungen werden abgebrochen.", "Connections are reset."),
    "truncated": ("Antworten brechen in der Mitte ab.", "Answers break off in the middle."),
    "endless": ("Inhalte enden nicht.", "Bodies do not end."),
    "redirect": ("Anfragen werden an einen anderen Rechner verwiesen.", "Requests are redirected to another host."),
    "garbage": ("Inhalte sind zufällige Bytes.", "Bodies are random bytes."),
}
"""Name of a fault → what the broken server does."""
