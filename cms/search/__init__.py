"""One index for HTML and API."""
