"""Which group stands for which role."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _


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
