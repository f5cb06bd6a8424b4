"""Blocks of the shared body.

A block's `get_api_representation` gives JSON-able data with references; its template renders
that same data, resolved, as `value`. HTML and API so never tell different things.
"""
