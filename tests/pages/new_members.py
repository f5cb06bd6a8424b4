"""Members that the tests of members build."""

from typing import Any

from pages.members.models import MemberIndexPage, MemberPage


def new_member(title: str, language: str = "pl", **fields: Any) -> MemberPage:
    """A published member in the directory of a language."""
    directory = MemberIndexPage.objects.get(locale__language_code=language)
    member = MemberPage(title=title, locale=directory.locale, **{"kind": "sme", **fields})
    directory.add_child(instance=member)
    return member
