"""The page of a process diagram: the drawing, the same in words, and what its soundness rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generators.model.process import Process
from generators.pages.frame import Page
from generators.pages.markdown import file_link, plain, quoted, size
from generators.pages.shelf import Edition, Shelf
from generators.pages.words import word_text
from generators.process_diagrams import described, drawn, said, summary
from generators.soundness import states

SIZES = ("fit", "smaller", "full")
"""The choices of size; the style sheet knows them by these names."""


def diagram_page(shelf: Shelf, edition: Edition) -> Iterator[Page]:
    """The page of the diagram, if the process has steps."""
    process = edition.standard.process
    if process is not None and process.steps:
        body = _body(shelf, edition, process)
        yield Page("diagram.md", word_text("process_diagram"), body, word_text("process_diagram_lead"))


def _body(shelf: Shelf, edition: Edition, process: Process) -> Iterator[str]:
    words, language, origin = shelf.words, shelf.language, f"{edition.place}/diagram.md"
    yield from figure(shelf, edition, checked="smaller")
    links = []
    for path in (f"bpmn/{edition.standard.name}.bpmn", f"bpmn/{edition.standard.name}.{language}.svg"):
        file = edition.download(path)
        if file is not None:
            name = path.rpartition("/")[2]
            target = shelf.file(origin, edition, path)
            links.append(f"{file_link(plain(name), target)} ({size(file.size)})")
    yield from (" · ".join(links), "")
    count = states(process)
    if count:
        yield from (f'!!! success "{words["sound"]}"', f"    {words['sound_lead'].format(states=count)}", "")
    yield from (f"## {words['in_words']} {{: #words data-search-exclude }}", "", plain(summary(process, language)), "")
    sentences = described(process, language)
    numbered = len(process.steps)
    yield from ('<ol class="spoken">',)
    for step, sentence in zip(process.steps, sentences[:numbered], strict=True):
        title = said(step.title, language) or step.id
        rest = sentence.partition(". ")[2].removeprefix(title)
        yield f'<li><a href="../steps/#{quoted(step.id)}">{plain(title)}</a> {plain(rest)}</li>'
    yield from ("</ol>", "")
    for sentence in sentences[numbered:]:
        yield from (plain(sentence), "")


def figure(shelf: Shelf, edition: Edition, checked: str) -> Iterator[str]:
    """The drawing in a region that scrolls, with a choice of sizes that needs no script."""
    words, title = shelf.words, quoted(shelf.words["process_diagram"])
    yield '<figure class="diagram process-diagram">'
    yield f'<fieldset class="zoom"><legend>{quoted(words["zoom"])}</legend>'
    for name in SIZES:
        on = " checked" if name == checked else ""
        yield (
            f'<label><input type="radio" name="zoom" class="zoom-{name}"{on}> {quoted(words[f"zoom_{name}"])}</label>'
        )
    yield "</fieldset>"
    yield f'<div class="diagram-scroll" tabindex="0" role="region" aria-label="{title}">'
    yield drawn(edition.standard, shelf.language).strip()
    yield from ("</div>", f"<figcaption>{quoted(words['process_caption'])}</figcaption>", "</figure>", "")
