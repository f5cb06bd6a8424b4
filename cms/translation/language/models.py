"""The terms that have one form in each language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.normalisation import JudgedAsStored


class GlossaryTerm(JudgedAsStored):
    """A name or term with its fixed form in Polish and in English."""

    polish = models.CharField(_("Polish form"), max_length=200, unique=True)
    polish_forms = models.TextField(
        _("further Polish forms"),
        blank=True,
        help_text=_(
            "One to a line: short forms and abbreviations, and cases that are formed irregularly. "
            "Regular cases are recognised without being listed."
        ),
    )
    english = models.CharField(
        _("English form"),
        max_length=200,
        blank=True,
        help_text=_("Leave empty for what is not translated."),
    )
    english_forms = models.TextField(
        _("further English forms"),
        blank=True,
        help_text=_("One to a line: other forms that are right as well."),
    )
    do_not_translate = models.BooleanField(
        _("do not translate"),
        default=False,
        help_text=_("Stands in every language as it is."),
    )
    official_name = models.BooleanField(
        _("official name"),
        default=False,
        help_text=_("A translation that says it otherwise cannot be published without a reason."),
    )
    note = models.TextField(_("note for translators"), blank=True)

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ("polish",)

    def __str__(self) -> str:
        return f"{self.polish} – {self.english}"

    def clean(self) -> None:
        if self.do_not_translate:
            self.english = self.polish
        elif not self.english:
            sentence = _("Give the English form, or tick “do not translate”.")
            raise ValidationError({"english": sentence})

    def forms(self, language_code: str) -> tuple[str, ...]:
        """What the term is called in a language, its principal form first."""
        first, further = {
            "pl": (self.polish, self.polish_forms),
            "en": (self.english, self.english_forms),
        }.get(language_code, ("", ""))
        if self.do_not_translate:
            first = self.polish
        return tuple(form.strip() for form in (first, *further.splitlines()) if form.strip())
