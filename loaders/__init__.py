"""Batched, typed reads: one function per question, keys in, rows in key order out."""
