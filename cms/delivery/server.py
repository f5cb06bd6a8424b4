"""Configuration of gunicorn (`gunicorn -c python:cms.delivery.server`)."""

from typing import Any

from cms.delivery.supervision import end_with_supervisor
from cms.settings import env

wsgi_app = "cms.wsgi:application"
bind = f"{env.HOST}:{env.PORT}"
worker_class = "gthread"
workers = env.WEB_PROCESSES
threads = env.WEB_THREADS
timeout = 60
graceful_timeout = 5
keepalive = 5
loglevel = "warning"
control_socket_disable = True


def on_starting(server: Any) -> None:
    """Called in the master process before it starts its workers."""
    end_with_supervisor()
