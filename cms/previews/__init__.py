"""Drafts shown on other sites: previews for people, with tokens, and keys for programs."""
