"""Tests of import, export and what follows from them."""
