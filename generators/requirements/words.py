"""Wording of requirements, in German and in English; `{0}` is what a sentence is about."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "required": ("{0} MUSS angegeben sein.", "{0} MUST be given."),
    "required_many": ("{0} MUSS mindestens einmal angegeben sein.", "{0} MUST be given at least once."),
    "required_part": ("{0} MUSS „{1}“ nennen.", "{0} MUST state “{1}”."),
    "recommended": ("{0} SOLL angegeben sein.", "{0} SHOULD be given."),
    "value_presence": ("{0} DARF NICHT angegeben sein.", "{0} MUST NOT be given."),
    "multivalued": ("{0} MUSS eine Liste sein, auch bei nur einem Wert.", "{0} MUST be a list, even of one value."),
    "multivalued_dict": (
        "{0} MUSS in JSON ein Objekt sein, das jede Kennung ihrer Angabe zuordnet.",
        "{0} MUST be, in JSON, an object that maps each identifier to its entry.",
    ),
    "array": ("{0} MUSS eine {1}-dimensionale Liste sein.", "{0} MUST be a {1}-dimensional list."),
    "range": ("{0} MUSS {1} sein.", "{0} MUST be {1}."),
    "range_object": ("{0} MUSS ein Objekt sein.", "{0} MUST be an object."),
    "range_code": (
        "{0} MUSS ein Objekt aus Code und Angaben zu seiner Liste sein.",
        "{0} MUST be an object of a code and what identifies its list.",
    ),
    "extra_slots": (
        "{0} DARF NUR die Angaben enthalten, die das Modell vorsieht.",
        "{0} MUST NOT contain anything that the model does not provide for.",
    ),
    "rank": (
        "In XML MÜSSEN die Angaben in {0} in der Reihenfolge des Modells stehen.",
        "In XML, what {0} contains MUST stand in the order of the model.",
    ),
    "abstract": ("{0} DARF NICHT selbst ein Dokument sein.", "{0} MUST NOT be a document itself."),
    "designates_type": ("{0} MUSS eine dieser Klassen nennen: {1}.", "{0} MUST name one of these classes: {1}."),
    "permissible_values": ("{0} MUSS ein Code von {1} sein ({2}).", "{0} MUST be a code of {1} ({2})."),
    "permissible_values_open": (
        "{0} MUSS wie ein Code geschrieben sein: ohne Leerzeichen am Rand, ohne doppelte.",
        "{0} MUST be written as a code: no blanks at the ends, no two in a row.",
    ),
    "valid_until": (
        "{0} MUSS ein Code sein, der am Tag der Nachricht gültig ist.",
        "{0} MUST be a code that is valid on the day of the message.",
    ),
    "xml_characters": (
        "Texte DÜRFEN NUR Zeichen enthalten, die XML 1.0 zulässt.",
        "Texts MUST only contain characters that XML 1.0 admits.",
    ),
    "pattern": ("{0} MUSS dem Muster {1} entsprechen.", "{0} MUST match the pattern {1}."),
    "pattern_of": ("{0} MUSS dem Muster von „{1}“ entsprechen.", "{0} MUST match the pattern of “{1}”."),
    "check_digit": ("{0} MUSS eine richtige Prüfziffer haben ({1}).", "{0} MUST have a correct check digit ({1})."),
    "minimum_value": ("{0} MUSS mindestens {1} sein.", "{0} MUST be at least {1}."),
    "maximum_value": ("{0} DARF höchstens {1} sein.", "{0} MUST NOT be more than {1}."),
    "minimum_moment": ("{0} DARF NICHT vor {1} liegen.", "{0} MUST NOT be before {1}."),
    "maximum_moment": ("{0} DARF NICHT nach {1} liegen.", "{0} MUST NOT be after {1}."),
    "equals": ("{0} MUSS {1} sein.", "{0} MUST be {1}."),
    "equals_part": ("{0} MUSS, wenn „{1}“ angegeben ist, dort {2} nennen.", "{0} MUST, if it gives “{1}”, state {2}."),
    "equals_expression": ("{0} MUSS den Wert von {1} haben.", "{0} MUST have the value of {1}."),
    "subproperty_of": (
        "{0} MUSS eine dieser Eigenschaften nennen: {1}.",
        "{0} MUST name one of these properties: {1}.",
    ),
    "id_prefixes": ("{0} MUSS mit einem dieser Präfixe beginnen: {1}.", "{0} MUST start with one of the prefixes {1}."),
    "minimum_cardinality": (
        "{0} MUSS, wenn angegeben, mindestens {1}-mal vorkommen.",
        "{0} MUST occur at least {1} times if it is given.",
    ),
    "maximum_cardinality": ("{0} DARF höchstens {1}-mal vorkommen.", "{0} MUST NOT occur more than {1} times."),
    "exact_cardinality": (
        "{0} MUSS, wenn angegeben, genau {1}-mal vorkommen.",
        "{0} MUST occur exactly {1} times if it is given.",
    ),
    "list_elements_unique": ("{0} DARF keinen Wert zweimal enthalten.", "{0} MUST NOT contain a value twice."),
    "identifier": ("{0} MUSS im ganzen Dokument eindeutig sein.", "{0} MUST be unique in the whole document."),
    "key": ("{0} MUSS in seiner Liste eindeutig sein.", "{0} MUST be unique in its list."),
    "unique_keys": (
        "Einträge einer Liste von {0} MÜSSEN sich in {1} unterscheiden.",
        "Entries of a list of {0} MUST differ in {1}.",
    ),
    "has_member": ("Von {0} MUSS mindestens ein Wert zutreffen: {1}.", "Of {0}, at least one value MUST meet: {1}."),
    "any_of": ("Für {0} MUSS mindestens eines gelten: {1}.", "For {0}, at least one of these MUST hold: {1}."),
    "all_of": ("Für {0} MUSS gelten: {1}.", "For {0}, this MUST hold: {1}."),
    "exactly_one_of": ("Für {0} MUSS genau eines gelten: {1}.", "For {0}, exactly one of these MUST hold: {1}."),
    "none_of": ("Für {0} DARF NICHT gelten: {1}.", "For {0}, this MUST NOT hold: {1}."),
    "any_of_given": (
        "{0} MUSS mindestens eine dieser Angaben enthalten: {1}.",
        "{0} MUST contain at least one of: {1}.",
    ),
    "exactly_one_of_given": (
        "{0} MUSS genau eine dieser Angaben enthalten: {1}.",
        "{0} MUST contain exactly one of: {1}.",
    ),
    "none_of_given": ("{0} DARF keine dieser Angaben enthalten: {1}.", "{0} MUST NOT contain any of: {1}."),
    "rules": (
        "Gilt in {0}: {1}, so MUSS auch gelten: {2}.",
        "If in {0} this holds: {1}, then this MUST hold as well: {2}.",
    ),
    "rules_else": (" Sonst MUSS gelten: {0}.", " Otherwise this MUST hold: {0}."),
    "rules_reverse": (" Das MUSS auch umgekehrt gelten.", " The reverse MUST hold as well."),
    "dynamic": (
        "Werte von {0} MÜSSEN aus der Liste stammen, die das Modell umschreibt ({1}).",
        "Values of {0} MUST be of the list that the model circumscribes ({1}).",
    ),
}
"""The sentence of a constraint; `_` parts its variants."""

FRAGMENTS: dict[str, tuple[str, str]] = {
    "slot": ("„{0}“ in „{1}“", "“{0}” in “{1}”"),
    "class": ("„{0}“", "“{0}”"),
    "value": ("„{0}“", "“{0}”"),
    "given": ("{0} ist angegeben", "{0} is given"),
    "absent": ("{0} fehlt", "{0} is absent"),
    "equals": ("{0} ist {1}", "{0} is {1}"),
    "pattern": ("{0} entspricht dem Muster {1}", "{0} matches the pattern {1}"),
    "minimum": ("{0} ist mindestens {1}", "{0} is at least {1}"),
    "maximum": ("{0} ist höchstens {1}", "{0} is at most {1}"),
    "range": ("{0} ist {1}", "{0} is {1}"),
    "is_a": ("es handelt sich um {0}", "the object is {0}"),
    "at_least": ("{0} kommt mindestens {1}-mal vor", "{0} occurs at least {1} times"),
    "at_most": ("{0} kommt höchstens {1}-mal vor", "{0} occurs at most {1} times"),
    "exactly": ("{0} kommt genau {1}-mal vor", "{0} occurs exactly {1} times"),
    "computed": ("{0} hat den Wert von {1}", "{0} has the value of {1}"),
    "has_member": ("mindestens ein Wert: {0}", "at least one value: {0}"),
    "all_members": ("alle Werte: {0}", "all values: {0}"),
    "any_of": ("mindestens eines von: {0}", "at least one of: {0}"),
    "all_of": ("alles von: {0}", "all of: {0}"),
    "exactly_one_of": ("genau eines von: {0}", "exactly one of: {0}"),
    "none_of": ("nicht: {0}", "not: {0}"),
    "anything": ("irgendetwas", "anything"),
    "and": ("{0} und {1}", "{0} and {1}"),
    "or": ("{0} oder {1}", "{0} or {1}"),
    "codes": ("{0} … {1}, {2} Codes", "{0} … {1}, {2} codes"),
    "typed": ("{0} („{1}“)", "{0} (“{1}”)"),
    "code": ("ein Code von „{0}“", "a code of “{0}”"),
    "object": ("ein Objekt „{0}“", "an object “{0}”"),
    "reference": ("eine Kennung von „{0}“", "an identifier of “{0}”"),
    "any": ("ein beliebiger Wert", "any value"),
}

BUILTIN_TYPES: dict[str, tuple[str, str]] = {
    "string": ("ein Text", "a text"),
    "integer": ("eine ganze Zahl", "an integer"),
    "boolean": ("ein Wahrheitswert (true oder false)", "a truth value (true or false)"),
    "float": ("eine Zahl", "a number"),
    "double": ("eine Zahl", "a number"),
    "decimal": ("eine Dezimalzahl", "a decimal number"),
    "time": ("eine Uhrzeit (HH:MM:SS)", "a time of day (HH:MM:SS)"),
    "date": ("ein Datum (JJJJ-MM-TT)", "a date (YYYY-MM-DD)"),
    "datetime": ("ein Zeitpunkt mit Zeitzone (ISO 8601)", "a date-time with time zone (ISO 8601)"),
    "date_or_datetime": ("ein Datum oder ein Zeitpunkt (ISO 8601)", "a date or date-time (ISO 8601)"),
    "uriorcurie": ("eine URI oder CURIE", "a URI or CURIE"),
    "curie": ("eine CURIE", "a CURIE"),
    "uri": ("eine URI", "a URI"),
    "ncname": ("ein Name im Sinne von XML (NCName)", "a name as in XML (NCName)"),
    "objectidentifier": ("eine URI oder CURIE", "a URI or CURIE"),
    "nodeidentifier": ("eine URI oder CURIE", "a URI or CURIE"),
    "jsonpointer": ("ein JSON Pointer", "a JSON Pointer"),
    "jsonpath": ("ein Text", "a text"),
    "sparqlpath": ("ein Text", "a text"),
}

EVIDENCE: dict[str, tuple[str, str]] = {
    "recommended": (
        "Begründung des Herstellers, wo die Angabe fehlt",
        "The vendor's reason where it is not given",
    ),
    "valid_until": (
        "Abgleich mit der Fassung der Codeliste, die am Tag der Nachricht gilt",
        "Comparison with the version of the code list that is in force on the day of the message",
    ),
    "abstract": (
        "Kein Dokument nennt die Klasse als seine eigene",
        "No document names the class as its own",
    ),
    "unenforced": (
        "Prüfung von Hand: weder Schemas noch Prüfprogramm können die Bedingung auswerten",
        "Manual inspection: neither the schemas nor the checker can evaluate the condition",
    ),
}

LANGUAGES = ("de", "en")
