"""What a new standard of each kind consists of."""

from __future__ import annotations

LANGUAGES = ("de", "en")
"""Main languages that there are templates in."""

KINDS = {
    "data": {
        "standard.yaml": "standard.yaml",
        "model.<<main>>.yaml": "model.yaml",
        "example.<<main>>.yaml": "examples/<<root>>-<<example>>.yaml",
        "scope.de.md": "text/01-scope.de.md",
        "scope.en.md": "text/01-scope.en.md",
    },
    "interface": {
        "standard.yaml": "standard.yaml",
        "interface.<<main>>.yaml": "interface.yaml",
        "scenario.<<main>>.yaml": "scenarios/<<example>>.yaml",
        "scope.de.md": "text/01-scope.de.md",
        "scope.en.md": "text/01-scope.en.md",
    },
    "process": {
        "standard.yaml": "standard.yaml",
        "process.<<main>>.yaml": "process.yaml",
        "scope.de.md": "text/01-scope.de.md",
        "scope.en.md": "text/01-scope.en.md",
    },
}
"""Kind → template in `templates/<kind>` → path in the folder of the standard; both are filled like the template."""
