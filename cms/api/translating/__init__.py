"""Translation for programs: what the translator's screen does, for the API and for assistants, with
the same rights, checks and locks. Nothing here knows of a request."""
