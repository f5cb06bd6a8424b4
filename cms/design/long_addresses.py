"""How long an address may be."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .views import too_long

# Longer than any page or list of ours; shorter than what the server reads.
LONGEST = 8000


def refuse_long_addresses(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 414 for an address that is too long, before anything is looked up. The API says
    itself which parameter is."""

    def answer(request: HttpRequest) -> HttpResponse:
        if len(request.get_full_path()) > LONGEST and not request.path.startswith("/api/"):
            return too_long(request)
        return get_response(request)

    return answer
