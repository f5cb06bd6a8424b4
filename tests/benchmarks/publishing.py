"""How many queries publishing a news item takes: stock Wagtail with wagtail-localize, and ours.

    python -m tests.benchmarks.publishing

Stock is the same page type with nothing of ours: no rule, no effect, no receiver. Queries of the
worker are listed beside. Transactions' own statements (SAVEPOINT and the like) count.
"""

import logging

from django.core.management import call_command

from tests.counting import counted_publications


def main() -> None:
    logging.disable(logging.WARNING)
    call_command("migrate", verbosity=0)
    call_command("load_content", "--without-samples", verbosity=0)
    for case, found in counted_publications().items():
        line = f"{case:28} stock {found.stock:4}  ours beside it {found.ours:4}  "
        print(f"{line}worker {found.worker:4}")  # noqa: T201


if __name__ == "__main__":
    main()
