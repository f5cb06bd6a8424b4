"""What a site needs before it is served: tables, content, an administrator, static files.

Everything here does only what is missing, so that every start may ask for all of it.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from wagtail.models import get_page_models

from cms.content.models import BasePage
from cms.translation.roles import EDITOR, PUBLISHER, REVIEWER, TRANSLATOR, group_of

from .health import missing_migrations

Say = Callable[[str], None]
ADMINISTRATOR = "admin"


def make_tables(say: Say) -> None:
    """Migrates the database where something is missing."""
    missing = missing_migrations()
    if missing:
        say(f"Preparing the database ({missing} steps) …")
        call_command("migrate", interactive=False, verbosity=0)


def load_content(say: Say) -> None:
    """Loads the plugins' content into a database without pages."""
    from wagtail.models import Page

    if not Page.objects.filter(depth=2).exclude(content_type__model="page").exists():
        say("Loading the content in both languages …")
    call_command("load_content", if_empty=True, verbosity=0)


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
        role = ", ".join(group.name.split(" / ")[-1] for group in groups)
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
