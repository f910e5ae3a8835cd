"""Runs mkdocs once per language, side by side; both write into folders of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFIGURATIONS = ("mkdocs.yml", "site/mkdocs.en.yml")


def run_mkdocs(root: Path, *options: str) -> str:
    """Build both languages below `build`; what mkdocs said if it failed, else nothing.

    `SITE_URL` in the environment says where the site will stand; `mkdocs.yml` has a default.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *options, "--config-file"]
    # The time of a build would enter the compressed sitemap, so that no two builds were equal.
    environment = {"SOURCE_DATE_EPOCH": "0"} | os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    address = environment.pop("SITE_URL", "").rstrip("/")
    if address:
        environment |= {"SITE_URL": f"{address}/", "SITE_URL_EN": f"{address}/en/"}
    running = [
        subprocess.Popen(
            [*command, configuration],
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        for configuration in CONFIGURATIONS
    ]
    said = [process.communicate()[0] for process in running]
    failed = [text for text, process in zip(said, running, strict=True) if process.returncode]
    return "\n".join(text.strip() or "mkdocs failed without a word" for text in failed)
