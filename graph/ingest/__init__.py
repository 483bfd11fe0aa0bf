"""From CSV files to the graph and back: tables, reading, checking, loading, export, demo world."""
