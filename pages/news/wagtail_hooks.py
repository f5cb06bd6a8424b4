"""What editors see of news beside the form."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import NewsGroup, TopicViewSet

register_snippet(TopicViewSet)


@hooks.register("register_admin_viewset")
def register_news() -> NewsGroup:
    return NewsGroup()
