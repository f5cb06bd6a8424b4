"""Measurements to read; nothing here is asserted on time.

Each runs as `python -m tests.benchmarks.NAME`, on an SQLite database of its own, in memory.
"""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
os.environ["DATABASE_URL"] = "sqlite://:memory:"
django.setup()
