"""What keeps a translation from going live: untranslated text, and text that contradicts its
source."""

from collections.abc import Collection, Iterable

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cms.content.models import BasePage
from cms.content.publication import Publication, Refusal
from cms.translation.checks.finding import Finding
from cms.translation.checks.page import segment_findings
from cms.translation.checks.waivers import unaccepted
from cms.translation.engine.segments import Segment
from cms.translation.engine.versions import managed_source, source_of_publication
from cms.translation.language.glossary import load
from cms.translation.language.plain import plain
from cms.translation.status.texts import (
    IGNORED_PATH,
    SOURCE,
    not_yet_live,
    recorded_before,
    text_to_record,
)


class UntranslatedError(Refusal):
    """A translation was about to go live with text of its source; `segments` says which, `texts`
    what they say, each once. Those of them that are `changed` have a translation of what the source
    said before.

    A text that is the same in both languages is confirmed by a translation that repeats it.
    """

    def __init__(
        self, page: BasePage, segments: list[Segment], changed: Collection[Segment] = ()
    ) -> None:
        self.segments, self.changed = segments, changed
        self.texts = _texts(segments)
        sentences = []
        if new := _texts(segment for segment in segments if segment not in changed):
            said = _(
                "These texts are not translated: %(texts)s. Translate them, or confirm that they "
                "are the same in both languages."
            )
            sentences.append(said % {"texts": _named(new)})
        if outdated := _texts(segment for segment in segments if segment in changed):
            said = _(
                "These texts have changed in the original: %(texts)s. Correct their translations, "
                "or confirm them by “It is right”."
            )
            sentences.append(said % {"texts": _named(outdated)})
        super().__init__(page, {NON_FIELD_ERRORS: " ".join(sentences)})


def _texts(segments: Iterable[Segment]) -> list[str]:
    """What they say, each once."""
    return list(dict.fromkeys(plain(segment.text) for segment in segments))


def _named(texts: list[str]) -> str:
    return "; ".join(_("“%(text)s”") % {"text": _short(text)} for text in texts[:10])


def _short(text: str) -> str:
    return Truncator(text).chars(60)


def translated(publication: Publication) -> Refusal | None:
    """Looks at each text of a translation: whether it is its source's, confirmed by nobody. Of a
    page that is kept by hand, where nobody confirms a name, whether all of them are.

    Says: which texts are not translated.
    """
    page = publication.page
    if not page.live or page.alias_of_id:
        return None
    text = publication.once(text_to_record)
    untranslated = [Segment(s["path"], s["of"]) for s in text.segments if s["by"] == SOURCE]
    if not untranslated:
        return None
    if publication.once(managed_source) is not None or _is_a_copy(publication):
        return UntranslatedError(page, untranslated)
    return None


def _is_a_copy(publication: Publication) -> bool:
    """Whether a version kept by hand says what its source says and nothing else. A title alone may
    be a name."""
    source = publication.once(source_of_publication)
    if source is None or source.locale_id == publication.page.locale_id:
        return False
    said = [s for s in publication.once(text_to_record).segments if s["path"] != IGNORED_PATH]
    return len(said) > 1 and all(s["by"] == SOURCE for s in said)


class ContradictionError(Refusal):
    """A translation was about to go live that says something else than its source; `findings` says
    what. A reviewer may accept each of them with a reason."""

    def __init__(self, page: BasePage, findings: list[Finding]) -> None:
        sentences = [
            _("“%(text)s”: %(finding)s") % {"text": _short(plain(f.after)), "finding": f.message}
            for f in findings[:10]
        ]
        sentences.append(
            _("Correct the translation, or say why it is right: who reviews or publishes it may.")
        )
        super().__init__(page, {NON_FIELD_ERRORS: " ".join(sentences)})
        self.findings = findings


def without_contradiction(publication: Publication) -> Refusal | None:
    """Looks at what a translation newly says beside its source: numbers, dates, names, negation.

    Text that readers see already is not asked about again: what is not text may reach it, and the
    page may be withdrawn, whatever became of its source, the glossary or the checks since.

    Says: each grave finding that no reviewer accepted with a reason.
    """
    page = publication.page
    if not page.live or page.alias_of_id:
        return None
    text = publication.once(text_to_record)
    if not any(s["of"] for s in text.segments):
        return None
    new = not_yet_live(publication.once(recorded_before), text)
    source = publication.once(managed_source) if new else None
    if source is None:
        return None
    languages = source.locale.language_code, page.locale.language_code
    findings = unaccepted(page, segment_findings(new, *languages, load()))
    return ContradictionError(page, findings) if findings else None
