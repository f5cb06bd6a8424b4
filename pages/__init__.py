"""The built-in page types, a plugin each."""
