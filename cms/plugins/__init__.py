"""The contract of a plugin, its discovery and the registry; imports nothing else of ours."""
