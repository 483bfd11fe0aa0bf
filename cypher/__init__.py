"""Every Cypher statement of Enishi, one a file, by noun. Holds text only and imports nothing."""
