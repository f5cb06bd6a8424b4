"""The description of the pages API, version 2, as OpenAPI 3.1, made from models and blocks.

What a field or block gives is read from its model field, its child blocks, or the return annotation
of the property or of `get_api_representation`; a page type from outside so appears by being
installed.
"""
