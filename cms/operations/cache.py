"""A Redis cache that may fail: the site then answers at once, as if nothing were cached.

Nothing may rely on it for correctness: while Redis is away `add` says that it stored, `incr`
that there is no such key, and what was set is not there.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from django.utils.functional import cached_property
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError, RedisError, ResponseError
from redis.retry import Retry

logger = logging.getLogger(__name__)

# Seconds that one answer may take, and for which Redis is not asked after it failed.
PATIENCE = 0.3
PAUSE = 5.0
# Redis may have closed a kept connection; one that does not answer in time is not asked again.
OPTIONS = {
    "socket_timeout": PATIENCE,
    "socket_connect_timeout": PATIENCE,
    "retry": Retry(NoBackoff(), 1, (ConnectionError,)),
}


class Circuit:
    """Whether a server is worth asking; shared by the threads of a process.

    While it fails, one question in each pause finds out whether it is back.
    """

    def __init__(self) -> None:
        self.failing = False
        self._skip_until = 0.0

    def lets_through(self) -> bool:
        if not self.failing:
            return True
        if time.monotonic() < self._skip_until:
            return False
        # Others go on skipping while this question waits for its answer.
        self._skip_until = time.monotonic() + PAUSE
        return True

    def failed(self, error: Exception) -> None:
        if not self.failing:
            logger.warning("Redis does not answer; the site goes on without a cache: %s", error)
        self.failing, self._skip_until = True, time.monotonic() + PAUSE

    def answered(self) -> None:
        if self.failing:
            logger.warning("Redis answers again.")
        self.failing = False


_circuits: dict[tuple[str, ...], Circuit] = {}


def _asked(name: str, otherwise: Any) -> Any:
    """Django's operation of that name, with an answer for the time in which Redis gives none."""

    def operation(client: "_Client", *args: Any) -> Any:
        return client.ask(lambda: getattr(RedisCacheClient, name)(client, *args), otherwise)

    return operation


class _Client(RedisCacheClient):
    """Django's client, with an answer to every question."""

    _serializer: Any
    add = _asked("add", True)
    set = _asked("set", None)
    touch = _asked("touch", False)
    delete = _asked("delete", False)
    has_key = _asked("has_key", False)
    set_many = _asked("set_many", None)
    delete_many = _asked("delete_many", None)

    def __init__(self, servers: list[str], **options: Any) -> None:
        super().__init__(servers, **{**OPTIONS, **options})
        self.circuit = _circuits.setdefault(tuple(servers), Circuit())

    def ask(self, question: Callable[[], Any], otherwise: Any) -> Any:
        """The answer of Redis, or `otherwise` where it gives none."""
        if not self.circuit.lets_through():
            return otherwise
        try:
            answer = question()
        except ResponseError as error:
            # It answered, but refused: a value of another type, no memory left, read-only.
            logger.warning("Redis refused a question of the cache: %s", error)
            answer = otherwise
        except (RedisError, OSError) as error:
            self.circuit.failed(error)
            return otherwise
        self.circuit.answered()
        return answer

    def _value(self, data: bytes | None, otherwise: Any) -> Any:
        """One that cannot be read, such as another release's, counts as not cached."""
        if data is None:
            return otherwise
        try:
            return self._serializer.loads(data)
        except Exception as error:
            logger.warning("A value in the cache cannot be read: %s", error)
            return otherwise

    def get(self, key: Any, default: Any) -> Any:
        return self._value(self.ask(lambda: self.get_client(key).get(key), None), default)

    def get_many(self, keys: Any) -> Any:
        missing = object()
        found = self.ask(lambda: self.get_client(None).mget(keys), [])
        values = {key: self._value(data, missing) for key, data in zip(keys, found, strict=False)}
        return {key: value for key, value in values.items() if value is not missing}

    def incr(self, key: Any, delta: int) -> int:
        # Nobody there to count is told like a key that is not there.
        if not self.has_key(key):
            raise ValueError(f"Key '{key}' not found.")
        client = self.get_client(key, write=True)
        return int(self.ask(lambda: client.incr(key, delta), delta))

    def remove(self, pattern: str) -> None:
        """Removes the keys of a pattern; Django's own `clear` empties the whole database."""

        def remove() -> None:
            client = self.get_client(None, write=True)
            for key in client.scan_iter(pattern, count=1000):
                client.unlink(key)

        self.ask(remove, None)

    def works(self, key: str) -> bool:
        """Whether Redis takes a value right now; does not wait while it is known to fail."""
        client = self.get_client(key, write=True)
        return bool(self.ask(lambda: client.set(key, 1, ex=10), False))


class Cache(RedisCache):
    """Redis behind `CACHES`; other sites' keys in the same database are never touched."""

    _servers: list[str]
    _options: dict[str, Any]

    @cached_property
    def _cache(self) -> _Client:
        return _Client(self._servers, **self._options)

    def clear(self) -> None:
        special = str.maketrans({char: f"\\{char}" for char in "\\*?[]"})
        self._cache.remove(f"{self.key_prefix.translate(special)}:*")

    def works(self) -> bool:
        """Whether values can be stored right now."""
        return self._cache.works(self.make_key("cms_health"))
