"""What members can do, as a controlled vocabulary."""

from django.utils.translation import gettext_lazy as _

from cms.content.vocabulary import Term


class Competence(Term):
    """Something that a member can do: fibre-optic networks, telemedicine."""

    class Meta(Term.Meta):
        verbose_name = _("competence")
        verbose_name_plural = _("competences")
