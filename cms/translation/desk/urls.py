"""The addresses of the translator's screen in the admin, within `cms_translation`."""

from django.urls import path

from ..parity.views import ChecksView, waive_finding
from . import actions, answers, entrance, replacing, views

urlpatterns = [
    path("<int:page_id>/", views.DeskView.as_view(), name="desk"),
    path("<int:page_id>/preview/", views.PreviewView.as_view(), name="preview"),
    path("<int:page_id>/save/", answers.save_line, name="save"),
    path("<int:page_id>/check/", answers.check_line, name="check"),
    path("<int:page_id>/similar/", answers.similar, name="similar"),
    path("<int:page_id>/draft/", answers.draft_line, name="draft"),
    path("<int:page_id>/others/", answers.others, name="others"),
    path("<int:page_id>/submit/", actions.hand_in, name="submit"),
    path("<int:page_id>/approve/", actions.let_pass, name="approve"),
    path("<int:page_id>/send-back/", actions.send_back, name="send_back"),
    path("<int:page_id>/remark/", actions.remark, name="remark"),
    path("<int:page_id>/settle/", actions.settle, name="settle"),
    path("<int:page_id>/replacements/", replacing.ReplacementsView.as_view(), name="replacements"),
    path("<int:page_id>/stopping/", entrance.StoppingView.as_view(), name="stopping"),
    path("<int:page_id>/checks/", ChecksView.as_view(), name="checks"),
    path("<int:page_id>/checks/accept/", waive_finding, name="waive"),
    path("of/<int:page_id>/", entrance.of_page, name="of_page"),
    path("start/<int:source_id>/<str:language_code>/", entrance.StartView.as_view(), name="start"),
]
