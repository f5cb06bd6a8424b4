"""Privacy, accessibility statement, contact."""
