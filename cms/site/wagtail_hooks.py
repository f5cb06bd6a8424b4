"""The menus in the admin, beside the settings."""

from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from .models import Menu
from .permissions import MenuPermissionPolicy


class MenuEditView(EditView):
    """Wagtail's, which asks nothing about the menu at hand."""

    def get_object(self, queryset: Any = None) -> Menu:
        menu: Menu = super().get_object(queryset)
        if not self.user_has_permission_for_instance("change", menu):
            raise PermissionDenied
        return menu


class MenuViewSet(ModelViewSet):
    """A menu and a footer for each language."""

    model = Menu
    icon = "list-ul"
    menu_label = _("Menu and footer")
    menu_order = 20
    add_to_settings_menu = True
    edit_view_class = MenuEditView
    copy_view_enabled = False
    list_display = ("__str__",)
    list_filter = ()
    search_fields = ()
    ordering = ("locale__language_code",)


register_permission_policy(Menu, MenuPermissionPolicy(Menu))


@hooks.register("register_admin_viewset")
def menus() -> MenuViewSet:
    return MenuViewSet("menus")


@hooks.register("register_permissions")
def permissions_of_the_site() -> Any:
    return Permission.objects.filter(content_type__app_label="cms_site")
