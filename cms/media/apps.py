from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "cms.media"
    label = "cms_media"
    verbose_name = _("Media")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.documents import get_document_model
        from wagtail.images import get_image_model
        from wagtail.permissions import register_permission_policy

        from .encoding import encode_avif_at_our_speed
        from .permissions import FilePermissionPolicy

        for model, kind in (
            (get_image_model(), "images.Image"),
            (get_document_model(), "docs.Document"),
        ):
            policy = FilePermissionPolicy(model, f"wagtail{kind}", "uploaded_by_user")
            # Exact, or Wagtail's own of the same model, which comes later, would take its place.
            register_permission_policy(model, policy, exact_class=True)

        encode_avif_at_our_speed()
