"""The words of generated pages: key → German, English."""

from __future__ import annotations

from generators.pages import (
    environment_words,
    interface_words,
    process_words,
    profile_words,
    proof_words,
    version_words,
)

LANGUAGES = ("de", "en")

TABLE: dict[str, tuple[str, str]] = {
    "standards": ("Standards", "Standards"),
    "standards_lead": (
        "Alle Standards mit Status und Version.",
        "All standards with status and version.",
    ),
    "crumb_standards": ("Standards", "Standards"),
    "crumb_reference": ("Metamodell", "Metamodel"),
    "crumbs": ("Brotkrumen", "Breadcrumb"),
    "overview": ("Übersicht", "Overview"),
    "messages": ("Nachrichten", "Messages"),
    "documents": ("Dokumente", "Documents"),
    "classes": ("Klassen", "Classes"),
    "codes": ("Codelisten", "Code lists"),
    "types": ("Datentypen", "Data types"),
    "rules": ("Regeln", "Rules"),
    "law": ("Recht", "Law"),
    "law_lead": (
        "Welche Angaben auf welcher Vorschrift beruhen.",
        "Which data rest on which provision.",
    ),
    "quality": ("Qualität", "Quality"),
    "downloads": ("Downloads", "Downloads"),
    # Identity
    "version": ("Version", "Version"),
    "name": ("Kennung", "Identifier"),
    "namespace": ("Namensraum", "Namespace"),
    "publisher": ("Herausgeber", "Publisher"),
    "licence": ("Lizenz", "Licence"),
    "valid_from": ("Gültig ab", "Valid from"),
    "valid_until": ("Gültig bis", "Valid until"),
    "transition_until": ("Übergangsfrist bis", "Transition until"),
    "legal_basis": ("Rechtsgrundlage", "Legal basis"),
    "legal_bases": ("Rechtsgrundlagen", "Legal bases"),
    "dependencies": ("Baut auf", "Builds on"),
    "dependents": ("Grundlage für", "Basis of"),
    "draft": ("Entwurf", "draft"),
    "consultation": ("in Abstimmung", "in consultation"),
    "approved": ("freigegeben", "approved"),
    "superseded": ("abgelöst", "superseded"),
    "withdrawn": ("zurückgezogen", "withdrawn"),
    "content": ("Inhalt", "content"),
    "transport": ("Transport", "transport"),
    "communication": ("Kommunikation", "communication"),
    "identification": ("Identifikation", "identification"),
    "draft_banner": (
        "Dieser Standard ist ein Entwurf und kann sich ohne Übergangsfrist ändern.",
        "This standard is a draft and may change without a transition period.",
    ),
    "superseded_banner": (
        "Dieser Standard ist abgelöst. Neue Umsetzungen beginnen mit der Nachfolgeversion.",
        "This standard is superseded. New implementations start with its successor.",
    ),
    "withdrawn_banner": (
        "Dieser Standard ist zurückgezogen und darf nicht mehr eingesetzt werden.",
        "This standard is withdrawn and must no longer be used.",
    ),
    # Messages
    "message": ("Nachricht", "Message"),
    "document": ("Dokument", "Document"),
    "messages_lead": (
        "Die Nachrichten des Standards mit Absender und Empfänger.",
        "The messages of the standard with sender and receiver.",
    ),
    "documents_lead": (
        "Die Dokumente, die der Standard beschreibt.",
        "The documents that the standard describes.",
    ),
    "number": ("Nummer", "Number"),
    "sender": ("Absender", "Sender"),
    "receiver": ("Empfänger", "Receiver"),
    "purpose": ("Zweck", "Purpose"),
    "xml_element": ("XML-Element", "XML element"),
    "json_entry": ("JSON Schema", "JSON Schema"),
    "class": ("Klasse", "Class"),
    "structure": ("Aufbau", "Structure"),
    "structure_lead": (
        "Alle Angaben in ihrer Reihenfolge. Zweige lassen sich aufklappen.",
        "All data in their order. Branches can be opened.",
    ),
    "structure_cut": ("weiter bei der Klasse", "continued at the class"),
    "diagram": ("Diagramm", "Diagram"),
    "diagram_of": ("Klassendiagramm", "Class diagram"),
    "diagram_caption": (
        "Kästen sind Klassen, Pfeile führen von einer Angabe zu ihrer Klasse. Gestrichelte Kästen gehören zu einem "
        "anderen Standard. Dieselben Angaben stehen in den Tabellen.",
        "Boxes are classes, arrows lead from a datum to its class. Dashed boxes belong to another standard. The "
        "tables hold the same information.",
    ),
    "diagram_root": ("{name} enthält {parts}.", "{name} holds {parts}."),
    "diagram_more": ("… {count} weitere", "… {count} more"),
    "diagram_inherited": ("Angaben von", "fields of"),
    "diagram_inherited_one": ("Angabe von", "field of"),
    "diagram_standards": ("Wie die Standards zusammenhängen", "How the standards relate"),
    "dependency_diagram": (
        "Jeder Kasten nennt, worauf ein Standard aufbaut; Pfeile führen zum nächsten Baustein.",
        "Each box names what a standard builds on; arrows lead to the next building block.",
    ),
    "examples": ("Beispiele", "Examples"),
    "example": ("Beispiel", "Example"),
    "generated_example": (
        "Jede Angabe mit einem Wert, aus dem Modell erzeugt. Das Beispiel ist gültig, aber kein denkbarer Fall.",
        "Every datum with a value, generated from the model. The example is valid, but no conceivable case.",
    ),
    "authored_examples": ("Fallbeispiele", "Case examples"),
    "authored_lead": (
        "Von Hand geschrieben, mit erfundenen Daten, jedes nach dem benannt, was es zeigt.",
        "Hand-written, with invented data, each named for what it shows.",
    ),
    "generated_examples": ("Vollständig ausgefüllt", "Completely filled"),
    "name_column": ("Name", "Name"),
    "in": ("in", "in"),
    "schemas": ("Schemas", "Schemas"),
    # Classes
    "classes_lead": (
        "Die Klassen des Standards. Jede hat eine Seite mit ihren Angaben in der Reihenfolge von XML und JSON.",
        "The classes of the standard. Each has a page with its data in the order of XML and JSON.",
    ),
    "element": ("Element", "Element"),
    "cardinality": ("Anzahl", "Number"),
    "type": ("Typ", "Type"),
    "meaning": ("Bedeutung", "Meaning"),
    "elements": ("Angaben", "Data"),
    "no_elements": ("Die Klasse hat keine Angaben.", "The class has no data."),
    "inherited": ("geerbt von", "inherited from"),
    "is_a": ("Art von", "Kind of"),
    "mixins": ("Mit den Angaben von", "With the data of"),
    "children": ("Unterklassen", "Subclasses"),
    "used_by": ("Verwendet in", "Used in"),
    "unused": ("Von keiner Klasse verwendet.", "Used by no class."),
    "abstract": ("abstrakt", "abstract"),
    "mixin": ("Mixin", "mixin"),
    "attribute": ("Attribut", "attribute"),
    "identifier": ("Kennung", "identifier"),
    "reference": ("Verweis", "reference"),
    "or": ("oder", "or"),
    "any": ("beliebiger Wert", "any value"),
    "special": ("Art. 9 DSGVO", "Art. 9 GDPR"),
    "special_long": ("Besondere Kategorie nach Art. 9 DSGVO", "Special category under Art. 9 GDPR"),
    "personal": ("personenbezogen", "personal data"),
    "once_only": ("liegt vor im", "already held in"),
    "deprecated": ("veraltet", "deprecated"),
    "deprecated_since": ("Veraltet", "Deprecated"),
    "successor": ("Nachfolger", "Successor"),
    "default": ("Vorgabe", "default"),
    "pattern": ("Muster", "pattern"),
    "from": ("ab", "from"),
    "to": ("bis", "up to"),
    "fixed": ("stets", "always"),
    "one_of": ("eines von", "one of"),
    "unit": ("Einheit", "unit"),
    "unique": ("ohne Wiederholung", "without repetition"),
    # Code lists
    "codes_lead": (
        "Die Codelisten des Standards. Jede hat eine eigene Kennung, Version und Einbindung.",
        "The code lists of the standard. Each has an identifier, a version and a binding of its own.",
    ),
    "code": ("Code", "Code"),
    "code_title": ("Bezeichnung", "Label"),
    "codes_count": ("Codes", "Codes"),
    "list": ("Codeliste", "Code list"),
    "list_uri": ("Kennung der Liste", "Identifier of the list"),
    "agency": ("Herausgeber der Liste", "Agency"),
    "binding": ("Einbindung", "Binding"),
    "binding_short": ("Typ {0}", "type {0}"),
    "binding_0": ("Aufzählung im Schema", "enumeration in the schema"),
    "binding_1": (
        "Typ 1: Liste und Version stehen fest, die Codes stehen im Schema",
        "type 1: list and version are fixed, the codes stand in the schema",
    ),
    "binding_2": (
        "Typ 2: Liste und Version stehen fest, die Codes stehen nur in der Liste",
        "type 2: list and version are fixed, the codes stand in the list only",
    ),
    "binding_3": (
        "Typ 3: die Liste steht fest, die Version nennt die Nachricht",
        "type 3: the list is fixed, the message states the version",
    ),
    "binding_4": (
        "Typ 4: Liste und Version nennt die Nachricht",
        "type 4: the message states list and version",
    ),
    "open_list": ("Die Liste ist offen; jeder Text ist zulässig.", "The list is open; any text is allowed."),
    "parent": ("gehört zu", "belongs to"),
    # Types
    "data_type": ("Datentyp", "Data type"),
    "types_lead": (
        "Die einfachen Datentypen des Standards mit ihren Einschränkungen.",
        "The simple data types of the standard with their restrictions.",
    ),
    "based_on": ("Grundlage", "Based on"),
    "check_digit": ("Prüfziffer", "Check digit"),
    "check_digit_note": (
        "Die Prüfwerkzeuge rechnen sie nach; ein Schema kann das nicht.",
        "The checking tools recompute it; a schema cannot.",
    ),
    "values": ("Beispielwerte", "Example values"),
    "range": ("Wertebereich", "Range of values"),
    # Rules of a model
    "rules_page_lead": (
        "Was über Anzahl und Typ hinaus gilt, mit einer Kennung je Regel.",
        "What holds beyond number and type, with an identifier for each rule.",
    ),
    "rule": ("Regel", "Rule"),
    "requirement": ("Kennung", "Identifier"),
    "enforced": ("Geprüft von", "Checked by"),
    # Quality
    "quality_lead": (
        "Wie vollständig der Standard beschrieben ist und wer durchsetzt, was ein Schema nicht ausdrücken kann.",
        "How completely the standard is described, and who enforces what a schema cannot express.",
    ),
    "completeness": ("Vollständigkeit", "Completeness"),
    "share": ("Anteil", "Share"),
    "titles_de": ("Titel auf Deutsch", "Titles in German"),
    "titles_en": ("Titel auf Englisch", "Titles in English"),
    "descriptions_de": ("Definition auf Deutsch", "Definitions in German"),
    "descriptions_en": ("Definition auf Englisch", "Definitions in English"),
    "personal_with_law": (
        "Personenbezogene Angaben mit Rechtsgrundlage",
        "Personal data with a legal basis",
    ),
    "messages_with_example": ("Nachrichten mit verfasstem Beispiel", "Messages with an authored example"),
    "documents_with_example": ("Dokumente mit verfasstem Beispiel", "Documents with an authored example"),
    "criterion": ("Merkmal", "Criterion"),
    "count": ("Anzahl", "Count"),
    "metaslot_rules": ("Regel der Klasse", "class rule"),
    "metaslot_unique_keys": ("eindeutiger Schlüssel", "unique key"),
    "metaslot_permissible_values": ("Codes der Liste", "codes of the list"),
    "metaslot_exactly_one_of": ("genau eine von mehreren", "exactly one of several"),
    "metaslot_any_of": ("mindestens eine von mehreren", "at least one of several"),
    "metaslot_none_of": ("keine von mehreren", "none of several"),
    "metaslot_pattern": ("Muster", "pattern"),
    "metaslot_list_elements_unique": ("Liste ohne Wiederholung", "list without repetition"),
    "metaslot_equals_string": ("fester Wert", "fixed value"),
    "metaslot_check_digit": ("Prüfziffer", "check digit"),
    "metaslot_constraints": ("Bedingung der Klasse", "condition of the class"),
    "metaslot_term of the JSON-LD context": (
        "Name, der in einer anderen Klasse anders beschrieben ist: im JSON-LD-Kontext gilt nur eine Beschreibung",
        "name that another class describes differently: in the JSON-LD context only one description counts",
    ),
    "metaslot_xml_characters": ("nur Zeichen, die XML kennt", "only characters that XML knows"),
    "short_xsd": ("XML Schema", "XML Schema"),
    "short_json_schema": ("JSON Schema", "JSON Schema"),
    "short_rdf": ("RDF", "RDF"),
    "elements_affected": ("Betrifft", "Concerns"),
    "inexpressible": ("Was Schemas nicht ausdrücken", "What schemas cannot express"),
    "inexpressible_lead": (
        "Diese Regeln prüft ein Schema nicht. Jede Zeile nennt, wer sie stattdessen durchsetzt.",
        "A schema does not check these rules. Each row names who enforces them instead.",
    ),
    "nothing_inexpressible": (
        "XML Schema und JSON Schema drücken alle Regeln des Standards aus.",
        "XML Schema and JSON Schema express all rules of the standard.",
    ),
    "format": ("Format", "Format"),
    "constraint": ("Einschränkung", "Constraint"),
    "enforced_by": ("Durchgesetzt von", "Enforced by"),
    "no_check": ("keine Prüfung betroffen", "no check concerned"),
    "excerpt": ("Auszug", "excerpt"),
    "excerpt_long": (
        "Der Standard enthält einen Auszug; zulässig sind alle Codes der vollständigen Liste.",
        "The standard holds an excerpt; all codes of the complete list are allowed.",
    ),
    "nobody": ("niemandem", "nobody"),
    "schematron": ("Schematron", "Schematron"),
    "checker": ("Prüfwerkzeug", "checker"),
    "findings": ("Befunde der Prüfregeln", "Findings of the lint rules"),
    "no_findings": (
        "Die Prüfregeln haben nichts zu beanstanden.",
        "The lint rules find nothing to object to.",
    ),
    "severity": ("Stufe", "Level"),
    "place": ("Stelle", "Place"),
    "finding": ("Befund", "Finding"),
    # Downloads
    "downloads_lead": (
        "Alle Dateien dieser Version. Dieselbe Quelle ergibt immer dieselben Bytes; die Prüfsumme belegt es.",
        "All files of this version. The same source always gives the same bytes; the digest proves it.",
    ),
    "archive": ("Alles in einem Archiv", "Everything in one archive"),
    "archive_lead": (
        "Alle Dateien dieses Standards und der Standards, auf denen er aufbaut, von diesen ohne die Testdaten; in "
        "Ordnern, in denen die Schemas einander ohne Netz finden.",
        "All files of this standard and of the standards that it builds on, of the latter without the test vectors; in "
        "folders in which the schemas find each other without network access.",
    ),
    "xsd_lead": (
        "XML Schema 1.0. Die Schemas anderer Standards werden über relative Pfade importiert.",
        "XML Schema 1.0. Schemas of other standards are imported by relative paths.",
    ),
    "json_schema_lead": (
        "JSON Schema 2020-12. Die Datei `.bundle.schema.json` enthält alles; die Datei `.schema.json` verweist auf die "
        "Schemas anderer Standards.",
        "JSON Schema 2020-12. The file `.bundle.schema.json` holds everything; the file `.schema.json` refers to the "
        "schemas of other standards.",
    ),
    "codelists_lead": (
        "Jede Liste als Genericode 1.0 (`.gc.xml`), JSON und CSV.",
        "Each list as Genericode 1.0 (`.gc.xml`), JSON and CSV.",
    ),
    "examples_lead": (
        "Zu jedem Dokument ein vollständig ausgefülltes Beispiel, aus dem Modell erzeugt. Die Werte sind erfunden.",
        "For each document a completely filled example, generated from the model. The values are invented.",
    ),
    "rdf_lead": (
        "Für Werkzeuge der Linked Data: SHACL prüft, OWL beschreibt, der JSON-LD-Kontext übersetzt JSON in RDF.",
        "For linked data tools: SHACL checks, OWL describes, the JSON-LD context translates JSON into RDF.",
    ),
    "model_lead": (
        "Das Modell mit allem, was es importiert und erbt, für Werkzeuge, die selbst kein LinkML lesen.",
        "The model with all that it imports and inherits, for tools that do not read LinkML themselves.",
    ),
    "file": ("Datei", "File"),
    "size": ("Größe", "Size"),
    "digest": ("SHA-256", "SHA-256"),
    "digests": ("Prüfsummen", "Digests"),
    "digests_lead": (
        "Die Datei enthält alle Prüfsummen; `sha256sum --check SHA256SUMS` vergleicht sie.",
        "The file holds all digests; `sha256sum --check SHA256SUMS` compares them.",
    ),
    "openapi": ("OpenAPI", "OpenAPI"),
    "arazzo": ("Arazzo", "Arazzo"),
    "bpmn": ("BPMN", "BPMN"),
    "xsd": ("XML Schema", "XML Schema"),
    "json_schema": ("JSON Schema", "JSON Schema"),
    "json": ("JSON Schema", "JSON Schema"),
    "json_bundle": ("JSON Schema, gebündelt", "JSON Schema, bundled"),
    "codelists": ("Codelisten", "Code lists"),
    "genericode": ("Genericode", "Genericode"),
    "rdf": ("RDF: SHACL, OWL, JSON-LD", "RDF: SHACL, OWL, JSON-LD"),
    "model": ("Aufgelöstes Modell", "Resolved model"),
    "other": ("Weitere", "Other"),
    "all_files": ("Alle Dateien mit Prüfsummen", "All files with digests"),
    # Reference
    "lint_rules": ("Prüfregeln", "Lint rules"),
    "lint_rules_lead": (
        "Was `fabrik lint` findet. Jede Meldung nennt Datei, Zeile und Spalte; der Name der Regel führt hierher.",
        "What `fabrik lint` finds. Each message names file, line and column; the name of the rule leads here.",
    ),
    "level_error": ("Fehler", "Errors"),
    "level_warning": ("Warnungen", "Warnings"),
    "level_hint": ("Hinweise", "Hints"),
    "severity_error": ("Fehler", "error"),
    "severity_warning": ("Warnung", "warning"),
    "severity_hint": ("Hinweis", "hint"),
    "flagged": ("Beanstandet", "Flagged"),
    "accepted": ("In Ordnung", "Accepted"),
    "fixed_level": ("Die Stufe ist fest.", "The level is fixed."),
    "adjustable_level": (
        "Ein Standard kann die Stufe ändern, mit Begründung.",
        "A standard may change the level, with a reason.",
    ),
    "metamodel": ("Metamodell", "Metamodel"),
    "metamodel_lead": (
        "Die Dateien eines Standards und ihre Angaben. Das Metamodell ist selbst in LinkML beschrieben und prüft jede "
        "Datei.",
        "The files of a standard and what they say. The metamodel is described in LinkML itself and checks every file.",
    ),
    "reference_section": ("Referenz", "Reference"),
}
TABLES = (
    TABLE,
    interface_words.TABLE,
    environment_words.TABLE,
    process_words.TABLE,
    profile_words.TABLE,
    proof_words.TABLE,
    version_words.TABLE,
)
WORDS: dict[str, dict[str, str]] = {
    language: {key: texts[place] for table in TABLES for key, texts in table.items()}
    for place, language in enumerate(LANGUAGES)
}


def word_text(key: str) -> dict[str, str]:
    """A word in all languages, as titles of elements are."""
    return {language: words[key] for language, words in WORDS.items()}
