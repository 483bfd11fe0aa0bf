"""`enishi settings` and the page that documents every setting."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from enishi.cli import app
from enishi.commands.settings import settings_page

PAGE = Path(__file__).parents[3] / "docs" / "settings.md"


def test_the_page_tells_every_setting() -> None:
    found = PAGE.read_text(encoding="utf-8")

    assert found == settings_page(), "run: .venv/bin/enishi settings --page > docs/settings.md"


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENISHI_SECRET", "a-secret-that-is-long-enough-to-be-one")
    monkeypatch.setenv("ENISHI_PORT", "8123")

    printed = CliRunner().invoke(app, ["settings"]).stdout.splitlines()

    assert "ENISHI_SECRET=(set)" in printed
    assert "ENISHI_PORT=8123" in printed
