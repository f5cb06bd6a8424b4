"""wagtail-localize, and the only room that imports it: a page's segments, the strings that
translate them, sources and how they are frozen, its addresses in the admin.
"""
