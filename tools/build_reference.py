"""Build the reference data once from the collected source tables.

Run with the folder of the sources:

    python tools/build_reference.py FOLDER

The same sources give the same bytes. Each function of `reference_places` and `reference_terms`
documents what it changes; reasons and gaps stand in `enishi/data/reference/SOURCES.md`. Not run at
install or in tests. Columns are the properties of `graph/labels.py`, in their order, and the
references beside them.
"""

import sys
from pathlib import Path

import reference_places as places
import reference_terms as terms
from reference_csv import TARGET


def main(folder: Path) -> None:
    """Write every table and say how many bytes it has."""
    TARGET.mkdir(parents=True, exist_ok=True)
    six = places.prefectures(folder)
    places.municipalities(folder)
    places.adjacency(folder, six)
    places.peer_groups(folder)
    places.wide_area_groups(folder)
    places.workforce(folder)
    places.engineers(folder)
    terms.skills(folder)
    terms.categories(folder)
    terms.contract_forms(folder)
    terms.schemes(folder)
    terms.roles(folder)
    terms.courses(folder)
    terms.citations(folder)
    for file in sorted(TARGET.glob("*.csv")):
        sys.stdout.write(f"{file.name}: {file.stat().st_size} bytes\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("build_reference.py: one argument needed, the folder of the source tables")
    main(Path(sys.argv[1]))
