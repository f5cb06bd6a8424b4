"""Controlled vocabularies: terms with a name in every language, edited on one form."""

import re
from itertools import chain, count
from typing import Any, ClassVar, TypedDict

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.functional import Promise, cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale, TranslatableMixin
from wagtail.search import index
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.text import normal

from .alphabet import sort_key
from .forms import PageForm
from .normalisation import JudgedAsStored
from .permissions import writes_in
from .publication import Change
from .representation import as_data
from .slugs import latin_slug

# Signs that make another word of a word: C, C# and C++ are three languages.
_SPELLED = {"+": " plus", "#": " sharp"}
_SIGNS = re.compile(r"(?<=[\w+#])[+#]")


def nothing_to_read() -> Promise:
    """What an editor is told of a name without a letter or a digit."""
    return _("Give the term a name with a letter or a digit.")


def _says_something(name: str) -> bool:
    return any(sign.isalnum() for sign in name)


def _alike(name: str) -> str:
    """What is the same in two names that are one term's."""
    return " ".join(name.split()).casefold()


_LANGUAGES: list[tuple[str, Any]] = settings.WAGTAIL_CONTENT_LANGUAGES


class _TermForm(WagtailAdminModelForm):
    """Reads and writes the names; the fields are added below, one for each language. A name that
    stands is changed by those who write in its language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            rows = self.instance.get_translations(inclusive=True).select_related("locale")
            for row in rows:
                code = row.locale.language_code
                self.initial[f"name_{code}"] = row.name
                if self.for_user is not None and not writes_in(self.for_user, code):
                    self.fields[f"name_{code}"].disabled = True

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, Any] = super().clean()
        others = type(self.instance).objects.exclude(translation_key=self.instance.translation_key)
        for code, _language in _LANGUAGES:
            if (given := cleaned.get(f"name_{code}")) is None:
                continue
            name = normal(given)
            if not _says_something(name):
                self.add_error(f"name_{code}", nothing_to_read())
            known = others.filter(locale__language_code=code).values_list("name", flat=True)
            if _alike(name) in map(_alike, known):
                self.add_error(f"name_{code}", _("The vocabulary has such a term already."))
        return cleaned

    def save(self, commit: bool = True) -> "Term":
        locales = {locale.language_code: locale for locale in Locale.objects.all()}
        names = {locales[code]: self.cleaned_data[f"name_{code}"] for code, _language in _LANGUAGES}
        with transaction.atomic():
            return self.instance.save_names(names)


# A name in each language; saving writes the term's row of every language at once.
TermForm: Any = type(_TermForm)(  # type: ignore[misc]
    "TermForm",
    (_TermForm,),
    {f"name_{code}": forms.CharField(max_length=120) for code, _language in _LANGUAGES},
)


class Term(TranslatableMixin, index.Indexed, JudgedAsStored):
    """A term of a controlled vocabulary; a subclass is one vocabulary."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("slug"), max_length=120, editable=False)

    panels: ClassVar[list[Any]] = [
        FieldPanel(f"name_{code}", heading=format_lazy(_("Name ({language})"), language=language))
        for code, language in _LANGUAGES
    ]
    base_form_class = TermForm
    # The form keeps all languages; the translation engine has nothing to do with a term.
    translatable_fields: ClassVar[list[Any]] = []
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self._free_slug()
        # What follows from the name is written with it, or neither is.
        with transaction.atomic():
            super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        """The name's address, numbered where another term has it: a term keeps the number it has.
        Raises ValidationError for a name with nothing to read in it."""
        name = normal(self.name)
        base = latin_slug(_SIGNS.sub(lambda sign: _SPELLED[sign[0]], name))[:110]
        if not (base and _says_something(name)):
            raise ValidationError({"name": nothing_to_read()})
        others = type(self).objects.filter(locale_id=self.locale_id, slug__startswith=base)
        taken = set(others.exclude(pk=self.pk).values_list("slug", flat=True))
        if re.fullmatch(rf"{base}-\d+", self.slug) and self.slug not in taken:
            return self.slug
        numbered = (f"{base}-{number}" for number in count(2))
        return next(slug for slug in chain([base], numbered) if slug not in taken)

    def save_names(self, names: dict[Locale, str]) -> "Term":
        """Writes this term's row in each locale; returns the row that this instance stands for."""
        rows = {row.locale_id: row for row in self.get_translations(True)} if self.pk else {}
        for locale, name in names.items():
            row = rows.get(locale.pk)
            if row is None:
                row = self if not self.pk and not rows else type(self)()
                row.translation_key = self.translation_key
                row.locale = locale
            row.name = name
            row.save()
            rows[locale.pk] = row
        return rows.get(self.locale_id, self)


def delete_in_every_language(change: Change) -> None:
    """Looks at a term that was deleted, by whatever way; deletes its names in the other
    languages."""
    term: Any = change.row
    if change.deleted:
        term.get_translations().delete()


class TermRowsForm(PageForm):
    """The form of a page with rows that choose terms: offers those of the page's language, in
    alphabetical order. The rows' panels show the term as a `forms.Select`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for formset in self.formsets.values():
            for name, field in formset.form.base_fields.items():
                model = getattr(getattr(field, "queryset", None), "model", None)
                if model is not None and issubclass(model, Term):
                    formset.form = _offering(formset.form, name, model, self.instance.locale_id)


def _offering(
    form: type[forms.ModelForm], name: str, model: type[Term], locale_id: int
) -> type[forms.ModelForm]:
    """The form of a row with the terms of one language to choose from in a field."""
    terms = model.objects.filter(locale_id=locale_id)
    choices = sorted(((term.pk, term.name) for term in terms), key=lambda c: sort_key(c[1]))

    class RowForm(form):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.fields[name].queryset = terms
            self.fields[name].choices = [("", "–"), *choices]

    return RowForm


class _Terms(IndexView):
    """Wagtail asks for each line whether its term may be deleted; the answer is one for all."""

    @cached_property
    def _allowed(self) -> dict[str, bool]:
        return {}

    def user_has_permission(self, permission: str) -> bool:
        if permission not in self._allowed:
            self._allowed[permission] = super().user_has_permission(permission)
        return self._allowed[permission]


class TermViewSet(SnippetViewSet):
    """The listing and the form of a vocabulary; a term is one line, whatever its languages."""

    index_view_class = _Terms
    list_display: ClassVar[list[Any]] = [
        "name",
        *(
            Column(f"name_{code}", label=format_lazy(_("Name ({language})"), language=language))
            for code, language in _LANGUAGES[1:]
        ),
    ]
    ordering: ClassVar[list[str]] = ["name"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Terms of the first language, with their names in the others."""
        versions = self.model.objects.filter(translation_key=models.OuterRef("translation_key"))
        names = {
            f"name_{code}": models.Subquery(
                versions.filter(locale__language_code=code).values("name")[:1]
            )
            for code, _language in _LANGUAGES[1:]
        }
        return self.model.objects.filter(locale__language_code=_LANGUAGES[0][0]).annotate(**names)


class TermData(TypedDict):
    """A term of a vocabulary as a page shows it."""

    id: int
    name: str
    slug: str


@as_data.register
def _term(value: Term) -> TermData:
    return {"id": value.pk, "name": value.name, "slug": value.slug}
