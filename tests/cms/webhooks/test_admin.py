"""Webhooks are managed in the admin by those who may, and their secrets are shown once."""

import datetime
import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.translation.roles.groups import EDITOR, PUBLISHER, make_roles
from cms.webhooks import endpoints
from cms.webhooks.models import Delivery, WebhookEndpoint
from cms.webhooks.signing import decrypted
from tests.cms.people import client, person

from .consumer import Consumer, endpoint, log, work

pytestmark = [pytest.mark.django_db, pytest.mark.once]
FORM = {"name": "Partner", "events": ["withdrawn"], "languages": ["pl"]}


@pytest.fixture
def publisher() -> Any:
    make_roles()
    return client(person((PUBLISHER, "pl")))


def act(browser: Any, made: WebhookEndpoint, action: str) -> Any:
    return browser.post(reverse("webhooks:act", args=[made.pk, action]), follow=True)


def test_a_publisher_makes_a_webhook_and_sees_its_secret_once(
    publisher: Any, partner: Consumer
) -> None:
    answer = publisher.post(reverse("webhooks:add"), {**FORM, "url": partner.url})
    assert "no-store" in answer["Cache-Control"]
    made = WebhookEndpoint.objects.get()
    secret = decrypted(made.secret)
    assert secret in answer.content.decode()
    for name in ("webhooks:inspect", "webhooks:edit"):
        assert secret not in publisher.get(reverse(name, args=[made.pk])).content.decode()
    assert secret not in publisher.get(reverse("webhooks:index")).content.decode()
    assert (made.events, made.languages) == (["withdrawn"], ["pl"])


def test_an_address_within_is_refused_with_a_sentence(publisher: Any) -> None:
    for url in ("https://127.0.0.1/", "http://93.184.216.34/", "https://169.254.169.254/latest/"):
        answer = publisher.post(reverse("webhooks:add"), {**FORM, "url": url})
        assert "https:// i " in answer.content.decode().replace("\xa0", " ")
    assert not WebhookEndpoint.objects.exists()


def test_a_new_secret_is_shown_once_and_both_are_valid(publisher: Any, partner: Consumer) -> None:
    made = endpoint(partner.url)
    old = decrypted(made.secret)
    answer = publisher.post(reverse("webhooks:rotate", args=[made.pk]))
    [new] = set(re.findall(r"whsec_[\w+/=]+", answer.content.decode()))
    assert "no-store" in answer["Cache-Control"]
    made.refresh_from_db()
    assert endpoints.secrets_of(made) == [new, old]
    assert publisher.get(reverse("webhooks:rotate", args=[made.pk])).status_code == 405


def test_a_test_arrives_and_is_seen(publisher: Any, partner: Consumer) -> None:
    made = endpoint(partner.url)
    act(publisher, made, "test")
    work()
    assert len(partner.received) == 1
    html = publisher.get(reverse("webhooks:inspect", args=[made.pk])).content.decode()
    assert "doręczono" in html
    assert "(204" in html


def test_who_failed_is_paused_and_resumed_with_what_became_of_it_in_the_history(
    publisher: Any, partner: Consumer
) -> None:
    made = endpoint(partner.url)
    html = act(publisher, made, "pause").content.decode()
    assert "wstrzymany" in html
    act(publisher, made, "resume")
    work()
    assert len(partner.received) == 1
    actions = ModelLogEntry.objects.for_instance(made).values_list("action", flat=True)
    assert {*actions} == {"cms_webhooks.pause", "cms_webhooks.resume"}
    assert publisher.get(reverse("webhooks:history", args=[made.pk])).status_code == 200


def test_another_address_is_tried_at_once_and_the_place_in_the_log_stays(
    publisher: Any, partner: Consumer
) -> None:
    made = endpoint("https://127.0.0.1:1/", failures=3, failing_since=timezone.now())
    WebhookEndpoint.objects.update(rests_until=timezone.now() + datetime.timedelta(days=1))
    number = made.number
    address = reverse("webhooks:edit", args=[made.pk])
    assert publisher.post(address, {**FORM, "url": partner.url}).status_code == 302
    made.refresh_from_db()
    assert (made.url, made.failures, made.rests_until) == (partner.url, 0, None)
    assert (made.number, made.events) == (number, ["withdrawn"])


def test_a_delivery_is_sent_again(publisher: Any, partner: Consumer) -> None:
    made = endpoint(partner.url)
    partner.status, partner.body = 400, "<b>no</b>"
    log("withdrawn")
    work()
    html = publisher.get(reverse("webhooks:inspect", args=[made.pk])).content.decode()
    assert "&lt;b&gt;no&lt;/b&gt;" in html
    Delivery.objects.update(state=Delivery.State.FAILED)
    delivery = made.deliveries.get()
    publisher.post(reverse("webhooks:replay", args=[made.pk, delivery.pk]))
    work()
    assert len(partner.received) == 2
    other = endpoint(partner.url)
    address = reverse("webhooks:replay", args=[other.pk, delivery.pk])
    assert publisher.post(address).status_code == 404


def test_the_dashboard_names_who_is_paused(publisher: Any) -> None:
    made = endpoint("https://example.org/")
    assert "410" not in publisher.get(reverse("wagtailadmin_home")).content.decode()
    endpoints.set_paused(made, WebhookEndpoint.Pause.UNSUBSCRIBED)
    assert "(410)" in publisher.get(reverse("wagtailadmin_home")).content.decode()


def test_an_editor_neither_sees_nor_changes_webhooks(partner: Consumer) -> None:
    make_roles()
    made = endpoint(partner.url)
    test = endpoints.send_test(made.pk)
    browser = client(person((EDITOR, "pl")))
    for name in ("index", "add", "inspect", "edit", "delete", "rotate", "act", "replay"):
        args: list[Any] = [] if name in ("index", "add") else [made.pk]
        args += {"act": ["pause"], "replay": [test.pk]}.get(name, [])
        address = reverse(f"webhooks:{name}", args=args)
        for method in ("get", "post"):
            answer = getattr(browser, method)(address)
            assert (answer.status_code, answer.get("Location")) in (
                (302, reverse("wagtailadmin_home")),
                (405, None),
            ), (name, method)
    made.refresh_from_db()
    assert (made.paused_at, made.old_secret, Delivery.objects.count()) == (None, "", 1)
