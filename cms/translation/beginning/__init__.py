"""Translations begun: a page's or a subtree's on demand, a published page's by itself."""
