"""The words of pages about interfaces: key → German, English."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "interface": ("Schnittstelle", "Interface"),
    "interfaces": ("Schnittstellenstandards", "Interface standards"),
    "interfaces_lead": (
        "Wie Systeme miteinander sprechen: Operationen, Probleme, Ereignisse und Prüfszenarien.",
        "How systems talk to each other: operations, problems, events and test scenarios.",
    ),
    # Operations
    "operation": ("Operation", "Operation"),
    "operations": ("Operationen", "Operations"),
    "operations_lead": (
        "Die Operationen der Schnittstelle. Jede hat eine Seite mit Parametern, Anfrage, Antworten und Beispielen.",
        "The operations of the interface. Each has a page with parameters, request, responses and examples.",
    ),
    "call": ("Aufruf", "Call"),
    "server": ("Basispfad", "Base path"),
    "operation_id": ("Operation", "Operation"),
    "consumer": ("Aufrufende Rolle", "Calling role"),
    "provider": ("Anbietende Rolle", "Providing role"),
    "scopes": ("Berechtigungen", "Scopes"),
    "needs": ("Zugang", "Access"),
    "behaviour": ("Verhalten", "Behaviour"),
    "idempotent": (
        "**Wiederholbar.** Dieselbe Anfrage mit demselben `Idempotency-Key` hat keine weitere Wirkung und erhält "
        "dieselbe Antwort. Nach einem Abbruch kann sie gefahrlos wiederholt werden.",
        "**Repeatable.** The same request with the same `Idempotency-Key` has no further effect and receives the same "
        "response. After an interruption it can be repeated without risk.",
    ),
    "conditional_read": (
        "**Bedingt abrufbar.** Jede Antwort trägt ein `ETag`. Wer es in `If-None-Match` zurückgibt, erhält 304 ohne "
        "Inhalt, solange sich nichts geändert hat.",
        "**Conditional.** Each response carries an `ETag`. Whoever returns it in `If-None-Match` receives 304 without "
        "content as long as nothing has changed.",
    ),
    "conditional_write": (
        "**Gegen Überschreiben geschützt.** `If-Match` nennt den Stand, den die Änderung voraussetzt; gilt ein "
        "anderer, kommt 412, ohne Angabe 428.",
        "**Guarded against lost updates.** `If-Match` names the state that the change expects; if another one holds, "
        "412 comes, without it 428.",
    ),
    "paged": (
        "**In Teilen.** Ein Teil enthält {default} Einträge, mit `limit` bis zu {maximum}. Gibt es weitere, verweist "
        "`Link` mit `rel=next` auf den nächsten Teil; `cursor` nennt dessen Anfang.",
        "**In parts.** A part holds {default} entries, with `limit` up to {maximum}. If there are more, `Link` with "
        "`rel=next` points to the next part; `cursor` names its beginning.",
    ),
    "asynchronous": (
        "**Auch später.** Antwortet der Anbieter mit 202, nennt `Location` die Adresse, unter der {operation} den "
        "Stand liefert; `Retry-After` nennt die Wartezeit in Sekunden.",
        "**Also later.** If the provider answers with 202, `Location` names the address at which {operation} delivers "
        "the state; `Retry-After` names the waiting time in seconds.",
    ),
    "causes": ("**Löst Ereignisse aus:** {events}.", "**Causes events:** {events}."),
    "deprecated_operation": ("Veraltet seit {since}.", "Deprecated since {since}."),
    "sunset_operation": ("Entfällt am {sunset}.", "Ends on {sunset}."),
    "parameters": ("Parameter", "Parameters"),
    "parameter": ("Parameter", "Parameter"),
    "place_path": ("Pfad", "path"),
    "place_query": ("Abfrage", "query"),
    "place_header": ("Kopf", "header"),
    "passed_in": ("Ort", "In"),
    "needed": ("Pflicht", "required"),
    "repeatable": ("mehrfach", "repeatable"),
    "request": ("Anfrage", "Request"),
    "response": ("Antwort", "Response"),
    "responses": ("Antworten", "Responses"),
    "headers": ("Kopfzeilen", "Headers"),
    "header": ("Kopfzeile", "Header"),
    "payload": ("Inhalt", "Content"),
    "media": ("Kodierung", "Encoding"),
    "opaque": ("für die Schnittstelle nicht lesbar", "not readable for the interface"),
    "may_be_absent": ("darf fehlen", "may be absent"),
    "no_content": ("Ohne Inhalt.", "Without content."),
    "more_examples": ("Weitere Beispiele stehen bei {page}.", "Further examples are at {page}."),
    "made_example": ("aus dem Modell erzeugt", "generated from the model"),
    # Problems
    "problems": ("Probleme", "Problems"),
    "problem": ("Problem", "Problem"),
    "problems_lead": (
        "Womit eine Operation scheitern kann. Jeder Problemtyp hat eine feste Adresse, die in `type` steht und hierher "
        "führt.",
        "What an operation can fail with. Each problem type has a permanent address that stands in `type` and leads "
        "here.",
    ),
    "problem_details": ("Problembeschreibung", "Problem details"),
    "problem_details_lead": (
        "Jede Antwort mit einem Problem hat den Medientyp `application/problem+json` (RFC 9457). Programme werten "
        "`type` aus; `detail` ist für Menschen und gehört nicht in Vergleiche.",
        "Each answer with a problem has the media type `application/problem+json` (RFC 9457). Programs evaluate "
        "`type`; `detail` is for people and does not belong in comparisons.",
    ),
    "problem_address": ("Adresse des Typs", "Address of the type"),
    "status_code": ("Status", "Status"),
    "retry": ("später wiederholen", "retry later"),
    "answered_by": ("Antwort auf", "Answer to"),
    # Events
    "event": ("Ereignis", "Event"),
    "events": ("Ereignisse", "Events"),
    "events_lead": (
        "Was der Anbieter von sich aus mitteilt, ohne dass jemand fragt.",
        "What the provider tells on its own, without being asked.",
    ),
    "delivery": ("Zustellung", "Delivery"),
    "delivery_webhook": (
        "Webhook: HTTP POST an die Adresse, die der Empfänger bei der Anmeldung hinterlegt hat",
        "Webhook: HTTP POST to the address that the receiver has left at registration",
    ),
    "delivery_callback": (
        "Rückruf: HTTP POST an die Adresse, die die Anfrage in {address} nennt",
        "Callback: HTTP POST to the address that the request names in {address}",
    ),
    "caused_by": ("Ausgelöst von", "Caused by"),
    "receives_event": ("Empfänger", "Receiver"),
    "sends_event": ("Absender", "Sender"),
    "signature": ("Signatur", "Signature"),
    "signature_none": ("keine", "none"),
    "signature_hmac-sha256": ("HMAC-SHA256 mit Zeitpunkt", "HMAC-SHA256 with time"),
    "signature_jws": ("JWS", "JWS"),
    "verify": ("Signatur prüfen", "Verify the signature"),
    "verify_hmac-sha256": (
        "Signiert werden Kennung, Zeitpunkt und Inhalt, durch Punkte getrennt, Byte für Byte wie empfangen. Wer prüft, "
        "vergleicht in konstanter Zeit, verwirft Zeitpunkte, die mehr als fünf Minuten abweichen, und merkt sich "
        "`webhook-id`, damit eine Wiederholung nicht doppelt wirkt.",
        "Signed are identifier, time and content, separated by full stops, byte by byte as received. Whoever verifies "
        "compares in constant time, discards times that are more than five minutes off, and remembers `webhook-id` so "
        "that a repetition does not act twice.",
    ),
    "verify_jws": (
        "`x-jws-signature` trägt eine abgesetzte JWS (RFC 7515, Anhang F): zwischen den beiden Punkten fehlt der "
        "Inhalt. Wer prüft, setzt den empfangenen Inhalt in base64url ein, prüft mit dem Schlüssel, den `kid` nennt, "
        "und verwirft einen Zeitpunkt `iat`, der mehr als fünf Minuten abweicht.",
        "`x-jws-signature` carries a detached JWS (RFC 7515, appendix F): the content between the two full stops is "
        "left out. Whoever verifies inserts the content received in base64url, verifies with the key that `kid` "
        "names, and discards a time `iat` that is more than five minutes off.",
    ),
    "verify_jws_body": (
        "Der Inhalt ist selbst eine JWS in Kurzform. Wer prüft, nimmt den Schlüssel, den `kid` im geschützten Kopf "
        "nennt, und wertet den Inhalt erst danach aus.",
        "The content itself is a compact JWS. Whoever verifies takes the key that `kid` names in the protected header, "
        "and evaluates the content only afterwards.",
    ),
    "answer_event": (
        "Der Empfänger antwortet mit 204, sobald er das Ereignis gespeichert hat; mit 400, wenn er es nicht lesen "
        "kann.",
        "The receiver answers with 204 as soon as it has stored the event; with 400 if it cannot read it.",
    ),
    "answer_signed_event": (
        "Der Empfänger antwortet mit 204, sobald er das Ereignis gespeichert hat; mit 400, wenn er es nicht lesen "
        "kann; mit 401, wenn die Signatur fehlt oder falsch ist.",
        "The receiver answers with 204 as soon as it has stored the event; with 400 if it cannot read it; with 401 if "
        "the signature is missing or wrong.",
    ),
    # Scenarios
    "scenario": ("Szenario", "Scenario"),
    "scenarios": ("Szenarien", "Scenarios"),
    "scenarios_lead": (
        "Abläufe, an denen sich eine Umsetzung messen lässt. Jeder liegt auch als Arazzo-Dokument bereit, das "
        "Werkzeuge ausführen.",
        "Sequences by which an implementation can be measured. Each is also available as an Arazzo document that tools "
        "can run.",
    ),
    "case_good": ("Gutfall", "good case"),
    "case_bad": ("Schlechtfall", "bad case"),
    "step_number": ("Nr.", "No."),
    "does": ("Schritt", "Step"),
    "expected": ("Erwartet", "Expected"),
    "proves": ("Belegt", "Proves"),
    "sends_example": ("Beispiel", "example"),
    "sends_changed": ("mit", "with"),
    "sends_raw": ("Text statt Dokument", "text instead of a document"),
    "access_none": ("ohne Token", "without a token"),
    "access_expired": ("mit abgelaufenem Token", "with an expired token"),
    "access_wrong-scope": ("mit Token ohne die Berechtigung", "with a token without the scope"),
    "absent": ("fehlt", "is absent"),
    "present": ("vorhanden", "present"),
    "repeated": ("bis zu {most}-mal im Abstand von {every} s", "up to {most} times, {every} s apart"),
    "within": ("innerhalb von {seconds} s", "within {seconds} s"),
    "keeps": ("merkt sich", "keeps"),
    "run_it": ("Arazzo-Dokument", "Arazzo document"),
    # Access
    "access": ("Zugang", "Access"),
    "access_lead": (
        "Wer mit wem spricht, wie sich ein System ausweist und welche Berechtigung welche Operation braucht.",
        "Who talks to whom, how a system proves its identity, and which scope each operation needs.",
    ),
    "roles": ("Rollen", "Roles"),
    "role": ("Rolle", "Role"),
    "schemes": ("Verfahren", "Schemes"),
    "kind_client-credentials": ("OAuth 2.0 Client Credentials", "OAuth 2.0 client credentials"),
    "kind_mutual-tls": ("Gegenseitiges TLS", "Mutual TLS"),
    "kind_signed-token": ("Signiertes Token (JWT)", "Signed token (JWT)"),
    "how_client-credentials": (
        "Das System holt beim Tokenendpunkt ein Zugangstoken (RFC 6749, 4.4) und sendet es mit jeder Anfrage im Kopf "
        "`Authorization: Bearer`.",
        "The system fetches an access token from the token endpoint (RFC 6749, 4.4) and sends it with each request in "
        "the header `Authorization: Bearer`.",
    ),
    "how_mutual-tls": (
        "Beide Seiten weisen sich beim Aufbau der Verbindung mit einem Zertifikat aus (RFC 8705).",
        "Both sides prove their identity with a certificate when the connection is opened (RFC 8705).",
    ),
    "how_signed-token": (
        "Das System sendet mit jeder Anfrage ein selbst signiertes Token im Kopf `Authorization: Bearer` (RFC 7523).",
        "The system sends a token signed by itself with each request in the header `Authorization: Bearer` (RFC 7523).",
    ),
    "token_url": ("Tokenendpunkt (Beispiel)", "Token endpoint (example)"),
    "scope": ("Berechtigung", "Scope"),
    "needed_for": ("Nötig für", "Needed for"),
    # Requirements
    "criteria": ("Konformitätskriterien", "Conformance criteria"),
    "criteria_short": ("Kriterien", "Criteria"),
    "criteria_lead": (
        "Jede prüfbare Aussage mit einer Kennung, die sich nie ändert. MUSS, SOLL und KANN im Sinne von RFC 2119.",
        "Each statement that can be verified, with an identifier that never changes. MUST, SHOULD and MAY as in "
        "RFC 2119.",
    ),
    "MUST": ("MUSS", "MUST"),
    "SHOULD": ("SOLL", "SHOULD"),
    "MAY": ("KANN", "MAY"),
    "level": ("Stufe", "Level"),
    "criterion_text": ("Kriterium", "Criterion"),
    "proof": ("Nachweis", "Proof"),
    "evidence": ("auditierbar", "auditable"),
    "observable": ("beobachtbar", "observable"),
    "without_proof": ("noch ohne Szenario", "no scenario yet"),
    "for_everything": ("Für alle Operationen", "For all operations"),
    "observable_proven": ("Beobachtbare Kriterien mit Szenario", "Observable criteria with a scenario"),
    "operations_shown": ("Operationen, die ein Szenario aufruft", "Operations that a scenario calls"),
    "problems_shown": ("Problemtypen, die ein Szenario zeigt", "Problem types that a scenario shows"),
    "short_openapi": ("OpenAPI", "OpenAPI"),
    "short_arazzo": ("Arazzo", "Arazzo"),
    "short_bpmn": ("BPMN", "BPMN"),
    "conformance": ("Konformitätstest", "conformance test"),
    "openapi_yaml": ("OpenAPI als YAML", "OpenAPI as YAML"),
    "openapi_lead": (
        "OpenAPI 3.1. Das Dokument enthält alle Schemas; das modulare verweist auf die JSON Schemas der "
        "Datenstandards.",
        "OpenAPI 3.1. The document holds all schemas; the modular one refers to the JSON Schemas of the data "
        "standards.",
    ),
    "arazzo_lead": (
        "Arazzo 1.0: je Szenario ein Dokument, das die OpenAPI-Beschreibung benutzt.",
        "Arazzo 1.0: a document for each scenario, which uses the OpenAPI description.",
    ),
    "used_in_operations": ("Verwendet von Operationen", "Used by operations"),
}
