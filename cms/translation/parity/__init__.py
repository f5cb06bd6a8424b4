"""Whether a translation says what its source says: numbers, names, links, the language itself.

What may differ between Polish and English does not count: quotation marks, decimal comma and
point, the format of dates and times, the order of the parts, numbers in words.
"""

from .finding import Finding, Severity
from .page import page_findings
from .segment import findings
from .waivers import may_waive, unwaived, waive

__all__ = [
    "Finding",
    "Severity",
    "findings",
    "may_waive",
    "page_findings",
    "unwaived",
    "waive",
]
