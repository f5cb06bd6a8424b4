"""Ids of rows, as text that somebody sent."""


def is_id(text: str) -> bool:
    """Whether a text can be the id of a row.

    It has ASCII digits alone (`int` and `isdigit` take `²` and `٣` too), and so few that every
    database takes the number.
    """
    return text.isascii() and text.isdigit() and len(text) < 10
