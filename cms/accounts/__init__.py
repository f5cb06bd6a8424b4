"""The custom user, in place from the first migration on."""
