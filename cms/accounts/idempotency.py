"""What is asked twice under one key is done once, and answered the same again."""

import json
import time
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac

from .models import IdempotentAnswer

# In seconds; who asks again later asks for something else.
LIFETIME = 24 * 3600


class KeyReusedError(Exception):
    """A key that came with another request before."""


def once(scope: str, key: str, request: Any, do: Callable[[], Any]) -> Any:
    """What `do` answers, as JSON-able data: done once for a key within a scope, in one transaction
    with what is kept of it. Whoever asks at the same time waits. What `do` raises is not kept.

    Raises KeyReusedError where the key came with another request.
    """
    name, asked = _digest(scope, key), _digest(scope, json.dumps(request, sort_keys=True))
    now = int(time.time())
    with transaction.atomic():
        IdempotentAnswer.objects.filter(name=name, until__lte=now).delete()
        # Where there is one, of a request under way too, nothing is written.
        row = IdempotentAnswer(name=name, request=asked, until=now + LIFETIME)
        IdempotentAnswer.objects.bulk_create([row], ignore_conflicts=True)
        kept = IdempotentAnswer.objects.select_for_update().get(name=name)
        if kept.request != asked:
            raise KeyReusedError
        if kept.answer is None:
            kept.answer = do()
            kept.save(update_fields=["answer"])
        return kept.answer


def forget_old_answers() -> None:
    """Removes what nobody may ask for again."""
    IdempotentAnswer.objects.filter(until__lte=int(time.time())).delete()


def _digest(scope: str, text: str) -> str:
    said = f"{scope}\0{text}"
    return salted_hmac("cms.accounts.idempotency", said, algorithm="sha256").hexdigest()
