"""What a proxy in front says is believed only where the settings name one."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
ADDRESS = "https://cms.example.org"
# Asks for robots.txt under the production settings, with headers of a proxy.
ASK = """
import json, sys
import django
django.setup()
from django.test import Client
answer = Client().get("/robots.txt", HTTP_HOST="cms.example.org", **json.loads(sys.argv[1]))
print(json.dumps({"status": answer.status_code, **answer.headers}))
"""
BY_HTTPS = {"HTTP_X_FORWARDED_PROTO": "https"}


def production(folder: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of the production settings, in a folder of its own."""
    own = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DATA_DIR": str(folder),
        "SECRET_KEY": "a-long-random-value-of-more-than-fifty-letters-0123456789",
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        **settings,
    }
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=own, capture_output=True, text=True
    )


def asked(folder: Path, headers: dict[str, str], **settings: str) -> Any:
    done = production(folder, "-c", ASK, json.dumps(headers), **settings)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def check(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    command = (str(ROOT / "manage.py"), "check", "--deploy", "--fail-level", "WARNING")
    return production(folder, *command, **settings)


def test_without_a_proxy_an_address_with_https_leads_in_no_circle(tmp_path: Path) -> None:
    answer = asked(tmp_path, BY_HTTPS, BASE_URL=ADDRESS)
    assert answer["status"] == 200
    assert "Strict-Transport-Security" not in answer


def test_without_a_proxy_the_checks_say_what_is_missing(tmp_path: Path) -> None:
    done = check(tmp_path, BASE_URL=ADDRESS)
    assert done.returncode != 0
    assert "TRUSTED_PROXIES" in done.stderr


def test_with_a_proxy_the_checks_are_content(tmp_path: Path) -> None:
    done = check(tmp_path, BASE_URL=ADDRESS, TRUSTED_PROXIES="1")
    assert done.returncode == 0, done.stderr


def test_with_a_proxy_http_leads_to_https_and_https_is_told_of(tmp_path: Path) -> None:
    by_http = asked(tmp_path, {}, BASE_URL=ADDRESS, TRUSTED_PROXIES="1")
    assert (by_http["status"], by_http["Location"]) == (301, f"{ADDRESS}/robots.txt")
    by_https = asked(tmp_path, BY_HTTPS, BASE_URL=ADDRESS, TRUSTED_PROXIES="1")
    assert by_https["status"] == 200
    assert by_https["Strict-Transport-Security"] == "max-age=31536000"


def test_what_holds_for_a_whole_domain_is_asked_for(tmp_path: Path) -> None:
    wide = {"HSTS_INCLUDE_SUBDOMAINS": "true", "HSTS_PRELOAD": "true"}
    answer = asked(tmp_path, BY_HTTPS, BASE_URL=ADDRESS, TRUSTED_PROXIES="1", **wide)
    told = answer["Strict-Transport-Security"]
    assert told == "max-age=31536000; includeSubDomains; preload"
