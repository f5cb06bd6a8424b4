"""Who may delete pictures and files."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy


class FilePermissionPolicy(CollectionOwnershipPermissionPolicy):
    """Wagtail's, where to delete what others uploaded is a right of its own.

    Wagtail lets everybody delete who may change; a changed file stays where it is shown, a deleted
    one is gone from every page.
    """

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        others = set(actions) - {"delete"}
        if others and super().user_has_any_permission_for_instance(user, others, instance):
            return True
        if others == set(actions):
            return False
        own = getattr(instance, self.owner_field_name) == user
        rights = ["delete", "add"] if own else ["delete"]
        return bool(self._check_perm(user, rights, collection=instance.collection))

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> Any:
        others = set(actions) - {"delete"}
        found = super().instances_user_has_any_permission_for(user, others)
        if others == set(actions) or not user.is_authenticated or user.is_superuser:
            return super().instances_user_has_any_permission_for(user, actions)
        deletable = Q(collection__in=self._collections_with_perm(user, ["delete"]))
        own = Q(collection__in=self._collections_with_perm(user, ["add"]))
        own &= Q(**{self.owner_field_name: user})
        return found | self.model._default_manager.filter(deletable | own)
