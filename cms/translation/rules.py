"""What keeps a translation from going live, kept where rows change: untranslated text, and text
that contradicts its source."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.models import Revision

from cms.content.models import BasePage
from cms.content.publication import IncompletePageError, refuse

from .approval import require_approved
from .glossary import load
from .gravity import plain
from .models import PageText
from .parity.finding import Finding
from .parity.page import segment_findings
from .parity.waivers import unaccepted
from .texts import SOURCE, not_yet_live, read_text
from .versions import is_kept, source_of


class UntranslatedError(IncompletePageError):
    """A translation was about to go live with text of its source; `texts` says which.

    A text that is the same in both languages is confirmed by a translation that repeats it.
    """

    def __init__(self, page: BasePage, texts: list[str]) -> None:
        sentence = _(
            "These texts are not translated: %(texts)s. Translate them, or confirm that they are "
            "the same in both languages."
        ) % {"texts": "; ".join(_("“%(text)s”") % {"text": _short(text)} for text in texts[:10])}
        super().__init__(page, {NON_FIELD_ERRORS: sentence})
        self.texts = texts


def _short(text: str) -> str:
    return Truncator(text).chars(60)


def require_translated(page: BasePage, text: PageText) -> None:
    """Raises UntranslatedError where the page, about to be live with a text, shows its source's."""
    untranslated = [plain(s["text"]) for s in text.segments if s["by"] == SOURCE]
    if not page.live or page.alias_of_id or not untranslated:
        return
    source = source_of(page)
    if source is not None and source.pk != page.pk and is_kept(source, page.locale_id):
        refuse(UntranslatedError(page, untranslated))


class ContradictionError(IncompletePageError):
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


def require_parity(page: BasePage, text: PageText) -> None:
    """Raises ContradictionError where the page, about to be live with a text, has a grave finding
    that nobody accepted.

    Text that readers see already is not asked about again: what is not text may reach it, and the
    page may be withdrawn, whatever became of its source, the glossary or the checks since.
    """
    if not page.live or page.alias_of_id or not any(s["of"] for s in text.segments):
        return
    new = not_yet_live(page, text)
    source = source_of(page) if new else None
    if source is None or source.pk == page.pk or not is_kept(source, page.locale_id):
        return
    languages = source.locale.language_code, page.locale.language_code
    if findings := unaccepted(page, segment_findings(new, *languages, load())):
        refuse(ContradictionError(page, findings))


def refuse_untranslated_schedule(instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    """Before a revision is approved to go live at a later time."""
    if raw or instance.approved_go_live_at is None:
        return
    page = instance.as_object()
    if isinstance(page, BasePage):
        page.live = True
        text = read_text(page)
        require_translated(page, text)
        require_parity(page, text)
        require_approved(page, text)
