"""BPMN files, own and foreign, as `process.yaml` as far as the metamodel reaches.

Files of this factory come back without loss: the extension `fabrik` holds what BPMN has no place for, and what an
editor has changed since in names, documentation and flows counts. Of foreign files everything is taken that a process
can say; what cannot be is told, with its line.
"""

from generators.bpmn_import.importing import imported, process_by_bpmn

__all__ = ["imported", "process_by_bpmn"]
