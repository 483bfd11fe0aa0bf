"""The offline bulk import: checked rows and what stands already, as files that Neo4j's tool loads."""

from graph.ingest.bulk.files import BulkFiles
from graph.ingest.bulk.offline import Offline, fill, is_worth_it
from graph.ingest.bulk.standing import bring_along
from graph.ingest.bulk.writer import BulkWriter

__all__ = ["BulkFiles", "BulkWriter", "Offline", "bring_along", "fill", "is_worth_it"]
