"""What a list is narrowed by, for the component that shows it above the list."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Condition:
    """A condition in force, with the address of the list without it."""

    label: str
    value: str
    url: str
