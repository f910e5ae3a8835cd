"""The kinds of deviation: what each is called, and which kind of the test vectors it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from generators.model.node import Text


class Kind(NamedTuple):
    """A kind of deviation.

    vector: what the manifest of test vectors calls it. family: order | message | participant | time. label: its short
    name; title: of the check for it; sentence: of one deviation, with the fields of a `Deviation`, titles in place of
    ids. needs: what a log has to state for it to be noticed: one of NEEDED, or now; empty for nothing besides steps.
    """

    vector: str
    family: str
    label: Text
    title: Text
    sentence: Text
    needs: str = ""


Pair = tuple[str, str]


def _kind(vector: str, family: str, label: Pair, title: Pair, sentence: Pair, needs: str = "") -> Kind:
    return Kind(vector, family, _text(label), _text(title), _text(sentence), needs)


def _text(pair: Pair) -> Text:
    return {"de": pair[0], "en": pair[1]}


KINDS: dict[str, Kind] = {
    "missing-step": _kind(
        "not-allowed",
        "order",
        ("Schritt fehlt", "step missing"),
        ("Jeder Schritt, der sein muss, geschieht", "Every step that has to happen does"),
        ("„{subject}“ fehlt vor „{step}“", "“{subject}” is missing before “{step}”"),
    ),
    "wrong-order": _kind(
        "not-allowed",
        "order",
        ("falsche Reihenfolge", "wrong order"),
        ("Die Schritte folgen in der richtigen Reihenfolge", "The steps come in the right order"),
        ("„{subject}“ geschieht {side}", "“{subject}” happens {side}"),
    ),
    "twice": _kind(
        "not-allowed",
        "order",
        ("noch einmal", "once more"),
        ("Kein Schritt geschieht öfter als vorgesehen", "No step happens more often than it may"),
        ("„{step}“ geschieht noch einmal", "“{step}” happens once more"),
    ),
    "other-branch": _kind(
        "not-allowed",
        "order",
        ("anderer Weg", "other way"),
        ("Nach einer Entscheidung wird nur ein Weg gegangen", "After a decision only one way is gone"),
        (
            "„{step}“ gehört zu einem anderen Weg als „{subject}“, das auch geschieht",
            "“{step}” belongs to another way than “{subject}”, which happens, too",
        ),
    ),
    "before-start": _kind(
        "not-allowed",
        "order",
        ("vor dem Beginn", "before the start"),
        ("Niemand handelt, bevor es für ihn beginnt", "Nobody acts before it begins for them"),
        ("„{step}“ geschieht, bevor „{subject}“ begonnen hat", "“{step}” happens before “{subject}” has begun"),
    ),
    "after-end": _kind(
        "not-allowed",
        "order",
        ("nach dem Ende", "after the end"),
        ("Niemand handelt, nachdem es für ihn beendet ist", "Nobody acts after it has ended for them"),
        ("„{step}“ geschieht, nachdem „{subject}“ fertig ist", "“{step}” happens after “{subject}” has finished"),
    ),
    "unexpected-step": _kind(
        "not-allowed",
        "order",
        ("nicht vorgesehen", "has no place"),
        ("Kein Schritt geschieht, wo er nicht vorgesehen ist", "No step happens where it has no place"),
        ("„{step}“ ist hier nicht vorgesehen", "“{step}” has no place here"),
    ),
    "unknown-step": _kind(
        "unknown-step",
        "order",
        ("unbekannter Schritt", "unknown step"),
        ("Jedes Ereignis ist ein Schritt des Prozesses", "Every event is a step of the process"),
        ("„{step}“ ist kein Schritt des Prozesses", "“{step}” is no step of the process"),
    ),
    "not-ended": _kind(
        "not-ended",
        "order",
        ("nicht beendet", "not ended"),
        ("Jeder Fall kommt zu einem Ende", "Every case comes to an end"),
        ("Der Fall ist nicht beendet, es fehlt noch „{subject}“", "the case has not ended, “{subject}” is missing"),
    ),
    "message-not-sent": _kind(
        "not-allowed",
        "message",
        ("Nachricht nicht gesendet", "message not sent"),
        ("Jede Nachricht wird gesendet", "Every message is sent"),
        ("„{subject}“ fehlt vor „{step}“", "“{subject}” is missing before “{step}”"),
    ),
    "message-not-received": _kind(
        "not-allowed",
        "message",
        ("Nachricht nicht entgegengenommen", "message not received"),
        ("Jede Nachricht wird entgegengenommen", "Every message is received"),
        ("„{subject}“ fehlt vor „{step}“", "“{subject}” is missing before “{step}”"),
    ),
    "received-before-sent": _kind(
        "not-allowed",
        "message",
        ("vor dem Senden empfangen", "received before sent"),
        ("Keine Nachricht kommt an, bevor sie gesendet ist", "No message arrives before it is sent"),
        ("„{subject}“ geschieht vor „{other}“", "“{subject}” happens before “{other}”"),
    ),
    "message-without-counterpart": _kind(
        "not-allowed",
        "message",
        ("Nachricht ohne Absendung", "message that nobody sent"),
        ("Keine Nachricht kommt an, die niemand gesendet hat", "No message arrives that nobody has sent"),
        ("„{step}“ nimmt eine Nachricht an, die niemand sendet", "“{step}” receives a message that nobody sends"),
    ),
    "wrong-message": _kind(
        "wrong-message",
        "message",
        ("falscher Inhalt", "wrong payload"),
        ("Jede Nachricht hat den richtigen Inhalt", "Every message has the right payload"),
        ("„{step}“ trägt „{found}“ statt „{wanted}“", "“{step}” carries “{found}” instead of “{wanted}”"),
        "message",
    ),
    "wrong-receiver": _kind(
        "wrong-message",
        "message",
        ("falscher Empfänger", "wrong receiver"),
        ("Jede Nachricht geht an den Richtigen", "Every message goes to the right receiver"),
        ("„{step}“ geht an „{found}“ statt an „{wanted}“", "“{step}” goes to “{found}” instead of “{wanted}”"),
        "receiver",
    ),
    "wrong-sender": _kind(
        "wrong-message",
        "message",
        ("falscher Absender", "wrong sender"),
        ("Jede Nachricht kommt vom Richtigen", "Every message comes from the right sender"),
        ("„{step}“ kommt von „{found}“ statt von „{wanted}“", "“{step}” comes from “{found}” instead of “{wanted}”"),
        "sender",
    ),
    "wrong-participant": _kind(
        "wrong-participant",
        "participant",
        ("falscher Beteiligter", "wrong participant"),
        ("Jeder Schritt geschieht bei der zuständigen Stelle", "Every step happens where the competence lies"),
        (
            "„{step}“ wird von „{found}“ statt von „{wanted}“ ausgeführt",
            "“{step}” is done by “{found}”, not “{wanted}”",
        ),
        "participant",
    ),
    "wrong-lane": _kind(
        "wrong-participant",
        "participant",
        ("falscher Teil der Stelle", "wrong part of the body"),
        (
            "Jeden Schritt führt der zuständige Teil der Stelle aus",
            "Every step is done by the competent part of a body",
        ),
        (
            "„{step}“ wird von „{found}“ statt von „{wanted}“ ausgeführt",
            "“{step}” is done by “{found}”, not “{wanted}”",
        ),
        "participant",
    ),
    "unknown-participant": _kind(
        "wrong-participant",
        "participant",
        ("unbekannter Beteiligter", "unknown participant"),
        ("Jeder, der handelt, ist Beteiligter des Prozesses", "Everybody who acts is a participant of the process"),
        (
            "„{step}“ wird von „{found}“ ausgeführt, das kein Beteiligter ist",
            "“{step}” is done by “{found}”, no participant",
        ),
        "participant",
    ),
    "deadline-missed": _kind(
        "deadline-missed",
        "time",
        ("Frist versäumt", "deadline missed"),
        ("Jede Frist ist eingehalten", "Every deadline is met"),
        ("„{subject}“ ist nach der Frist bis {due} fertig", "“{subject}” is done after the deadline of {due}"),
        "time",
    ),
    "timer-too-early": _kind(
        "timer-too-early",
        "time",
        ("zu früh", "too early"),
        ("Keine Wartezeit endet zu früh", "No waiting time ends too early"),
        (
            "„{subject}“ tritt vor Ablauf der Wartezeit bis {due} ein",
            "“{subject}” occurs before the end of its time, {due}",
        ),
        "time",
    ),
    "escalated-too-early": _kind(
        "timer-too-early",
        "time",
        ("vor Ablauf der Frist", "before the deadline passed"),
        ("Keine Frist gilt als abgelaufen, bevor sie es ist", "No deadline is taken for passed before it is"),
        (
            "„{step}“ geschieht, bevor die Frist von „{subject}“ bis {due} abgelaufen ist",
            "“{step}” happens before the deadline of “{subject}”, {due}, has passed",
        ),
        "time",
    ),
    "overdue": _kind(
        "deadline-missed",
        "time",
        ("überfällig", "overdue"),
        ("In keinem offenen Fall ist eine Frist verstrichen", "No deadline has passed in an open case"),
        ("„{subject}“ steht noch aus, seit {due}", "“{subject}” is still to come, since {due}"),
        "now",
    ),
}
"""Name → kind, in the order of reports."""
NEEDED = ("participant", "time", "message", "receiver", "sender")
"""What events may leave out."""
assert {kind.needs for kind in KINDS.values()} == {"", "now", *NEEDED}

EARLY: Text = {"de": "vor „{other}“ statt danach", "en": "before “{other}” instead of after it"}
TOO_EARLY: Text = {"de": "zu früh", "en": "too early"}
LATE: Text = {"de": "erst nach „{step}“", "en": "only after “{step}”"}
"""How a step is in the wrong order: before what it should follow, before something that is missing, or too late."""
