"""Words of pages about requirements and what proves them, German and English."""

TABLE: dict[str, tuple[str, str]] = {
    "proof_heading": ("Nachweis durch Tests", "Proof by tests"),
    "proof_lead": (
        "Eine Anforderung gilt als nachgewiesen, wenn es in beiden Kodierungen ein gültiges Beispiel gibt, das sie "
        "erfüllt, und ein ungültiges, das nur sie verletzt; bei Schnittstellen, wenn ein Szenario sie zeigt.",
        "A requirement counts as proven if in both encodings there is a valid example that meets it and an invalid one "
        "that violates nothing else; for interfaces, if a scenario shows it.",
    ),
    "proven_requirements": ("Nachgewiesene beobachtbare Anforderungen", "Observable requirements that are proven"),
    "mutation_score": ("Bemerkte Änderungen an den Schemas", "Changes of the schemas that are noticed"),
    "not_measured": ("nicht gemessen", "not measured"),
    "outdated_score": ("nicht gemessen seit der letzten Änderung", "not measured since the last change"),
    "nothing_to_prove": ("nichts nachzuweisen", "nothing to prove"),
    "auditable_count": (
        "{0} weitere Anforderungen beurteilt ein Audit, kein Test.",
        "{0} further requirements are a matter of audit, not of tests.",
    ),
    "no_test_possible": ("Warum es keinen Test gibt", "Why there is no test"),
    "requirement_without_test": ("Anforderung ohne vollständigen Test", "Requirement without a complete test"),
    "survivor": ("Unbemerkte Änderung", "Change that goes unnoticed"),
    "reason": ("Grund", "Reason"),
}
