"""Translations in PO files: out to whatever program a translator works with, and back in."""
