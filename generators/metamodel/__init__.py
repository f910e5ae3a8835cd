"""The metamodel at work: authored files are validated by what our own compiler makes of its LinkML schemas.

The schemas lie in `generators/model/metamodel`, one per authored file, named like the file.
"""

from generators.metamodel.compiled import AUTHORED, editor_schema, metamodel
from generators.metamodel.violations import violations

__all__ = ["AUTHORED", "editor_schema", "metamodel", "violations"]
