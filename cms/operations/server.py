"""Configuration of gunicorn (`gunicorn -c python:cms.operations.server`)."""

from typing import Any

from cms.operations import slow_clients
from cms.operations.supervision import end_with_supervisor
from cms.settings import env

wsgi_app = "cms.wsgi:application"
bind = f"{env.HOST}:{env.PORT}"
slow_clients.BODY_MAX = env.UPLOAD_MEGABYTES * 1024 * 1024
worker_class = "cms.operations.slow_clients.Worker"
workers = env.WEB_PROCESSES
threads = env.WEB_THREADS
timeout = 60
graceful_timeout = 5
keepalive = 5
# The most that gunicorn takes, and more than the site takes, so that it is the site that says so.
limit_request_line = 8190
loglevel = "warning"
control_socket_disable = True
# gunicorn itself would believe a proxy on this machine, and so anybody who came through one.
forwarded_allow_ips = ""
# Who asks does not say where the site is mounted; a site below a path of another sets this by
# GUNICORN_CMD_ARGS.
forwarder_headers = ""


def on_starting(server: Any) -> None:
    """Called in the master process before it starts its workers."""
    end_with_supervisor()
