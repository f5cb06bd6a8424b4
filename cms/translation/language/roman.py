"""Roman numerals."""

_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_PARTS = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
                (1, "I"))  # fmt: skip


def roman_number(text: str) -> int:
    """XIV is 14; 0 where it is no Roman numeral."""
    if len(text) > 15 or not all(letter in _ROMAN_DIGITS for letter in text):
        return 0
    values = [_ROMAN_DIGITS[letter] for letter in text]
    number = sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
    left, written = number, ""
    for value, letters in _ROMAN_PARTS:
        while left >= value:
            left, written = left - value, written + letters
    return number if written == text else 0
