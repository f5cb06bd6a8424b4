"""Languages and roles, on wagtail-localize's engine."""
