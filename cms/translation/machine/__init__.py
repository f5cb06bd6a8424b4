"""Drafts by a machine translator: asked for, protected, written for a person to confirm."""
