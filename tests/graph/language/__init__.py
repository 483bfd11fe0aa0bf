"""Tests of the Japanese and English text part."""
