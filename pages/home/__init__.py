"""The home page: the root of a language."""
