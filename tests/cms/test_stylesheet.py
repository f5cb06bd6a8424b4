"""The stylesheet as a browser gets it."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from cms.design import stylesheet


def test_collected_static_files_hold_one_stylesheet_with_every_part(tmp_path: Path) -> None:
    with override_settings(STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
    whole = (tmp_path / stylesheet.BUNDLE).read_text()
    assert whole.startswith((stylesheet.parts()[0][1]).read_text())
    for name, file in stylesheet.parts():
        assert file.read_text() in whole, name


@pytest.mark.django_db
def test_a_page_asks_for_one_stylesheet(client: Client) -> None:
    assert client.get("/").content.decode().count('rel="stylesheet"') == 1


@pytest.mark.django_db
def test_a_developer_sees_which_part_a_rule_stands_in(client: Client) -> None:
    with override_settings(DEBUG=True):
        html = client.get("/").content.decode()
    assert "cms_design/css/components/card.css" in html
    assert html.count('media="print"') == 1
