"""The member directory and its profiles."""
