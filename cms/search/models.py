"""What the search knows of public texts, derived and kept by the worker (see `vocabulary`), what
editors tell it, synonyms, and what it tells them: searches without results."""

from functools import lru_cache
from typing import TypeAlias

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.normalisation import JudgedAsStored

from .words import WORD_LENGTH_MAX, folded, spelled, words

# What has synonyms or is one: a word, or several in a row, as the index knows them.
Entry: TypeAlias = tuple[str, ...]


@lru_cache(maxsize=2000)
def entries_of(alike: str) -> list[Entry]:
    """What means the same in a text of synonyms, separated by commas or lines."""
    parts = alike.replace("\n", ",").split(",")
    return list(dict.fromkeys(entry for part in parts if (entry := tuple(words(part)))))


class WordForm(models.Model):
    """A form of a word that stands in a public text, or leads to one that does.

    `word` is written with its marks, `form` as the index knows it. `lemma` tells forms of one word
    from others and is read by nobody. `pages` counts the public pages that hold the word; 0 where
    only other forms of the lemma stand in texts.
    """

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=WORD_LENGTH_MAX)
    form = models.CharField(max_length=WORD_LENGTH_MAX)
    lemma = models.CharField(max_length=WORD_LENGTH_MAX)
    pages = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("form of a word")
        verbose_name_plural = _("forms of words")
        constraints = [
            models.UniqueConstraint(fields=["language", "word", "lemma"], name="cms_search_word")
        ]
        indexes = [
            models.Index("language", "form", name="cms_search_form"),
            models.Index("language", "lemma", "pages", name="cms_search_lemma"),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.word} ({self.lemma})"


class Synonyms(JudgedAsStored):
    """Words, or several in a row, that mean the same in a language: who searches for one finds the
    others."""

    language = models.CharField(_("language"), max_length=12)
    alike = models.TextField(
        _("words that mean the same"),
        max_length=1000,
        help_text=_(
            "One for each line or separated by commas. Whoever searches for one finds the others."
        ),
    )

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("search synonyms")
        ordering = ("language", "alike")

    def __str__(self) -> str:
        parts = self.alike.replace("\n", ",").split(",")
        return ", ".join(part.strip() for part in parts)

    def clean(self) -> None:
        super().clean()
        if len(self.entries()) < 2:
            raise ValidationError({"alike": _("Give at least two words that mean the same.")})

    def entries(self) -> list[Entry]:
        """What means the same, each as words that the index knows."""
        return entries_of(self.alike)

    def words(self) -> set[str]:
        """Their words as the vocabulary has them: in small letters, with their marks."""
        found = {word.lower() for word in spelled(self.alike)}
        return {word for word in found if len(word) <= WORD_LENGTH_MAX and folded(word)}


class SearchWithoutResults(models.Model):
    """Words that were searched for in a language and not found; nothing of who searched.

    `shown_for` are the words whose results were shown in their place, where there were any.
    """

    LENGTH_MAX = 100

    language = models.CharField(_("language"), max_length=12)
    words = models.CharField(_("words"), max_length=LENGTH_MAX)
    times = models.PositiveIntegerField(_("how often"))
    last_asked = models.DateField(_("last searched for"), db_index=True)
    shown_for = models.CharField(_("shown instead"), max_length=LENGTH_MAX, blank=True)

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        ordering = ("-times", "-last_asked", "words")
        constraints = [
            models.UniqueConstraint(fields=["language", "words"], name="cms_search_without_results")
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.words}"


class PageWords(models.Model):
    """The distinct words of a public page, as they count in the vocabulary, and its text, in which
    results show where a word stands.

    It has no foreign key: the words of a page that was deleted have yet to be taken back.
    """

    page_id = models.BigIntegerField(primary_key=True)
    language = models.CharField(max_length=12)
    # When what was learned was published, by which a sweep sees that there is something newer.
    published_at = models.DateTimeField(null=True)
    words = models.TextField()
    text = models.TextField()

    class Meta:
        verbose_name = _("words of a page")
        verbose_name_plural = _("words of pages")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.text[:50]}"
