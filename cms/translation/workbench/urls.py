"""The addresses of the translator's screen in the admin, within `cms_translation`."""

from django.urls import path

from . import actions, endpoints, replacing, republishing, start, views
from .checks import ChecksView, waive_finding

urlpatterns = [
    path("<int:page_id>/", views.WorkbenchView.as_view(), name="workbench"),
    path("<int:page_id>/parts/", views.PartsView.as_view(), name="parts"),
    path("<int:page_id>/preview/", views.PreviewView.as_view(), name="preview"),
    path("<int:page_id>/save/", endpoints.save_line, name="save"),
    path("<int:page_id>/check/", endpoints.check_line, name="check"),
    path("<int:page_id>/similar/", endpoints.similar, name="similar"),
    path("<int:page_id>/draft/", endpoints.draft_line, name="draft"),
    path("<int:page_id>/others/", endpoints.others, name="others"),
    path("<int:page_id>/submit/", actions.hand_in, name="submit"),
    path("<int:page_id>/approve/", actions.let_pass, name="approve"),
    path("<int:page_id>/send-back/", actions.send_back, name="send_back"),
    path("<int:page_id>/take-back/", actions.retract, name="take_back"),
    path("<int:page_id>/remark/", actions.remark, name="remark"),
    path("<int:page_id>/settle/", actions.settle, name="settle"),
    path("<int:page_id>/replacements/", replacing.ReplacementsView.as_view(), name="replacements"),
    path("<int:page_id>/stopping/", start.StoppingView.as_view(), name="stopping"),
    path(
        "<int:page_id>/publish-again/",
        republishing.PublishAgainView.as_view(),
        name="publish_again",
    ),
    path("<int:page_id>/checks/", ChecksView.as_view(), name="checks"),
    path("<int:page_id>/checks/accept/", waive_finding, name="waive"),
    path("of/<int:page_id>/", start.of_page, name="of_page"),
    path("start/<int:source_id>/<str:language_code>/", start.StartView.as_view(), name="start"),
]
