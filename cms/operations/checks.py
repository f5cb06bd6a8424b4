"""System checks of how the site is reached."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register


@register(Tags.security)
def check_proxy_is_trusted(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The site speaks plain http; of an address with https a proxy in front of it must tell."""
    if not settings.BASE_URL.startswith("https://") or settings.TRUSTED_PROXIES:
        return []
    return [
        Warning(
            "BASE_URL is https, but no proxy is trusted, so the site cannot know which requests "
            "came by https: it neither redirects to https nor sends HSTS.",
            hint="Set TRUSTED_PROXIES=1 where one proxy in front sets X-Forwarded-Proto, "
            "X-Forwarded-For and X-Forwarded-Host itself.",
            id="cms.W020",
        )
    ]
