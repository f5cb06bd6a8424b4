"""The environment, read here and nowhere else; `.env.example` lists every variable."""

from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, validate

ROOT = Path(__file__).resolve().parents[2]

env = Env()
env.read_env(str(Path.cwd() / ".env"), recurse=False)

_at_least_one = validate.Range(min=1)
_whole_address = validate.Regexp(
    r"(https?://[^/?#\s]+[^?#\s]*)?$", error="Write it whole, as https://www.example.org."
)

# Everything the site writes stands in one folder: database, media, collected static files, secret.
DATA_DIR = Path(env.str("DATA_DIR", "") or Path.cwd() / "var").resolve()

# Without one in the environment, the one that `make run` keeps beside the database.
_kept = DATA_DIR / "secret_key"
SECRET_KEY: str = env.str("SECRET_KEY", "") or (_kept.read_text() if _kept.is_file() else "")
DATABASE_URL: str = env.str("DATABASE_URL", "") or f"sqlite:///{DATA_DIR / 'db.sqlite3'}"
REDIS_URL: str = env.str("REDIS_URL", "")
# Those that were in use before, so that what they signed and encrypted can still be read.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
# Where the site is served from, and under what address people reach it.
HOST: str = env.str("HOST", "127.0.0.1")
PORT: int = env.int("PORT", 8000, validate=validate.Range(min=1, max=65_535))
BASE_URL: str = (
    env.str("BASE_URL", "", validate=_whole_address).rstrip("/") or f"http://127.0.0.1:{PORT}"
)
# Keeps the sites apart that share one Redis.
REDIS_PREFIX: str = env.str("REDIS_PREFIX", "") or urlsplit(BASE_URL).netloc
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", []) or [
    *{str(urlsplit(BASE_URL).hostname), "127.0.0.1", "localhost", "[::1]"}
]
# Number of trusted proxies in front. X-Forwarded-* headers are read only when it is above 0.
TRUSTED_PROXIES: int = env.int("TRUSTED_PROXIES", 0, validate=validate.Range(min=0))
HSTS_INCLUDE_SUBDOMAINS: bool = env.bool("HSTS_INCLUDE_SUBDOMAINS", False)
HSTS_PRELOAD: bool = env.bool("HSTS_PRELOAD", False)
# How often may be tried: wrong passwords of one name from one address, then anything wrong from one
# address, and for how long both are locked; mails with a new password and messages in an hour.
LOGIN_FAILURES: int = env.int("LOGIN_FAILURES", 5, validate=_at_least_one)
ADDRESS_FAILURES: int = env.int("ADDRESS_FAILURES", 30, validate=_at_least_one)
LOCK_MINUTES: int = env.int("LOCK_MINUTES", 15, validate=_at_least_one)
HOURLY_RESET_MAILS: int = env.int("HOURLY_RESET_MAILS", 5, validate=_at_least_one)
HOURLY_MESSAGES: int = env.int("HOURLY_MESSAGES", 10, validate=_at_least_one)
# For how many days words that were searched for and not found are kept; 0: not at all.
SEARCH_REPORT_DAYS: int = env.int("SEARCH_REPORT_DAYS", 90, validate=validate.Range(min=0))
# How quickly pictures are encoded as AVIF: from 0, the smallest files, to 10.
AVIF_SPEED: int = env.int("AVIF_SPEED", 7, validate=validate.Range(min=0, max=10))
EMAIL_URL: str = env.str("EMAIL_URL", "console://")
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", "webmaster@localhost")
HREFLANG_DEFAULT: str = env.str("HREFLANG_DEFAULT", "pl", validate=validate.OneOf(["", "pl", "en"]))
# None where nothing is said: then only `make run` shows it.
API_V3_PREVIEW: bool | None = env.bool("API_V3_PREVIEW") if env.str("API_V3_PREVIEW", "") else None
# Whether the API reads its answers about pages from what the worker keeps ready.
PUBLISHED_DOCUMENTS: bool = env.bool("PUBLISHED_DOCUMENTS", True)
# How many days the log of changes keeps every entry; later only the last one about each page.
CHANGES_RETENTION_DAYS: int = env.int("CHANGES_RETENTION_DAYS", 180, validate=validate.Range(min=0))
# Whether webhooks may go to private networks, and over http.
WEBHOOKS_ALLOW_PRIVATE: bool = env.bool("WEBHOOKS_ALLOW_PRIVATE", False)
# Whether a webhook goes on to where its address redirects.
WEBHOOKS_FOLLOW_REDIRECTS: bool = env.bool("WEBHOOKS_FOLLOW_REDIRECTS", False)
# The longest body that the server takes; longer ones are refused before they fill the disk.
UPLOAD_MEGABYTES: int = env.int("UPLOAD_MEGABYTES", 200, validate=_at_least_one)
# How much memory each process of the server takes for answers that it gives again; 0: none.
CACHE_MEGABYTES: int = env.int("CACHE_MEGABYTES", 32, validate=validate.Range(min=0))
# For how many seconds browsers, and caches that many people share, may show a public answer without
# asking again, and how many longer while they ask; 0: not at all.
_seconds = validate.Range(min=0)
CACHE_SECONDS: int = env.int("CACHE_SECONDS", 0, validate=_seconds)
CACHE_SHARED_SECONDS: int = env.int("CACHE_SHARED_SECONDS", 0, validate=_seconds)
CACHE_STALE_SECONDS: int = env.int("CACHE_STALE_SECONDS", 0, validate=_seconds)
# The cache in front of the site that is told what has changed, of those that Wagtail knows; how it
# is reached or which one it is, and in which header answers say by which names they are purged.
FRONTEND_CACHE_BACKEND: str = env.str(
    "FRONTEND_CACHE_BACKEND", "", validate=validate.OneOf(["", "http", "cloudflare", "cloudfront"])
)
FRONTEND_CACHE_LOCATION: str = env.str("FRONTEND_CACHE_LOCATION", "").rstrip("/")
FRONTEND_CACHE_ZONE: str = env.str("FRONTEND_CACHE_ZONE", "")
FRONTEND_CACHE_TOKEN: str = env.str("FRONTEND_CACHE_TOKEN", "")
FRONTEND_CACHE_KEY_HEADER: str = env.str("FRONTEND_CACHE_KEY_HEADER", "") or "Surrogate-Key"
# The server's processes and the threads of each; processes need REDIS_URL to share a cache.
WEB_PROCESSES: int = env.int("WEB_PROCESSES", 1, validate=_at_least_one)
WEB_THREADS: int = env.int("WEB_THREADS", 8, validate=_at_least_one)
# What one picture may take of the worker's memory: about 10 bytes a pixel, with WebP up to 16.
MAX_IMAGE_PIXELS: int = env.int("MAX_IMAGE_PIXELS", 50_000_000, validate=_at_least_one)
LOG_LEVEL: str = env.str(
    "LOG_LEVEL",
    "INFO",
    validate=validate.OneOf(["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]),
)
# Who drafts translations when an editor asks for it, see `cms.translation.machine`.
MACHINE_TRANSLATOR: str = env.str(
    "MACHINE_TRANSLATOR", "", validate=validate.OneOf(["", "deepl", "libretranslate"])
)
MACHINE_TRANSLATOR_URL: str = env.str("MACHINE_TRANSLATOR_URL", "").rstrip("/")
MACHINE_TRANSLATOR_KEY: str = env.str("MACHINE_TRANSLATOR_KEY", "")
MACHINE_TRANSLATOR_TIMEOUT: int = env.int("MACHINE_TRANSLATOR_TIMEOUT", 20, validate=_at_least_one)
# The browser of the journeys; empty: the system's Chromium, or Playwright's.
TEST_BROWSER: str = env.str("TEST_BROWSER", "")
