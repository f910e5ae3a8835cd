"""Who takes part: pools, lanes, and processes without a pool."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generators.bpmn.extensions import node_by_element
from generators.bpmn.names import bpmn
from generators.bpmn_import.names import Names
from generators.bpmn_import.reading import Notes, children, extension
from generators.model.process import Participant


class Found(NamedTuple):
    """Participants with their places in the file, and who stands behind ids of BPMN.

    by_process: process → participant. by_pool: participant element → participant. by_node: flow node → lane.
    """

    participants: list[tuple[str, Participant]]
    by_process: dict[str, str]
    by_pool: dict[str, str]
    by_node: dict[str, str]


class Participants:
    """Reads the participants of a file."""

    def __init__(self, root: etree._Element, language: str, notes: Notes) -> None:
        """`language`: of the names in the file."""
        self.root, self.language, self.notes = root, language, notes
        self.names = Names()
        self.found = Found([], {}, {}, {})

    def read(self) -> Found:
        """All of them, those with a process first named by the collaboration."""
        collaborations = list(children(self.root, "collaboration"))
        for other in collaborations[1:]:
            self.notes.leave_out(other, "is a second collaboration and left out")
        processes = {p.get("id") or "": p for p in children(self.root, "process")}
        for element in children(collaborations[0], "participant") if collaborations else ():
            self._pool(element, processes)
        for name, process in processes.items():
            if name not in self.found.by_process:
                participant = self._participant(process, "", process.get("name") or name)
                self.found.by_process[name] = participant.id
                self._lanes(process, participant.id)
        return self.found

    def _pool(self, element: etree._Element, processes: dict[str, etree._Element]) -> None:
        reference = (element.get("processRef") or "").rpartition(":")[2]
        process = processes.get(reference)
        name = element.get("name") or (process.get("name") if process is not None else "") or element.get("id") or ""
        participant = self._participant(element, "", name)
        self.found.by_pool[element.get("id") or ""] = participant.id
        if process is not None and reference not in self.found.by_process:
            self.found.by_process[reference] = participant.id
            self._lanes(process, participant.id)
        for multiplicity in children(element, "participantMultiplicity"):
            self.notes.change(multiplicity, "is left out")
        holder = element.find(bpmn("extensionElements"))
        for part in list(holder if holder is not None else ())[1:]:
            if str(part.tag) == str(getattr(extension(element, "participant"), "tag", None)):
                self._add(node_by_element(Participant, part), part.get("position"))

    def _lanes(self, holder: etree._Element, pool: str) -> None:
        for lanes in children(holder, "laneSet", "childLaneSet"):
            for lane in children(lanes, "lane"):
                inner = list(children(lane, "childLaneSet"))
                if inner:
                    self.notes.change(lane, "is left out: its inner lanes stand in its place")
                    self._lanes(lane, pool)
                    continue
                if extension(lane, "whole") is None:
                    participant = self._participant(lane, pool, lane.get("name") or lane.get("id") or "")
                    for node in children(lane, "flowNodeRef"):
                        self.found.by_node[(node.text or "").strip().rpartition(":")[2]] = participant.id

    def _participant(self, element: etree._Element, pool: str, name: str) -> Participant:
        told = extension(element, "participant")
        if told is not None and told.get("key"):
            participant = node_by_element(Participant, told)
            self.names.take(participant.id)
            return self._add(self._renamed(participant, element), told.get("position"))
        title = {self.language: " ".join(name.split())} if name.strip() else {}
        free = self.names.free(name, element.get("id") or "", otherwise="beteiligter")
        self.notes.change(element, "does not tell what kind of participant it is: 'authority' is assumed")
        return self._add(Participant(id=free, kind="authority", title=title, within=pool))

    def _renamed(self, participant: Participant, element: etree._Element) -> Participant:
        name = element.get("name")
        if not name or name in (participant.label(self.language), participant.id, *participant.title.values()):
            return participant
        title = {**participant.title, self.language: name}
        return Participant(
            id=participant.id,
            kind=participant.kind,
            role=participant.role,
            within=participant.within,
            title=title,
            description=participant.description,
        )

    def _add(self, participant: Participant, position: str | None = None) -> Participant:
        self.found.participants.append((position or "", participant))
        return participant
