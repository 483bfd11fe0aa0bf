"""Where the data lies that is installed with Enishi."""

from __future__ import annotations

from pathlib import Path
from typing import Final

#: Places, vocabularies and courses; its SOURCES.md tells where they come from.
REFERENCE: Final = Path(__file__).parent / "data" / "reference"

#: The problems that the demo world is composed of, one file a field.
ARCHETYPES: Final = Path(__file__).parent / "data" / "demo" / "archetypes"
