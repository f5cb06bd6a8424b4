"""The pages API, version 2: Wagtail's addresses and parameters, our stable representation."""
