"""What a site needs before it is served: tables, content, an administrator, static files.

Everything here does only what is missing, so that every start may ask for all of it.
"""

import hashlib
import secrets
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.utils.translation import override
from wagtail.models import get_page_models

from cms.content.models import BasePage
from cms.settings import env
from cms.translation.roles.groups import (
    EDITOR,
    PUBLISHER,
    REVIEWER,
    TRANSLATOR,
    group_of,
    remove_wagtails_roles,
)

from .health import missing_migrations, unknown_migrations
from .sqlite3.base import DatabaseWrapper

Say = Callable[[str], None]
ADMINISTRATOR = "admin"


def keep_private() -> None:
    """Takes the rights of others to what is not public: an older site may have given them.

    The database with all beside it, the secret, and the media, whose files may be private.
    """
    media, private = Path(settings.MEDIA_ROOT), [env.DATA_DIR / "secret_key"]
    database = settings.DATABASES[DEFAULT_DB_ALIAS]
    if database["ENGINE"] == "cms.operations.sqlite3":
        private.append(Path(database["NAME"]))
    media.mkdir(parents=True, exist_ok=True)
    _take_rights(media, 0o077)
    for file in private:
        for path in file.parent.iterdir():
            if path.name.startswith(file.name) and path.is_file():
                _take_rights(path, 0o077)


def _take_rights(path: Path, rights: int) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & rights:
        # Another user's file is that user's matter.
        with suppress(PermissionError):
            path.chmod(mode & ~rights)


class NewerDatabaseError(Exception):
    """The database was written by newer code; says so in a sentence."""


def refuse_newer_database() -> None:
    """Old code would fail with the first page that it writes, or lose what it does not know."""
    unknown = unknown_migrations()
    if unknown:
        raise NewerDatabaseError(
            "The database was prepared by a newer version of the site, which these migrations are "
            f"of: {', '.join(unknown)}. Install that version, or restore the backup made before it."
        )


def make_tables(say: Say) -> None:
    """Migrates the database where something is missing."""
    connection = connections[DEFAULT_DB_ALIAS]
    if isinstance(connection, DatabaseWrapper):
        connection.make_file()
    refuse_newer_database()
    missing = missing_migrations()
    if missing:
        say(f"Preparing the database ({missing} steps) …")
        call_command("migrate", interactive=False, verbosity=0)


def load_content(say: Say) -> None:
    """Loads the plugins' content into a database without pages, whose roles are then ours alone."""
    from wagtail.models import Page

    is_new = not Page.objects.filter(depth=2).exclude(content_type__model="page").exists()
    if is_new:
        say("Loading the content in both languages …")
    call_command("load_content", if_empty=True, verbosity=0)
    if is_new:
        remove_wagtails_roles()


def point_the_site_at_its_address() -> None:
    """A site on this machine follows PORT and BASE_URL; one with a name of its own is left."""
    from wagtail.models import Site

    address = urlsplit(settings.BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    for site in Site.objects.filter(is_default_site=True, hostname__in=("127.0.0.1", "localhost")):
        if (site.hostname, site.port) != (address.hostname, port):
            site.hostname, site.port = str(address.hostname), port
            site.save()


def make_administrator() -> str | None:
    """The password of a new administrator; None, and nothing done, where there is one already."""
    users = get_user_model()._default_manager
    if users.filter(is_superuser=True).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = users.filter(username=ADMINISTRATOR).first() or get_user_model()(username=ADMINISTRATOR)
    user.is_superuser = user.is_staff = user.is_active = True
    user.set_password(password)
    user.save()
    return password


@dataclass(frozen=True)
class SampleAccount:
    """An account with which a newcomer tries a role; the password is known this once."""

    name: str
    role: str
    password: str


_SAMPLE_ACCOUNTS = (
    ("editor-pl", ((EDITOR, "pl"),)),
    ("reviewer-pl", ((REVIEWER, "pl"),)),
    ("translator-en", ((TRANSLATOR, "en"),)),
    ("reviewer-en", ((REVIEWER, "en"),)),
    ("publisher", ((PUBLISHER, "pl"), (PUBLISHER, "en"))),
)


def make_sample_accounts() -> list[SampleAccount]:
    """An account for each role on a site with sample content; none that is there is changed.

    They have no e-mail address, so that no mail goes to anybody.
    """
    if not _has_samples():
        return []
    users = get_user_model()._default_manager
    made = []
    for name, memberships in _SAMPLE_ACCOUNTS:
        if users.filter(username=name).exists():
            continue
        password = secrets.token_urlsafe(12)
        user = get_user_model()(username=name)
        user.set_password(password)
        user.save()
        groups = [group_of(role, language) for role, language in memberships]
        user.groups.set(groups)
        with override("en"):
            role = ", ".join(group.name for group in groups)
        made.append(SampleAccount(name, role, password))
    return made


def _has_samples() -> bool:
    return any(
        model._default_manager.filter(is_sample=True).exists()
        for model in get_page_models()
        if issubclass(model, BasePage)
    )


def collect_static_files(say: Say) -> None:
    """Collects the static files when one of them changed since the last time."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    current = _fingerprint()
    if stamp.is_file() and stamp.read_text() == current:
        return
    say("Collecting the static files …")
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(current)


def _fingerprint() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            if isinstance(storage, FileSystemStorage):
                stat = Path(storage.path(path)).stat()
                state = f"{stat.st_size} {stat.st_mtime_ns}"
            else:
                with storage.open(path) as file:
                    state = hashlib.sha256(file.read()).hexdigest()
            seen.update(f"{path} {state}\n".encode())
    return seen.hexdigest()
