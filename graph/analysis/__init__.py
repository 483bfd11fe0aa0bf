"""Pure functions over values: adjacency, likeness, nearness, ranking. No database, no clock."""
