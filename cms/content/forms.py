"""The forms on which editors write and copy a page."""

from itertools import chain, count
from typing import Any

from django.forms import ModelForm
from django.forms.formsets import ORDERING_FIELD_NAME
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.models import Page

from .slugs import latin_slug

# In a browser a field of such a name stands in the place of what its form has by that name, and
# scripts that send the form end in an error.
_OF_EVERY_FORM = {
    "action", "checkValidity", "elements", "enctype", "method", "noValidate", "reportValidity",
    "requestSubmit", "reset", "submit", "target",
}  # fmt: skip


class PageForm(WagtailAdminPageForm):
    """Refuses to publish, schedule or submit a page that lacks something; saves any draft."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            # The browser fills it in when the title is left, which who sends the form need not do.
            self.fields["slug"].required = False
        for formset in self.formsets.values():
            formset.form = _left_empty(formset.form)

    def add_prefix(self, field_name: str) -> str:
        """The name of a field in HTML."""
        name = super().add_prefix(field_name)
        return f"{name}_" if name in _OF_EVERY_FORM else name

    def clean(self) -> dict[str, object]:
        title, slug = (self.cleaned_data.get(name) for name in ("title", "slug"))
        if slug == "" and title:
            self.cleaned_data["slug"] = self._slug_of(title)
            if not self.cleaned_data["slug"] and not self.is_deferred_validation:
                self.add_error("slug", self.fields["slug"].error_messages["required"])
        cleaned: dict[str, object] = super().clean()
        return cleaned

    def _slug_of(self, title: str) -> str:
        """A slug of the title that is free below the page's parent."""
        slugs = (f"{latin_slug(title)}{end}" for end in chain([""], (f"-{n}" for n in count(2))))
        return next(
            slug
            for slug in slugs
            if not slug or Page._slug_is_available(slug, self.parent_page, self.instance)
        )

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, sentence in self.instance.lacking().items():
            self.add_error(name if name in self.fields else None, sentence)


def _left_empty(form: type[ModelForm]) -> type[ModelForm]:
    """A row that is passed over while nothing is written in it: its place in the order, which the
    browser fills in, would count as written and keep drafts from being saved."""

    class RowForm(form):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            # The browser counts rows that it adds among the first ones.
            if not self.instance.pk:
                self.empty_permitted = True

        @property
        def changed_data(self) -> list[str]:
            changed = super().changed_data
            return [] if changed == [ORDERING_FIELD_NAME] and not self.instance.pk else changed

        def full_clean(self) -> None:
            super().full_clean()
            # Django cleans nothing of an empty row, and the panel sorts rows by it.
            if not self.has_changed():
                self.cleaned_data = {ORDERING_FIELD_NAME: None, **getattr(self, "cleaned_data", {})}

    return RowForm


class PageCopyForm(CopyForm):
    """Refuses a copy in the tree of another language, where Wagtail refuses only to move, and says
    where there is one already of a kind that stands there once."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        parent = cleaned.get("new_parent_page")
        # In place of Wagtail's, which speaks of rights.
        if parent and not parent.is_root() and parent.locale_id != self.page.locale_id:
            self._errors["new_parent_page"] = self.error_class([other_language()])
        elif parent and self._is_there_already(parent):
            said = _("There is such a page below that one already, and there can be only one.")
            self._errors["new_parent_page"] = self.error_class([said])
        return cleaned

    def _is_there_already(self, parent: Page) -> bool:
        kind = self.page.specific_class
        most = kind.max_count_per_parent
        return (
            most is not None
            and kind.can_exist_under(parent)
            and parent.get_children().type(kind).count() >= most
        )


def other_language() -> str:
    """Why a page cannot stand below a page of another language."""
    return _(
        "That page is in another language. To have this page there, translate it instead of "
        "copying it."
    )
