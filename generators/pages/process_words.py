"""The words of pages about processes: key → German, English."""

from __future__ import annotations

TABLE: dict[str, tuple[str, str]] = {
    "process": ("Prozess", "Process"),
    "processes": ("Prozessstandards", "Process standards"),
    "processes_lead": (
        "Wie ein Verfahren abläuft: Beteiligte, Schritte, Fristen und die Nachrichten zwischen ihnen.",
        "How a procedure runs: participants, steps, deadlines and the messages between them.",
    ),
    "data_standards": ("Datenstandards", "Data standards"),
    "data_standards_lead": (
        "Was übermittelt wird: Nachrichten, Klassen und Codelisten.",
        "What is transmitted: messages, classes and code lists.",
    ),
    "data": ("Daten", "Data"),
    # Diagram
    "process_diagram": ("Diagramm", "Diagram"),
    "process_diagram_lead": (
        "Der Ablauf in BPMN 2.0. Jeder Schritt steht mit derselben Bezeichnung in der Tabelle der Schritte.",
        "The course in BPMN 2.0. Each step stands under the same title in the table of steps.",
    ),
    "zoom": ("Größe des Diagramms", "Size of the diagram"),
    "zoom_fit": ("Ganz", "Whole"),
    "zoom_smaller": ("75 %", "75 %"),
    "zoom_full": ("100 %", "100 %"),
    "process_caption": (
        "Waagerechte Bahnen sind Beteiligte, gestrichelte Pfeile sind Nachrichten. Dasselbe steht unten in Worten.",
        "Horizontal bands are participants, dashed arrows are messages. The same stands below in words.",
    ),
    "in_words": ("Das Diagramm in Worten", "The diagram in words"),
    "diagram_file": ("Diagramm als SVG", "Diagram as SVG"),
    "sound": ("Fehlerfreier Ablauf, bewiesen", "Sound course, proven"),
    "sound_lead": (
        "Die Prüfung hat alle {states} unterscheidbaren Zustände des Verfahrens durchgespielt: jeder Schritt ist "
        "erreichbar, kein Beteiligter wartet vergeblich, und jeder Weg kommt zu einem Ende.",
        "The check has played through all {states} distinguishable states of the procedure: every step can be reached, "
        "no participant waits in vain, and every way comes to an end.",
    ),
    # Steps
    "step": ("Schritt", "Step"),
    "steps": ("Schritte", "Steps"),
    "steps_lead": (
        "Alle Schritte mit Beteiligten, Nachrichten, Fristen und dem, was auf sie folgt.",
        "All steps with participants, messages, deadlines and what follows them.",
    ),
    "steps_at_a_glance": ("Auf einen Blick", "At a glance"),
    "who": ("Beteiligt", "Participant"),
    "step_type": ("Art", "Kind"),
    "exchange": ("Nachricht und Operation", "Message and operation"),
    "deadline": ("Frist", "Deadline"),
    "follows": ("Weiter mit", "Goes on with"),
    "comes_from": ("Folgt auf", "Follows"),
    "optional": ("kann entfallen", "may be left out"),
    "within_subprocess": ("Teil von", "Part of"),
    "message_to": ("an {name}", "to {name}"),
    "message_from": ("von {name}", "from {name}"),
    "otherwise": ("sonst", "otherwise"),
    "after_deadline": ("nach Ablauf der Frist", "when the deadline has passed"),
    "on_error": ("bei Fehler „{name}“", "on error “{name}”"),
    "interrupts_not": ("läuft währenddessen weiter", "goes on meanwhile"),
    "waits": ("Wartet", "Waits"),
    "activity": ("Referenzaktivität", "Reference activity"),
    "ends_with": ("Ergebnis", "Result"),
    "ends_in_error": ("Fehler", "Error"),
    "terminates": ("beendet das ganze Verfahren", "ends the whole procedure"),
    "carried_out_by": ("Ausgeführt durch", "Carried out by"),
    # Participants
    "participant": ("Beteiligter", "Participant"),
    "participants": ("Beteiligte", "Participants"),
    "participants_lead": (
        "Wer am Verfahren teilnimmt und welche Rolle er in den Schnittstellen spielt.",
        "Who takes part in the procedure, and which role they play in the interfaces.",
    ),
    "participant_kind": ("Art", "Kind"),
    "participant_citizen": ("Bürgerin oder Bürger", "citizen"),
    "participant_business": ("Unternehmen", "business"),
    "participant_authority": ("Behörde", "authority"),
    "participant_provider": ("Dienstleister", "service provider"),
    "participant_system": ("System", "system"),
    "belongs_to": ("gehört zu", "part of"),
    "black_box": ("ohne eigene Schritte", "without steps of its own"),
    # Messages
    "travels": ("Nachrichten", "Messages"),
    "travels_lead": (
        "Welche Nachricht von wem zu wem geht, und in welchen Schritten.",
        "Which message goes from whom to whom, and in which steps.",
    ),
    "exchange_route": ("Von und an", "From and to"),
    "sent_in": ("Gesendet in", "Sent in"),
    "received_in": ("Empfangen in", "Received in"),
    # Outcomes
    "outcome": ("Ergebnis", "Result"),
    "outcomes": ("Ergebnisse", "Results"),
    "outcomes_lead": (
        "Womit das Verfahren enden kann, und welche Fehler einen Teil davon abbrechen.",
        "What the procedure can end with, and which errors end a part of it early.",
    ),
    "errors": ("Fehler", "Errors"),
    "error_code": ("Code", "Code"),
    "reached_in": ("Erreicht in", "Reached in"),
    "caught_in": ("Behandelt in", "Handled in"),
    "whole_process": ("Für das ganze Verfahren", "For the whole procedure"),
    "step_law": ("Schritte mit Rechtsgrundlage", "Steps with a legal basis"),
    "bpmn_lead": (
        "BPMN 2.0 mit Darstellung; öffnet sich in jedem Modellierungswerkzeug. Die SVG-Dateien zeigen dasselbe.",
        "BPMN 2.0 with layout; opens in any modelling tool. The SVG files show the same.",
    ),
    "used_in_steps": ("Schritte in Verfahren", "Steps of procedures"),
}
