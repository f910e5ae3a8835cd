"""A filled sample of every root in JSON, YAML and XML, valid by construction."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generators.artifact import Artifact, Inexpressible
from generators.codec import Codec
from generators.instances import Impossible, Instances
from generators.model.nodes import Standard
from generators.model.yaml_text import yaml_by_value
from generators.rules import rules_by_standard


def emit(standard: Standard) -> Iterator[Artifact | Inexpressible]:
    """Samples of the documents that a standard declares; a bare file's classes are no declared documents."""
    model = standard.data
    if not standard.folder:
        return
    codec, instances = Codec(model), Instances(model, rules_by_standard(standard))
    for root in model.roots:
        try:
            value = instances.sample(root)
        except Impossible:
            yield Inexpressible("examples", root, "instance")
            continue
        content = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
        yield Artifact(f"examples/{root}.json", content, root)
        yield Artifact(f"examples/{root}.yaml", yaml_by_value(value), root)
        encoded = codec.encode(value, root)
        if encoded.problems:
            yield Inexpressible("examples", root, encoded.problems[0].message)
        else:
            yield Artifact(f"examples/{root}.xml", encoded.content, root)
