"""What is derived of the graph."""
