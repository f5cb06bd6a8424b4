"""A stock Wagtail site in two languages, with nothing of ours but the words of our news.

It is what `tests/benchmarks` compares with: Wagtail's own API, templates and feed as its
documentation shows them, and wagtail-localize. Nothing here is tuned, for better or worse.
"""
