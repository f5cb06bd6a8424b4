from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _

# What anything may change, of that which is asked for without a query.
PURGED = tuple(
    f"/api/v2/{name}"
    for name in (
        "", "documents/", "images/", "languages/", "navigation/", "openapi.json", "pages/",
        "redirects/", "site/",
    )
)  # fmt: skip


class ApiConfig(AppConfig):
    name = "cms.api"
    label = "cms_api"
    verbose_name = _("Pages API")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from cms.published import affected
        from cms.published.shapes import set_shape_maker

        from . import checks  # noqa: F401
        from .v2.documents import shapes_of

        set_shape_maker(shapes_of)
        affected.other_paths.append(lambda: PURGED)
        if settings.API_V3_PREVIEW:
            from . import v3

            v3.prepare()
