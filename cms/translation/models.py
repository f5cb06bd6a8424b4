"""Which group stands for which role; what pages' rows say, the state of each translation, and what
is kept of the words that must be right in it."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .beginning.models import PublishedSource, SubtreeRequest
from .desk.models import SegmentComment

__all__ = [
    "GlossaryTerm",
    "Gravity",
    "MachineRequest",
    "PageText",
    "PageTranslation",
    "ParityWaiver",
    "PublishedSource",
    "RoleGroup",
    "SegmentComment",
    "State",
    "SubtreeRequest",
]


class RoleGroup(models.Model):
    """Finds the group of a role again, also when somebody gave it another name."""

    group = models.OneToOneField(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    role = models.CharField(_("role"), max_length=20)
    language_code = models.CharField(_("language"), max_length=10)

    class Meta:
        verbose_name = _("group of a role")
        verbose_name_plural = _("groups of roles")
        constraints = [
            models.UniqueConstraint("role", "language_code", name="cms_translation_role_unique")
        ]

    def __str__(self) -> str:
        return f"{self.role}, {self.language_code}"


class State(models.TextChoices):
    """How a page's version in a language stands to its source."""

    ORIGINAL = "original", _("original")
    MISSING = "missing", _("not translated")
    IN_PROGRESS = "in_progress", _("in progress")
    IN_REVIEW = "in_review", _("in review")
    CURRENT = "current", _("up to date")
    BEHIND = "behind", _("on its way")
    OUTDATED = "outdated", _("out of date")
    ALIAS = "alias", _("shown in the source's language")
    DETACHED = "detached", _("kept by hand")


class Gravity(models.TextChoices):
    """How much a change of the source matters to who reads the old translation."""

    HIGH = "high", _("grave")
    NORMAL = "normal", _("other wording")
    NONE = "none", _("punctuation and spaces")


class PageText(models.Model):
    """The text in a page's row, written with the row: what it translates and since when it stands.

    `segments` is a list of {path, text, since, of, by, live, shown}: the engine's path, the text,
    the moment it came into the row, the source text that it translates, who translated it (`human`,
    `machine`, or `source` for source text that nobody confirmed), whether readers see it, and
    whether they ever did. Sources leave `of` and `by` empty.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="row_text"
    )
    segments = models.JSONField(default=list)
    # The last revision of the source whose whole text the row translated.
    source_revision = models.PositiveBigIntegerField(null=True)
    source_published_at = models.DateTimeField(null=True)
    # When the page was last published with a text that somebody decided on.
    published_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.page_id}: {len(self.segments)}"


class PageTranslation(models.Model):
    """The state of a page in another language: derived, one row for each source and language.

    `rebuild_translation_states` writes all of them anew.
    """

    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    target = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, related_name="translation_state"
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices)
    # How many of the source's segments have a translation, live or drafted.
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    # Words of the texts that neither the engine nor the row translates.
    words_left = models.PositiveIntegerField(_("words left"), default=0)
    in_review = models.BooleanField(default=False)
    # What a live translation does not say yet: a list of {path, before, after, gravity, since}.
    changed = models.JSONField(default=list)
    gravity = models.CharField(_("gravity"), max_length=6, choices=Gravity.choices, blank=True)
    since = models.DateTimeField(null=True)
    # Synchronised content of the source has not reached the live translation.
    pending = models.BooleanField(default=False)
    origin = models.CharField(max_length=7, blank=True)
    source_revision = models.PositiveBigIntegerField(null=True)
    source_published_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("state of a translation")
        verbose_name_plural = _("states of translations")
        constraints = [
            models.UniqueConstraint("source", "locale", name="cms_translation_source_locale")
        ]
        indexes = [models.Index("locale", "state", name="cms_translation_state")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.locale_id}: {self.state}"

    def facts(self) -> dict[str, Any]:
        """Everything derived, to be compared with what is computed from scratch."""
        names = {f.attname for f in self._meta.concrete_fields} - {"id", "source_id", "locale_id"}
        return {name: getattr(self, name) for name in names}


class GlossaryTerm(models.Model):
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


class ParityWaiver(models.Model):
    """Why a reviewer lets a translation go live with a grave finding.

    It holds for the two texts that it was given for, and no longer.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="parity_waivers"
    )
    code = models.CharField(max_length=30)
    path = models.TextField(blank=True)
    # Of the source text and its translation.
    digest = models.CharField(max_length=64)
    reason = models.TextField(_("reason"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("accepted finding")
        verbose_name_plural = _("accepted findings")
        constraints = [
            models.UniqueConstraint("page", "digest", "code", name="cms_translation_waiver_unique")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.code}: {self.reason}"


class MachineRequest(models.Model):
    """What an editor last asked a machine to draft of a page, and what became of it."""

    source = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    written = models.PositiveIntegerField(default=0)
    # Answers that could not be used.
    unusable = models.PositiveIntegerField(default=0)
    # Why nothing was written: a sentence for the editor.
    refusal = models.TextField(blank=True)

    class Meta:
        verbose_name = _("request for a machine's drafts")
        verbose_name_plural = _("requests for a machine's drafts")
        constraints = [
            models.UniqueConstraint("source", "locale", name="cms_translation_machine_request")
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.locale_id}: {self.refusal or self.written}"
