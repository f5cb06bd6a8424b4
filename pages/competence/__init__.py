"""Competence areas with their front runners and associated entrepreneurs."""
