"""Nodes and ties as frozen values: the rows that statements answer."""
