"""What a first start makes, and what a second one leaves alone."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import override_settings
from wagtail.models import Site, get_page_models

from cms.content.models import BasePage
from cms.operations import first_start
from cms.operations.management.commands import start

pytestmark = pytest.mark.django_db


def test_an_administrator_is_made_once_with_a_password_that_works() -> None:
    get_user_model().objects.filter(is_superuser=True).delete()
    password = first_start.make_administrator()
    assert password
    assert len(password) >= 12
    made = authenticate(username="admin", password=password)
    assert made is not None
    assert made.is_superuser
    assert first_start.make_administrator() is None
    assert authenticate(username="admin", password=password) == made


def test_no_password_is_made_before_somebody_can_read_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    get_user_model().objects.filter(is_superuser=True).delete()
    answers = iter([False, False, True])
    there: list[bool] = []

    def answering() -> bool:
        there.append(get_user_model().objects.filter(is_superuser=True).exists())
        return next(answers)

    monkeypatch.setattr(start, "_answers", answering)
    # The test's own transaction stands on this connection.
    monkeypatch.setattr(start.connection, "close", lambda: None)
    start.Command()._welcome(preview=True)
    assert there == [False, False, False]
    password = capsys.readouterr().out.split("admin, password ")[1].split()[0]
    assert authenticate(username="admin", password=password) is not None


def test_with_samples_each_role_has_an_account_to_try_made_once() -> None:
    accounts = first_start.make_sample_accounts()
    roles = {account.name: account.role for account in accounts}
    assert roles == {
        "editor-pl": "Editors (Polish)",
        "reviewer-pl": "Language reviewers (Polish)",
        "translator-en": "Translators (English)",
        "reviewer-en": "Language reviewers (English)",
        "publisher": "Publishers (Polish), Publishers (English)",
    }
    for account in accounts:
        user = authenticate(username=account.name, password=account.password)
        assert user is not None
        assert user.has_perm("wagtailadmin.access_admin")
        assert not user.is_superuser
        assert user.get_username() == account.name
    assert len({account.password for account in accounts}) == 5
    assert first_start.make_sample_accounts() == []


def test_without_samples_there_are_no_accounts_to_try() -> None:
    for model in get_page_models():
        if issubclass(model, BasePage):
            model.objects.update(is_sample=False)
    assert first_start.make_sample_accounts() == []
    assert not get_user_model().objects.filter(username="editor-pl").exists()


def test_what_others_on_the_machine_could_read_is_taken_from_them(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    database = {"ENGINE": "cms.operations.sqlite3", "NAME": str(tmp_path / "db.sqlite3")}
    monkeypatch.setitem(settings.DATABASES, "default", database)
    monkeypatch.setattr(first_start.env, "DATA_DIR", tmp_path)
    private = ["secret_key", "db.sqlite3", "db.sqlite3-wal", "db.sqlite3-shm", "db.sqlite3.bak"]
    for name in (*private, "notes.txt"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o666)
    settings.MEDIA_ROOT.mkdir()
    settings.MEDIA_ROOT.chmod(0o777)
    first_start.keep_private()
    rights = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert rights == {**dict.fromkeys(private, 0o600), "notes.txt": 0o666, "media": 0o700}


@pytest.mark.parametrize("command", ["start", "serve"])
def test_old_code_does_not_serve_a_database_of_newer_code(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "_answers", lambda: False)
    MigrationRecorder(connection).record_applied("pages_news", "0999_from_tomorrow")
    with pytest.raises(CommandError, match=r"newer version of the site.*0999_from_tomorrow"):
        call_command(command)


def test_static_files_are_collected_again_only_when_one_changed(
    tmp_path: Path, settings: Any
) -> None:
    settings.STATIC_ROOT = tmp_path / "static"
    said: list[str] = []
    first_start.collect_static_files(said.append)
    assert (tmp_path / "static" / "cms_design").is_dir()
    first_start.collect_static_files(said.append)
    assert len(said) == 1
    (tmp_path / "static" / ".collected").write_text("what an older version collected")
    first_start.collect_static_files(said.append)
    assert len(said) == 2


@pytest.mark.parametrize(
    ("hostname", "follows"), [("127.0.0.1", True), ("localhost", True), ("klaster.pl", False)]
)
def test_a_site_on_this_machine_follows_its_port(hostname: str, follows: bool) -> None:
    Site.objects.update(hostname=hostname, port=8000)
    with override_settings(BASE_URL="http://127.0.0.1:9000"):
        first_start.point_the_site_at_its_address()
    assert (Site.objects.get().port == 9000) is follows
