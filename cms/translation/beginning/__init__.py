"""Translations begun in the background: a subtree's on demand, a published page's by itself."""
