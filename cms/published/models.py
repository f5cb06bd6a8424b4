"""The stored documents of public pages, which can be made anew at any time, and the log of what
changed for the public."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Document(models.Model):
    """A public page as lists and addresses find it, ready to read, with its JSON in `DocumentText`.

    Every public page of an installed type has exactly one. Keys and address are written in the
    transaction that changes them and are never stale. The JSON may be stale: `freshness.fresh`
    tells.
    """

    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="cms_published_document"
    )
    content_type = models.ForeignKey(
        "contenttypes.ContentType", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    locale = models.ForeignKey(
        "wagtailcore.Locale", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    # The language of the text: an alias shows that of the page it follows.
    language = models.CharField(max_length=100)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    # On its site, with the language's prefix; an index over addresses themselves would be too wide.
    public_path = models.TextField()
    path_digest = models.CharField(max_length=32, db_index=True)
    slug = models.CharField(max_length=255, db_index=True)
    # Never null, as databases disagree on where nulls stand in an order.
    date = models.DateField()
    first_published_at = models.DateTimeField()
    last_published_at = models.DateTimeField()
    title_key = models.CharField(max_length=255)
    # A digest of the code, plugins and settings that made the JSON; empty while there is none.
    fingerprint = models.CharField(max_length=16, blank=True)
    # Where the JSON is right for one day only, that day.
    day = models.DateField(null=True)
    # Of the content, whatever the site's address and the order of its keys.
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        indexes = [
            # With a language goes that of the text: what is not in the index is read row by row.
            models.Index(
                "content_type", "locale", "language", "date", "page", name="cms_doc_type_date"
            ),
            models.Index(
                "content_type", "locale", "language", "title_key", "page", name="cms_doc_type_key"
            ),
            models.Index("content_type", "date", "page", name="cms_doc_any_type_date"),
            models.Index("content_type", "title_key", "page", name="cms_doc_any_type_key"),
            models.Index("locale", "language", "date", "page", name="cms_doc_date"),
            models.Index("locale", "language", "title_key", "page", name="cms_doc_key"),
            models.Index("date", "page", name="cms_doc_any_date"),
            models.Index("title_key", "page", name="cms_doc_any_key"),
            models.Index("first_published_at", "page", name="cms_doc_first_published"),
            models.Index("last_published_at", "page", name="cms_doc_last_published"),
            models.Index("fingerprint", name="cms_doc_fingerprint"),
            models.Index(fields=["day"], name="cms_doc_day", condition=models.Q(day__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.public_path}"


class DocumentText(models.Model):
    """A document's JSON as the API sends it, with `STORED_MARKER` where the site's address belongs.

    It stands apart, so that counting and walking along documents reads none of it.
    """

    # Where the site's address belongs in the data that becomes JSON. No text holds it: XML forbids
    # this character, so that it is taken out of what is stored.
    MARKER = "\ufffe"
    # The same in the JSON itself, which holds this character nowhere else, as it must be escaped
    # there. A single byte is found and replaced ten times as fast.
    STORED_MARKER = "\x1e"

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, primary_key=True, related_name="text"
    )
    detail = models.TextField()
    # As an item of a list that asks for no fields.
    brief = models.TextField()
    # What a link to the page shows, in the page's own language; see `cms.content.summaries`.
    card = models.TextField(db_default="")

    def __str__(self) -> str:
        return f"{self.document_id}"


class Dependency(models.Model):
    """A key of something that a document shows; when that changes, the document is marked. See
    `cms.content.dependencies`."""

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="dependencies", db_index=False
    )
    key = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "key"], name="cms_published_depends_once")
        ]
        indexes = [models.Index("key", "document", name="cms_published_dependents")]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.key}"


class StaleMark(models.Model):
    """Marks a document whose JSON may be out of date.

    Marks are only added, never updated, so that two publications never wait for each other.
    Whoever makes the document anew removes them. The mark of a page without a document asks
    whether it and those below it should have one.
    """

    # Two transactions that mark a document must not lock it either.
    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="marks", db_constraint=False
    )
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("stale mark")
        verbose_name_plural = _("stale marks")

    def __str__(self) -> str:
        return f"{self.document_id}: {self.at:%Y-%m-%d %H:%M:%S}"


class Coverage(models.Model):
    """Records for which page types every public page has its document, so that lists may count
    documents. One row; `types` is a digest of the types' names."""

    types = models.CharField(max_length=32, blank=True)

    def __str__(self) -> str:
        return self.types


class LogEntry(models.Model):
    """A change of what the public sees; see `log`.

    Entries are written without a number in the transaction of the change and are numbered when that
    is committed; nobody reads one before. They name pages by id, without a key: they outlive them.
    """

    class Event(models.TextChoices):
        # A page that the public may see from now on, with another text, or at another address.
        PUBLISHED = "published"
        CHANGED = "changed"
        MOVED = "moved"
        # A page that it may not see any more.
        WITHDRAWN = "withdrawn"
        RESTRICTED = "restricted"
        DELETED = "deleted"
        # What is no page.
        REDIRECT = "redirect"
        LANGUAGE = "language"
        FRAME = "frame"

    REMOVALS = (Event.WITHDRAWN, Event.RESTRICTED, Event.DELETED)

    number = models.BigIntegerField(null=True, unique=True)
    at = models.DateTimeField(default=timezone.now)
    event = models.CharField(max_length=10, choices=Event.choices)
    # What the entry is about: of two entries about the same, the older one may be forgotten.
    subject = models.CharField(max_length=60)
    page_id = models.BigIntegerField(null=True)
    # The page's type as the API names it, and the language of its text.
    type = models.CharField(max_length=150, blank=True)
    language = models.CharField(max_length=100, blank=True)
    site_id = models.IntegerField(null=True)
    # The site that a page has left for that one.
    old_site_id = models.IntegerField(null=True)
    # Where it is, and where it was before; empty where there is no such place.
    path = models.TextField(blank=True)
    old_path = models.TextField(blank=True)
    old_path_digest = models.CharField(max_length=32, blank=True)
    # Of the document; empty until the worker has made it.
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("entry of the log")
        verbose_name_plural = _("entries of the log")
        indexes = [
            models.Index("subject", "id", name="cms_log_subject"),
            models.Index(
                fields=["id"], name="cms_log_unnumbered", condition=models.Q(number__isnull=True)
            ),
            models.Index(
                fields=["old_path_digest"],
                name="cms_log_old_path",
                condition=~models.Q(old_path_digest=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.event} {self.subject}"


class LogHead(models.Model):
    """The last number given to an entry, and the digest of the frame that was told of last; one
    row. A new epoch means that numbers begin anew, as after a restored backup."""

    epoch = models.CharField(max_length=8)
    last = models.BigIntegerField(default=0)
    frame = models.CharField(max_length=32, default="", db_default="")

    def __str__(self) -> str:
        return f"{self.epoch}.{self.last}"


class PublicChange(models.Model):
    """One row for each change of what the public sees, by which processes notice it; see
    `version`."""

    # At random.
    mark = models.BigIntegerField()
    # In seconds since 1970.
    at = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.mark:x}"
