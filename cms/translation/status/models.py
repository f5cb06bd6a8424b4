"""The recorded texts of pages, and the state of each translation."""

from typing import NotRequired, TypedDict

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """How a page's version in a language stands to its source."""

    ORIGINAL = "original", _("original")
    MISSING = "missing", _("not translated")
    IN_PROGRESS = "in_progress", _("in progress")
    IN_REVIEW = "in_review", _("in review")
    SENT_BACK = "sent_back", _("sent back")
    CURRENT = "current", _("up to date")
    BEHIND = "behind", _("on its way")
    OUTDATED = "outdated", _("out of date")
    ALIAS = "alias", _("shown in the source's language")
    DETACHED = "detached", _("kept by hand")


class ChangeSeverity(models.TextChoices):
    """How much a change of the source matters to who reads the old translation."""

    HIGH = "high", _("grave")
    NORMAL = "normal", _("other wording")
    NONE = "none", _("punctuation and spaces")


class TextSegment(TypedDict):
    """A text of a page's row, see `PageText`; `since` is a moment in ISO 8601. What was recorded by
    older versions may lack what is not required."""

    path: str
    text: str
    of: str
    by: str
    since: NotRequired[str]
    live: NotRequired[bool]
    shown: NotRequired[bool]


class SourceChange(TypedDict):
    """A text that the source says and its translation does not say yet: what it said `before`
    (empty for a new text) and says `after`, how grave that is, and `since` when, in ISO 8601."""

    path: str
    before: str
    after: str
    severity: str
    since: str


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
    # Links, pictures and files of a translation that readers saw last, a list of [place, value];
    # None for rows that were recorded before these were.
    links = models.JSONField(null=True)
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
    # A review asked for changes that nobody has handed in yet.
    sent_back = models.BooleanField(default=False)
    # What a live translation does not say yet: a list of {path, before, after, severity, since}.
    changed = models.JSONField(default=list)
    severity = models.CharField(
        _("severity"), max_length=6, choices=ChangeSeverity.choices, blank=True
    )
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

    def facts(self) -> dict[str, object]:
        """Everything derived, to be compared with what is computed from scratch."""
        names = {f.attname for f in self._meta.concrete_fields} - {"id", "source_id", "locale_id"}
        return {name: getattr(self, name) for name in names}
