"""What a check of a translation says."""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256


class Severity(StrEnum):
    """A grave finding keeps a translation from going live; a notice is only shown."""

    GRAVE = "grave"
    NOTICE = "notice"


@dataclass(frozen=True)
class Finding:
    """Something in which a translation differs from its source.

    `path` is the place of the segment as in `PageText`, `message` a sentence in the active language
    that says what to do; `before` and `after` are the two texts.
    """

    code: str
    severity: Severity
    path: str
    message: str
    before: str = field(default="", repr=False)
    after: str = field(default="", repr=False)

    @property
    def grave(self) -> bool:
        """Whether it keeps the translation from going live."""
        return self.severity is Severity.GRAVE

    @property
    def digest(self) -> str:
        """Tells the place and the two texts: what is accepted for them holds for no others."""
        return sha256("\0".join((self.path, self.before, self.after)).encode()).hexdigest()
