"""Telling other sites that something changed, and knowing how far each of them has read."""
