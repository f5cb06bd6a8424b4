import socket
import sys
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DEFAULT_DB_ALIAS, connection

from cms.operations.first_start import (
    ADMINISTRATOR,
    NewerDatabaseError,
    SampleAccount,
    collect_static_files,
    keep_private,
    load_content,
    make_administrator,
    make_sample_accounts,
    make_tables,
    point_the_site_at_its_address,
)
from cms.operations.locking import alone
from cms.operations.supervision import Supervisor
from cms.plugins.checks import check_absent_plugins
from cms.settings import env


class Command(BaseCommand):
    """Makes whatever the site lacks, says where it is, and serves it."""

    help = "Prepares the site where needed and serves it (what `make run` calls)."

    def handle(self, *args: Any, **options: Any) -> None:
        if _answers():
            raise CommandError(f"Port {env.PORT} is taken; stop what uses it or set PORT.")
        keep_private()
        # A second server that starts beside this one waits, and finds everything done.
        with alone("starting"):
            try:
                make_tables(self._say)
            except NewerDatabaseError as error:
                raise CommandError(str(error)) from error
            # Before the content: a page that goes online is checked whole, its pictures included.
            collect_static_files(self._say)
            load_content(self._say)
            point_the_site_at_its_address()
        for warning in check_absent_plugins(None, databases=[DEFAULT_DB_ALIAS]):
            self._say(f"{warning.msg} {warning.hint}")
        connection.close()
        # A trial of the site shows the preview too, unless told otherwise.
        preview = env.API_V3_PREVIEW is not False
        threading.Thread(target=self._welcome, args=(preview,), daemon=True).start()
        sys.exit(Supervisor({"API_V3_PREVIEW": str(preview)}).run())

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()

    def _welcome(self, preview: bool) -> None:
        """Once the server answers, so that the addresses are the last thing on the screen, and
        that no password is made that a start which ended early never showed."""
        while not _answers():
            time.sleep(0.2)
        with alone("starting"):
            password = make_administrator()
            # Together with the administrator, and so never again where somebody removed them.
            accounts = make_sample_accounts() if password else []
        connection.close()
        self._tell_addresses(password, accounts, preview)

    def _tell_addresses(
        self, password: str | None, accounts: list[SampleAccount], preview: bool
    ) -> None:
        base = settings.BASE_URL
        lines = [
            ("Site, Polish", f"{base}/"),
            ("Site, English", f"{base}/en/"),
            ("Admin", f"{base}/admin/"),
            ("API v2", f"{base}/api/v2/pages/"),
        ]
        if preview:
            lines += [
                ("API v3 preview", f"{base}/api/v3-preview/pages/"),
                ("  documentation", f"{base}/api/v3-preview/docs"),
            ]
        lines.append(("Health", f"{base}/health/"))
        if password:
            lines.append(("Administrator", f"{ADMINISTRATOR}, password {password}"))
            lines += [(a.name, f"password {a.password} – {a.role}") for a in accounts]
            lines.append(("", "The passwords are shown this once; change them in the admin."))
        text = "\n".join(f"  {name:<16}{value}" for name, value in lines)
        self._say(f"\n{text}\n\n  Ctrl-C ends the site.\n")


def _answers() -> bool:
    try:
        socket.create_connection((env.HOST, env.PORT), timeout=1).close()
    except OSError:
        return False
    return True
