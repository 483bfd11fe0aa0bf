"""Commands that documents and messages name, against those that there are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer.main

from enishi.cli import app

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("enishi/**/*.py")]
#: `enishi db start`, and `enishi db start|stop`, with the bar of a table or without.
NAMED = re.compile(r"`(?:\.venv/bin/)?enishi ([a-z]+)(?: ([a-z]+(?:\\?\|[a-z]+)*))?")


def test_every_command_that_is_named_is_there() -> None:
    whole: Any = typer.main.get_group(app)
    there = {name: whole.get_command(None, name) for name in whole.list_commands(None)}
    named, missing = 0, []
    for document in sorted(DOCUMENTS):
        for name, told in NAMED.findall(document.read_text(encoding="utf-8")):
            named += 1
            parts = re.split(r"\\?\|", told) if told else []
            group = getattr(there.get(name), "commands", None)
            if name not in there or not set(parts) <= set(parts if group is None else group):
                missing.append((str(document.relative_to(ROOT)), name, told))

    assert missing == []
    assert named > 50
