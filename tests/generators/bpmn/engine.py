"""Runs the processes of a BPMN file in SpiffWorkflow, one pool at a time: decisions and events come from a script."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.specs.defaults import ServiceTask
from SpiffWorkflow.bpmn.specs.event_definitions.simple import NoneEventDefinition
from SpiffWorkflow.bpmn.util.event import BpmnEvent
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
MOST_STEPS = 600

Choose = Callable[[str, list[str]], str]


class Engine:
    """A parsed BPMN file."""

    def __init__(self, content: bytes) -> None:
        logging.getLogger("spiff").setLevel(logging.ERROR)
        self.root = etree.fromstring(content)
        self.parser = BpmnParser()
        self.parser.add_bpmn_xml(etree.ElementTree(self.root))

    @property
    def processes(self) -> list[str]:
        return [p.get("id", "") for p in self.root.iter(f"{BPMN}process")]

    def flows(self, process: str) -> set[str]:
        """Ids of the flow nodes of a process, those of its subprocesses included."""
        found = next(p for p in self.root.iter(f"{BPMN}process") if p.get("id") == process)
        kinds = ("Task", "Event", "Gateway", "task", "subProcess")
        return {e.get("id", "") for e in found.iter() if str(e.tag).endswith(kinds) and e.get("id")}

    def variables(self) -> dict[str, dict[str, Any]]:
        """Decision → what may be decided, by a label: a value, or for inclusive gateways a list of them."""
        found: dict[str, dict[str, Any]] = {}
        defaults = {e.get("default") for e in self.root.iter() if e.get("default")}
        for flow in self.root.iter(f"{BPMN}sequenceFlow"):
            condition = flow.find(f"{BPMN}conditionExpression")
            if condition is None:
                continue
            words = (condition.text or "").split()
            inclusive = words[1] == "in"
            name, value = (words[2], words[0].strip('"')) if inclusive else (words[0], words[2].strip('"'))
            values = found.setdefault(name, {})
            values[value] = [value] if inclusive else value
            if inclusive:
                values["all"] = sorted({*values.get("all", []), value})
            siblings = {f.get("id") for f in self.root.iter(f"{BPMN}sequenceFlow") if _source(f) == _source(flow)}
            if siblings & defaults:
                values["otherwise"] = [] if inclusive else "otherwise"
        return found

    def run(self, process: str, choose: Choose) -> set[str]:
        """Run to the end and return the flow nodes that were done; raises AssertionError when the end is not reached.

        `choose` picks the value of a decision, and what happens next: a task that is ready, or an awaited event.
        """
        workflow = BpmnWorkflow(self.parser.get_spec(process), self.parser.get_subprocess_specs(process))
        variables = self.variables()
        for _ in range(MOST_STEPS):
            workflow.refresh_timers()
            if workflow.completed:
                return {
                    t.task_spec.bpmn_id for t in workflow.get_tasks(state=TaskState.COMPLETED) if t.task_spec.bpmn_id
                }
            options: dict[str, Any] = {t.task_spec.name: t for t in workflow.get_tasks(state=TaskState.READY)[:1]}
            options.update({name: e for name, e in _events(workflow).items() if not self._thrown(e)})
            assert options, "nothing is ready and nothing is waited for"
            chosen = options[choose("next", list(options))]
            if isinstance(chosen, BpmnEvent):
                workflow.send_event(chosen)
            else:
                decided = {name: values[choose(name, list(values))] for name, values in variables.items()}
                chosen.data.update(decided)
                chosen.run()
                if isinstance(chosen.task_spec, ServiceTask):
                    chosen.complete()
        raise AssertionError(f"{process} does not end within {MOST_STEPS} steps")

    def _thrown(self, event: BpmnEvent) -> bool:
        """Whether an event is an error that an end of the file throws by itself."""
        ends = {
            d.get("errorRef") for e in self.root.iter(f"{BPMN}endEvent") for d in e.iter(f"{BPMN}errorEventDefinition")
        }
        codes = {e.get("errorCode") for e in self.root.iter(f"{BPMN}error") if e.get("id") in ends}
        return getattr(event.event_definition, "code", None) in codes


def _source(flow: etree._Element) -> str | None:
    return flow.get("sourceRef")


def _events(workflow: BpmnWorkflow) -> dict[str, BpmnEvent]:
    """Everything that is waited for, with the event that lets it happen."""
    found: dict[str, BpmnEvent] = {}
    for task in workflow.get_tasks(state=TaskState.WAITING):
        definition = getattr(task.task_spec, "event_definition", None)
        for number, single in enumerate(getattr(definition, "event_definitions", [definition])):
            if single is not None and task.task_spec.bpmn_id and not isinstance(single, NoneEventDefinition):
                found[f"{task.task_spec.bpmn_id} {number}"] = BpmnEvent(single, {})
    return found
