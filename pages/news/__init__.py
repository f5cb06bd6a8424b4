"""News: the index and its items."""
