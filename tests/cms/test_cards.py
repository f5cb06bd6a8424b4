"""Which cards show their covers where several stand together."""

from typing import Any

from django.template import engines

from cms.design.templatetags.cms_design import with_covers


def _card(title: str, picture: int | None) -> dict[str, Any]:
    return {"title": title, "image": {"id": picture} if picture else None}


def _covers(arrangement: str, *pictures: int | None) -> list[int | None]:
    shown = with_covers([_card("A card", picture) for picture in pictures], arrangement)
    return [card["image"] and card["image"]["id"] for card in shown]


def test_cards_side_by_side_all_show_a_cover_or_none_does() -> None:
    assert _covers("grid", 1, 2, 3) == [1, 2, 3]
    assert _covers("grid", 1, None, 3) == [None, None, None]


def test_a_cover_is_not_shown_twice() -> None:
    assert _covers("grid", 1, 2, 1) == [None, None, None]
    assert _covers("list", 1, 2, 1, None, 2, 3) == [1, 2, None, None, None, 3]


def test_cards_need_no_variant() -> None:
    template = engines["django"].from_string(
        '{% include "cms_design/components/cards.html" with summaries=cards only %}'
    )
    html = template.render({"cards": [_card("One", None), _card("Two", 7)]})
    assert html.count("<article") == 2
    assert "card--with-image" not in html
