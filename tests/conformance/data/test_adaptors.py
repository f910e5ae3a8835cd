"""The adaptors that are shipped run, and take a function that fails for no verdict."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from conformance.data.adaptors import FILES, adaptor
from conformance.data.answer import Question
from conformance.data.desk import Desk
from conformance.data.lines import Lines

JUDGES = {
    "python": (
        "judge.py",
        "import json\n"
        "def judge(content, encoding, root):\n"
        "    print('noise')\n"
        "    if root == 'Fehler':\n"
        "        raise RuntimeError('broken')\n"
        "    no = {'message': 'no a', 'path': '/a', 'requirement': 'amt:a'}\n"
        "    return [] if json.loads(content)['a'] else [no, 'b']\n",
    ),
    "node": (
        "judge.mjs",
        "export default async (content, encoding, root) => {\n"
        "  console.log('noise');\n"
        "  if (root === 'Fehler') throw new Error('broken');\n"
        "  return JSON.parse(content).a ? [] : [{ message: 'no a', path: '/a', requirement: 'amt:a' }, 'b'];\n"
        "};\n",
    ),
}
PROGRAMS = {"python": f"{sys.executable} adaptor.py judge:judge", "node": "node adaptor.mjs ./judge.mjs"}


@pytest.mark.parametrize("language", FILES)
def test_an_adaptor_asks_a_function(language: str, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if language == "node" and shutil.which("node") is None:
        pytest.skip("Node.js is not installed")
    monkeypatch.chdir(tmp_path)
    name, source = JUDGES[language]
    Path(name).write_text(source, "utf-8")
    Path(FILES[language]).write_text(adaptor(language), "utf-8")
    lines = Lines(PROGRAMS[language], desk, 30)
    try:
        good = lines.judge(Question("1", b'{"a": 1}', "json", "Antrag"))
        bad = lines.judge(Question("2", b'{"a": 0}', "json", "Antrag"))
        broken = lines.judge(Question("3", b'{"a": 1}', "json", "Fehler"))
        again = lines.judge(Question("4", b'{"a": "\xc3\xa4"}', "json", "Antrag"))
    finally:
        lines.close()
    assert (good.verdict, bad.verdict, broken.verdict, again.verdict) == ("accept", "reject", "", "accept")
    assert [(o.message, o.path, o.requirement) for o in bad.objections] == [("no a", "/a", "amt:a"), ("b", "", "")]
    assert "broken" in broken.reason["en"]
