"""What a command may fail with: one sentence for the person at the shell.

EnishiCommandError
├── SettingsError       a setting in the environment makes no sense
└── LocalDatabaseError  the local Neo4j (its own tree is drawn in `enishi.local.errors`)

`enishi.cli.main` prints the sentence on standard error and exits with 1, without a traceback.
"""

from __future__ import annotations


class EnishiCommandError(Exception):
    """The one base: place, fact, and what to do, in one sentence."""


class SettingsError(EnishiCommandError):
    """An `ENISHI_…` variable holds a value that cannot be used."""
