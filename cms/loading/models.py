"""What has been loaded."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Load(models.Model):
    """A loading of content; one without an end was interrupted and is undone by the next."""

    started = models.DateTimeField(_("started"), auto_now_add=True)
    finished = models.DateTimeField(_("finished"), null=True)

    class Meta:
        verbose_name = _("loading")
        verbose_name_plural = _("loadings")

    def __str__(self) -> str:
        return f"{self.started:%Y-%m-%d %H:%M}"


class LoadedObject(models.Model):
    """Something that a loading made; what is not among these is not a loading's to remove."""

    load = models.ForeignKey(Load, on_delete=models.CASCADE, related_name="made")
    # "app_label.model"; of a page that of all pages.
    model = models.CharField(max_length=100)
    key = models.CharField(max_length=40)

    class Meta:
        verbose_name = _("loaded object")
        verbose_name_plural = _("loaded objects")

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
