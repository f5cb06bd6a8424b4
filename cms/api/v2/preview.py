"""`/api/v2/preview/`: a draft as somebody previews it, for who holds the token."""

from rest_framework.request import Request
from rest_framework.response import Response

from cms.content.languages import text_language
from cms.previews.tokens import previewed

from ..problems import BadParameterError
from . import parameters
from .presentation import Presentation
from .private import PrivateEndpoint


class Preview(PrivateEndpoint):
    """What the page's detail will show once the draft is published."""

    def get(self, request: Request) -> Response:
        query = request.GET
        parameters.check_known(query, ("token", *Presentation.PARAMETERS))
        if not query.get("token"):
            raise BadParameterError("token", "Give the token of a preview as “token”.")
        page = previewed(query["token"])
        presentation = Presentation(query, [type(page)], details=True)
        [shown] = presentation.of([page], are_drafts=[True])
        return Response(shown, headers={"Content-Language": text_language(page)})
