"""Words of pages about published versions, German and English."""

TABLE: dict[str, tuple[str, str]] = {
    "versions": ("Versionen", "Versions"),
    "versions_lead": (
        "Was veröffentlicht ist, ändert sich nie wieder. Jede Version behält ihre Adresse und ihre Prüfsumme.",
        "What is published never changes again. Every version keeps its address and its digest.",
    ),
    "release_date": ("Veröffentlicht", "Published"),
    "release_digest": ("Prüfsumme", "Digest"),
    "state": ("Zustand", "State"),
    "successor": ("Nachfolger", "Successor"),
    "all_versions": ("Alle Versionen", "All versions"),
    "newest_version": ("Neueste", "Newest"),
    "released": ("veröffentlicht", "published"),
    "deprecated_version": ("abgekündigt", "deprecated"),
    "yanked": ("zurückgerufen", "yanked"),
    "unpublished": ("nicht veröffentlicht", "not published"),
    "unpublished_banner": (
        "Version {version} ist in Arbeit: Ihre Dateien können sich noch ändern. Veröffentlicht ist {published}.",
        "Version {version} is in the making: its files may still change. Published is {published}.",
    ),
    "changed_banner": (
        "Diese Seiten zeigen den Arbeitsstand nach {published}. Die Dateien sind die der veröffentlichten Version.",
        "These pages show the work since {published}. The files are those of the published version.",
    ),
    "other_version": (
        "Verweise auf {name} führen zu Version {shown}; dieser Standard beruht auf {pinned}.",
        "Links to {name} lead to version {shown}; this standard builds on {pinned}.",
    ),
    "deprecated_version_banner": (
        "Diese Version ist abgekündigt. Neue Umsetzungen beginnen nicht mehr mit ihr.",
        "This version is deprecated. New implementations do not begin with it any more.",
    ),
    "yanked_version_banner": (
        "Diese Version ist zurückgerufen: Sie wird nur noch unter ihrer genauen Nummer gefunden.",
        "This version is yanked: it is found by its exact number only.",
    ),
    "withdrawn_version_banner": (
        "Diese Version ist zurückgezogen und darf nicht mehr verwendet werden. Die Dateien bleiben als Nachweis.",
        "This version is withdrawn and must not be used any more. The files stay as evidence.",
    ),
    "superseded_version_banner": ("Diese Version ist abgelöst.", "This version is superseded."),
    "go_on_with": ("Weiter mit {successor}.", "Go on with {successor}."),
    "for_programs": ("Für Programme", "For programs"),
    "for_programs_lead": (
        "Kleine Dateien, die sich abfragen lassen; der Verweis auf die neueste Version enthält nur deren Adresse und "
        "Prüfsumme.",
        "Small files to ask; the pointer to the newest version holds nothing but its address and digest.",
    ),
    "version_index": ("Alle Versionen dieses Standards", "All versions of this standard"),
    "version_pointer": ("Verweis auf die neueste Version", "Pointer to the newest version"),
    "feed": ("Veröffentlichungen als Atom-Feed", "Releases as an Atom feed"),
    "dcat_turtle": ("Katalog in DCAT-AP, Turtle", "Catalogue in DCAT-AP, Turtle"),
    "dcat_json": ("Katalog in DCAT-AP, JSON-LD", "Catalogue in DCAT-AP, JSON-LD"),
    "xml_catalog": ("XML-Katalog für Prüfungen ohne Netz", "XML catalog for validation without network"),
    "registry_index": ("Alle Standards", "All standards"),
    "registry_log": ("Protokoll aller Veröffentlichungen", "Log of all releases"),
    "sources": ("Quellen", "Sources"),
    "sources_lead": (
        "Der Standard, wie er geschrieben ist, in LinkML.",
        "The standard as it is written, in LinkML.",
    ),
    "schematron": ("Schematron", "Schematron"),
    "vectors": ("Testdaten", "Test vectors"),
    "vectors_lead": (
        "Gültige und ungültige Dokumente zu jeder Anforderung, mit einem Verzeichnis.",
        "Valid and invalid documents for every requirement, with a directory.",
    ),
}
STATES = {
    "released": "released",
    "deprecated": "deprecated_version",
    "superseded": "superseded",
    "yanked": "yanked",
    "withdrawn": "withdrawn",
}
"""State of a release → key of its word."""

BANNERS = {
    "deprecated": "deprecated_version_banner",
    "superseded": "superseded_version_banner",
    "yanked": "yanked_version_banner",
    "withdrawn": "withdrawn_version_banner",
}
"""State of a release → key of what its banner says; released ones have none."""
