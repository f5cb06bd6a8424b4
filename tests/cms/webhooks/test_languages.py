"""A message says which languages it concerns; none named are all."""

import pytest

from cms.webhooks.models import WebhookEndpoint

from .consumer import Consumer, endpoint, log, rested, work

pytestmark = pytest.mark.django_db


def told(partner: Consumer) -> tuple[list[str], list[str]]:
    data = partner.received[-1].data
    return data["events"], data["locales"]


@pytest.mark.parametrize("event", ["frame", "redirect"])
def test_what_is_in_no_language_concerns_all_beside_a_polish_page_too(
    partner: Consumer, event: str
) -> None:
    endpoint(partner.url)
    for first, second in (((event, ""), ("changed", "pl")), (("changed", "pl"), (event, ""))):
        log(*first)
        log(*second)
        work()
        assert told(partner) == (sorted(["changed", event]), [])


def test_it_goes_on_concerning_all_after_a_message_that_failed(partner: Consumer) -> None:
    made: WebhookEndpoint = endpoint(partner.url)
    partner.status = 500
    log("frame", "")
    work()
    partner.status = 200
    log("changed", "pl")
    rested(made)
    work()
    assert told(partner) == (["changed", "frame"], [])


def test_pages_of_two_languages_concern_these(partner: Consumer) -> None:
    endpoint(partner.url)
    log("changed", "pl")
    log("changed", "en")
    work()
    assert told(partner) == (["changed"], ["en", "pl"])
