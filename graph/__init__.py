"""The domain: what exists, who may see it, how it is stored, read in and reasoned about."""
