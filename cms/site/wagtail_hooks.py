"""The menus in the admin, beside the settings."""

from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Locale
from wagtail.permissions import register_permission_policy

from cms.content.permissions import writes_in

from .models import Menu
from .permissions import MenuPermissionPolicy


class OwnLanguagesMixin:
    """Offers the languages in which somebody may write, and takes no other."""

    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> ModelForm:
        form: ModelForm = super().get_form(*args, **kwargs)  # type: ignore[misc]
        pks = [
            locale.pk
            for locale in Locale.objects.all()
            if writes_in(self.request.user, locale.language_code)
        ]
        field: Any = form.fields["locale"]
        field.queryset = Locale.objects.filter(pk__in=pks)
        return form


class MenuAddView(OwnLanguagesMixin, CreateView):
    """Wagtail's, for the languages of whoever adds a menu."""


class MenuEditView(OwnLanguagesMixin, EditView):
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
    add_view_class = MenuAddView
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
