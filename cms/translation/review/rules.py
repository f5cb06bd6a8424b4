"""What keeps a translation from going live: untranslated text, and text that contradicts its
source."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cms.content.models import BasePage
from cms.content.publication import Publication, Refusal
from cms.translation.checks.finding import Finding
from cms.translation.checks.page import segment_findings
from cms.translation.checks.waivers import unaccepted
from cms.translation.engine.segments import Segment
from cms.translation.engine.versions import managed_source
from cms.translation.language.glossary import load
from cms.translation.language.plain import plain
from cms.translation.status.texts import SOURCE, not_yet_live, recorded_before, text_to_record


class UntranslatedError(Refusal):
    """A translation was about to go live with text of its source; `segments` says which, `texts`
    what they say, each once.

    A text that is the same in both languages is confirmed by a translation that repeats it.
    """

    def __init__(self, page: BasePage, segments: list[Segment]) -> None:
        self.segments = segments
        self.texts = list(dict.fromkeys(plain(segment.text) for segment in segments))
        sentence = _(
            "These texts are not translated: %(texts)s. Translate them, or confirm that they are "
            "the same in both languages."
        ) % {
            "texts": "; ".join(_("“%(text)s”") % {"text": _short(text)} for text in self.texts[:10])
        }
        super().__init__(page, {NON_FIELD_ERRORS: sentence})


def _short(text: str) -> str:
    return Truncator(text).chars(60)


def translated(publication: Publication) -> Refusal | None:
    """Looks at each text of a translation: whether it is its source's, confirmed by nobody.

    Says: which texts are not translated.
    """
    page = publication.page
    if not page.live or page.alias_of_id:
        return None
    text = publication.once(text_to_record)
    untranslated = [Segment(s["path"], s["of"]) for s in text.segments if s["by"] == SOURCE]
    if untranslated and publication.once(managed_source) is not None:
        return UntranslatedError(page, untranslated)
    return None


class ContradictionError(Refusal):
    """A translation was about to go live that says something else than its source; `findings` says
    what. A reviewer may accept each of them with a reason."""

    def __init__(self, page: BasePage, findings: list[Finding]) -> None:
        sentences = [
            _("“%(text)s”: %(finding)s") % {"text": _short(plain(f.after)), "finding": f.message}
            for f in findings[:10]
        ]
        sentences.append(_("Correct the translation, or have a reviewer say why it is right."))
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
