"""Measurements to read; nothing here is asserted on time.

Each runs as `python -m tests.benchmarks.NAME`, on an SQLite database of its own, in memory; that of
the search also on one that BENCHMARK_DATABASE_URL names, which it fills where that is empty.
"""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
os.environ["DATABASE_URL"] = os.environ.get("BENCHMARK_DATABASE_URL", "sqlite://:memory:")
django.setup()
