"""The site while its cache is away, silent or full of what nobody can read."""

import pickle
import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import CacheHandler
from django.test import Client

from cms.operations import cache as redis_cache
from cms.operations.models import Heartbeat
from cms.settings import env


class SmallRedis(socketserver.StreamRequestHandler):
    """What these tests need of Redis: values that are kept, counted, found and removed."""

    def handle(self) -> None:
        while line := self.rfile.readline():
            count = int(line[1:])
            words = [self.rfile.read(int(self.rfile.readline()[1:]) + 2)[:-2] for _ in range(count)]
            self.wfile.write(self.answer(words[0].upper(), words[1:]))

    def answer(self, command: bytes, given: list[bytes]) -> bytes:
        kept: dict[bytes, bytes] = self.server.kept  # type: ignore[attr-defined]

        def bulk(value: bytes | None) -> bytes:
            return b"$-1\r\n" if value is None else b"$%d\r\n%s\r\n" % (len(value), value)

        match command:
            case b"GET":
                if kept.get(given[0]) == b"a list":
                    return b"-WRONGTYPE Operation against a key holding the wrong kind of value\r\n"
                return bulk(kept.get(given[0]))
            case b"MGET":
                return b"*%d\r\n%s" % (len(given), b"".join(bulk(kept.get(key)) for key in given))
            case b"SET":
                kept[given[0]] = given[1]
                return b"+OK\r\n"
            case b"EXISTS":
                return b":%d\r\n" % (given[0] in kept)
            case b"INCRBY":
                kept[given[0]] = b"%d" % (int(kept[given[0]]) + int(given[1]))
                return b":%s\r\n" % kept[given[0]]
            case b"SCAN":
                prefix = given[given.index(b"MATCH") + 1].removesuffix(b"*")
                found = [bulk(key) for key in kept if key.startswith(prefix)]
                return b"*2\r\n$1\r\n0\r\n*%d\r\n%s" % (len(found), b"".join(found))
            case b"UNLINK":
                kept.pop(given[0])
                return b":1\r\n"
        return b"-ERR unknown command\r\n"


class Server(socketserver.ThreadingTCPServer):
    daemon_threads, allow_reuse_address = True, True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), SmallRedis)
        self.kept: dict[bytes, bytes] = {}
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def redis() -> Iterator[Server]:
    with Server() as server:
        yield server
        server.shutdown()


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a server that takes connections and never answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        yield listener.getsockname()[1]


@pytest.fixture
def nobody() -> int:
    """A port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def caches(port: int, prefix: str = "site") -> dict[str, Any]:
    # Without the greeting that the newest protocol begins with.
    location = f"redis://127.0.0.1:{port}/0?protocol=2"
    backend = "cms.operations.cache.Cache"
    return {"default": {"BACKEND": backend, "LOCATION": location, "KEY_PREFIX": prefix}}


def cache_at(port: int, prefix: str = "site") -> Any:
    return CacheHandler(caches(port, prefix))["default"]


def assert_nothing_is_cached(cache: Any) -> None:
    assert cache.get("one", "default") == "default"
    assert cache.get_many(["one", "two"]) == {}
    assert "one" not in cache
    assert cache.add("one", 1) is True
    assert cache.get_or_set("one", lambda: "made") == "made"
    cache.set("one", 1)
    assert cache.set_many({"one": 1, "two": 2}) == []
    assert cache.touch("one") is False
    assert cache.delete("one") is False
    cache.delete_many(["one", "two"])
    cache.clear()
    with pytest.raises(ValueError, match="not found"):
        cache.incr("one")


def test_while_nobody_listens_nothing_is_cached(nobody: int) -> None:
    assert_nothing_is_cached(cache_at(nobody))


def test_a_server_that_never_answers_is_waited_for_once_and_not_for_each_key(silent: int) -> None:
    begun = time.monotonic()
    cache = cache_at(silent)
    for _ in range(50):
        assert_nothing_is_cached(cache)
    # Once for each question, this would take minutes.
    assert time.monotonic() - begun < 20


def test_other_threads_do_not_wait_for_what_one_has_waited_for(
    silent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache_at(silent).get("one")
    asked: list[str] = []
    monkeypatch.setattr(redis_cache._Client, "get_client", lambda *_, **__: asked.append("asked"))
    thread = threading.Thread(target=lambda: cache_at(silent).get("one"))
    thread.start()
    thread.join()
    assert asked == []


def test_redis_is_used_again_when_it_is_back(nobody: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redis_cache, "PAUSE", 0)
    cache = cache_at(nobody)
    cache.set("one", "1")
    assert not cache.works()
    with Server(nobody) as server:
        assert cache.works()
        cache.set("one", "1")
        assert cache.get("one") == "1"
        server.shutdown()


def test_a_value_that_nobody_can_read_is_not_cached_and_hides_no_other(redis: Server) -> None:
    cache = cache_at(redis.port)
    redis.kept[b"site:1:garbage"] = b"garbage"
    redis.kept[b"site:1:older"] = pickle.dumps(redis_cache.Circuit).replace(b"Circuit", b"Removed")
    redis.kept[b"site:1:list"] = b"a list"
    redis.kept[b"site:1:good"] = pickle.dumps("good")
    assert cache.get("garbage", "default") == "default"
    assert cache.get("older") is None
    assert cache.get("list") is None
    assert cache.get("good") == "good"
    assert cache.get_many(["garbage", "good", "older"]) == {"good": "good"}
    cache.set("garbage", "written over")
    assert cache.get("garbage") == "written over"
    assert cache.works()


def test_two_sites_share_one_redis_and_neither_sees_or_removes_the_others_values(
    redis: Server,
) -> None:
    ours, theirs = cache_at(redis.port, "a.example.org"), cache_at(redis.port, "b.example.org")
    ours.set("menu", "ours")
    theirs.set("menu", "theirs")
    theirs.set("count", 1)
    assert (ours.get("menu"), theirs.get("menu")) == ("ours", "theirs")
    ours.clear()
    assert (ours.get("menu"), theirs.get("menu")) == (None, "theirs")
    assert theirs.incr("count") == 2


def test_the_keys_carry_the_sites_own_address_unless_told_otherwise() -> None:
    assert env.BASE_URL.endswith(env.REDIS_PREFIX)


@pytest.mark.django_db
def test_the_site_answers_and_health_tells_that_the_cache_is_away(
    client: Client, settings: Any, nobody: int
) -> None:
    for part in Heartbeat.Part:
        Heartbeat.beat(part)
    settings.CACHES = caches(nobody)
    assert client.get("/").status_code == 200
    assert client.get("/api/v2/pages/?limit=1").status_code == 200
    response = client.get("/health/")
    # The load balancer goes on sending readers.
    assert response.status_code == 200
    assert response.json()["status"] == "degraded"
    assert response.json()["checks"]["cache"] == {"ok": False}
    assert response.json()["checks"]["database"] == {"ok": True}
