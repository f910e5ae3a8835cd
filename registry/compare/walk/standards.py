"""Identity and surroundings of a standard in two versions."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generators.findings import Span
from generators.model.nodes import Standard
from registry.compare.bump import unsettled
from registry.compare.change import ADDED, REMOVED, Change
from registry.compare.walk.named import differing


def standard_changes(old: Standard, new: Standard) -> Iterator[Change]:
    """Changes of dependencies, licence, law, texts and of what a version promises."""
    before, after = placed(old), placed(new)
    subject = Change(element="standard", aspect="", path=new.name, before=before, after=after)
    for name in sorted(old.dependencies.keys() | new.dependencies.keys()):
        one, other = old.dependencies.get(name), new.dependencies.get(name)
        if one != other:
            aspect = ADDED if one is None else REMOVED if other is None else "version"
            yield Change(element="dependency", aspect=aspect, path=name, old=one, new=other, before=before, after=after)
    yield from _namespace_changes(subject, old, new)
    laws = [", ".join(law.citation for law in standard.legal_basis) for standard in (old, new)]
    periods = [f"{standard.valid_from} – {standard.transition_until}" for standard in (old, new)]
    main = new.model.language if new.model is not None else next(iter(new.description), "")
    yield from differing(
        subject,
        [
            ("licence", old.license, new.license),
            ("legal-basis", *laws),
            ("validity", *periods),
            ("definition", old.description.get(main, ""), new.description.get(main, "")),
            ("label", _texts(old, main), _texts(new, main)),
        ],
    )


def _namespace_changes(subject: Change, old: Standard, new: Standard) -> Iterator[Change]:
    """A namespace that does not change together with the major version of what people rely on."""
    if not (old.folder and old.model is not None and new.model is not None) or unsettled(old):
        return
    spaces = [model.modules[model.module].namespace for model in (old.model, new.model)]
    majors = [standard.version.partition(".")[0] for standard in (old, new)]
    if (spaces[0] == spaces[1]) != (majors[0] == majors[1]):
        told = [f"{space} in {standard.version}" for space, standard in zip(spaces, (old, new), strict=True)]
        yield replace(subject, aspect="namespace", old=told[0], new=told[1])


def placed(standard: Standard) -> Standard:
    """The standard with the file that says who it is as its place."""
    module = standard.model.modules[standard.model.module] if standard.model is not None else None
    bare = module.files[0] if module is not None and module.files else ""
    file = f"{standard.folder}/standard.yaml" if standard.folder else bare
    return replace(standard, span=Span(file, 1, 1) if file else standard.span)


def _texts(standard: Standard, main: str) -> object:
    described = {language: text for language, text in standard.description.items() if language != main}
    return standard.title, described, standard.publisher
