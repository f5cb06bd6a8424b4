"""The environment, read here and nowhere else; `.env.example` lists every variable."""

from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, validate

ROOT = Path(__file__).resolve().parents[2]

env = Env()
env.read_env(str(Path.cwd() / ".env"), recurse=False)

# Everything the site writes stands in one folder: database, media, collected static files, secret.
DATA_DIR = Path(env.str("DATA_DIR", "") or Path.cwd() / "var").resolve()

# Without one in the environment, the one that `make run` keeps beside the database.
_kept = DATA_DIR / "secret_key"
SECRET_KEY: str = env.str("SECRET_KEY", "") or (_kept.read_text() if _kept.is_file() else "")
DATABASE_URL: str = env.str("DATABASE_URL", "") or f"sqlite:///{DATA_DIR / 'db.sqlite3'}"
REDIS_URL: str = env.str("REDIS_URL", "")
# Where the site is served from, and under what address people reach it.
HOST: str = env.str("HOST", "127.0.0.1")
PORT: int = env.int("PORT", 8000)
BASE_URL: str = env.str("BASE_URL", "").rstrip("/") or f"http://127.0.0.1:{PORT}"
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", []) or [
    *{str(urlsplit(BASE_URL).hostname), "127.0.0.1", "localhost", "[::1]"}
]
EMAIL_URL: str = env.str("EMAIL_URL", "console://")
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", "webmaster@localhost")
HREFLANG_DEFAULT: str = env.str("HREFLANG_DEFAULT", "pl")
# None where nothing is said: then only `make run` shows it.
API_V3_PREVIEW: bool | None = env.bool("API_V3_PREVIEW") if env.str("API_V3_PREVIEW", "") else None
# The server's processes and the threads of each; processes need REDIS_URL to share a cache.
WEB_PROCESSES: int = env.int("WEB_PROCESSES", 1)
WEB_THREADS: int = env.int("WEB_THREADS", 8)
SERVE_MEDIA: bool = env.bool("SERVE_MEDIA", True)
LOG_LEVEL: str = env.str("LOG_LEVEL", "INFO")
# Who drafts translations when an editor asks for it, see `cms.translation.machine`.
MACHINE_TRANSLATOR: str = env.str(
    "MACHINE_TRANSLATOR", "", validate=validate.OneOf(["", "deepl", "libretranslate"])
)
MACHINE_TRANSLATOR_URL: str = env.str("MACHINE_TRANSLATOR_URL", "").rstrip("/")
MACHINE_TRANSLATOR_KEY: str = env.str("MACHINE_TRANSLATOR_KEY", "")
MACHINE_TRANSLATOR_TIMEOUT: int = env.int("MACHINE_TRANSLATOR_TIMEOUT", 20)
# The browser of the journeys; empty: the system's Chromium, or Playwright's.
TEST_BROWSER: str = env.str("TEST_BROWSER", "")
