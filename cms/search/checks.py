"""System checks of the search."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register


@register()
def check_polish_dictionary(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Without the dictionary, Polish words are told apart by their endings."""
    from importlib.util import find_spec

    speaks_polish = any(code == "pl" for code, _name in settings.LANGUAGES)
    if not speaks_polish or find_spec("morfeusz2"):
        return []
    return [
        Warning(
            "The Polish dictionary is not installed: the search guesses forms by their endings.",
            hint="Install morfeusz2 (Linux on x86-64, macOS, Windows), restart, and run "
            "manage.py rebuild_vocabulary. Elsewhere silence this warning.",
            id="cms.W040",
        )
    ]
