"""What news is about, as a controlled vocabulary."""

from django.utils.translation import gettext_lazy as _

from cms.content.vocabulary import Term


class Topic(Term):
    """A topic of news: distinctions, training, calls."""

    class Meta(Term.Meta):
        verbose_name = _("topic of news")
        verbose_name_plural = _("topics of news")
