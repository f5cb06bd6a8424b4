"""Who may change the settings and the menus: administrators and publishers."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy

from cms.content.permissions import writes_in

# What roles may do with the site's own models, as plugins contribute it for theirs.
RIGHTS: list[tuple[str, str, tuple[str, ...]]] = [
    ("publisher", "cms_site.SiteSettings", ("change",)),
    ("publisher", "cms_site.Menu", ("view", "add", "change")),
]


class MenuPermissionPolicy(ModelPermissionPolicy):
    """Django's permissions; a menu is changed by those who may write in its language."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        if not super().user_has_permission_for_instance(user, action, instance):
            return False
        return action == "view" or writes_in(user, instance.locale.language_code)
