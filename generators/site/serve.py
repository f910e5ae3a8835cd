"""Serves the site on this machine, rebuilds what changed, and reloads the pages that a browser shows."""

from __future__ import annotations

import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from generators.findings.printers import line
from generators.site.additions import Additions
from generators.site.build import Written, complete, write_pages
from generators.site.mkdocs import run_mkdocs
from generators.site.search import Indexes
from generators.site.server import Server
from generators.workspace import Workspace

WATCHED = ("standards", "registry", "site", "mkdocs.yml")
# A change of these concerns every page.
FRAME = ("site/theme", "site/mkdocs.en.yml", "mkdocs.yml")
INTERVAL = 0.4
"""Seconds between two looks at the files."""

Maker = Callable[[Workspace], Additions]

Stamps = dict[str, tuple[int, int]]
"""Path relative to the workspace → time of change in nanoseconds, size in bytes."""


def serve(
    workspace: Workspace, port: int = 8000, tell: Callable[[str], None] = print, additions: Maker = Additions
) -> None:
    """Serve both languages until Ctrl-C; `tell` receives one line per event. additions: a class, or a function by name.

    Raises OSError when the port is taken or files cannot be written.
    """
    root = workspace.root
    # The port first: a taken one is known before the first build has cost its seconds.
    with Server(root / "build", port) as server, _worker() as worker:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            seen = stamps(root)
            tell("Building the site")
            _rebuild(root, worker, tell, additions, dirty=False)
            tell(f"{server.url} (English: {server.url}en/); Ctrl-C ends")
            while True:
                time.sleep(INTERVAL)
                now = stamps(root)
                if now != seen:
                    changed = sorted(path for path in {*now, *seen} if now.get(path) != seen.get(path))
                    seen = now
                    dirty = not any(path.startswith(FRAME) for path in changed)
                    _rebuild(root, worker, tell, additions, dirty)
                    server.announce()
                    tell(f"{', '.join(changed[:3])}{' …' if len(changed) > 3 else ''}: rebuilt")
        except KeyboardInterrupt:
            tell("Stopped")
        finally:
            server.shutdown()


def stamps(root: Path) -> Stamps:
    """Every watched file with what tells that it has changed; files that vanish meanwhile are left out."""
    found: Stamps = {}
    for name in WATCHED:
        top = root / name
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if path.name.startswith(".") or path.suffix in (".part", ".swp") or path.name.endswith("~"):
                continue
            try:
                state = path.stat()
            except OSError:
                continue
            if path.is_file():
                found[path.relative_to(root).as_posix()] = (state.st_mtime_ns, state.st_size)
    return found


def _rebuild(
    root: Path, worker: ProcessPoolExecutor, tell: Callable[[str], None], additions: Maker, dirty: bool
) -> None:
    """Write the pages that changed, and their HTML; a dirty build leaves the HTML of all others alone."""
    try:
        written = worker.submit(_write, root, additions).result()
    except BrokenProcessPool:
        raise KeyboardInterrupt from None
    for name, findings in written.left_out.items():
        tell(f"{name}: left out of the site, it has errors")
        for finding in findings:
            tell(f"  {line(finding, finding.severity.label).rstrip()}")
    for finding in written.findings:
        tell(line(finding, finding.severity.label).rstrip())
    indexes = Indexes(root / "build")
    log = run_mkdocs(root, *(["--dirty"] if dirty else []))
    if dirty:
        indexes.restore()
    if log:
        tell(log)
    else:
        complete(root, written)


def _write(root: Path, additions: Maker) -> Written:
    return write_pages(Workspace(root), additions)


def _worker() -> ProcessPoolExecutor:
    """A process that reads and writes pages: building starts processes, which a process with threads must not do."""
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"), initializer=_ignore_interrupt)


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
