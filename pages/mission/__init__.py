"""The cluster itself: mission, people, distinctions, partners, key figures."""
