"""Whether a translation says what its source says: numbers, names, links, the language itself.

What may differ between Polish and English does not count: quotation marks, decimal comma and
point, the format of dates and times, the order of the parts, numbers in words.

`tokens` cuts a text, `reading` reads what it counts and dates by the rules of `dates`, `clock`,
`codes`, `figures`, `rates`, `proportions`, `words` and `compounds`, `counted` and `lines` compare
(`matching`, `rounding`, `differences`, `direction`, `swapped`, `repeated`, `sums`, `roles`);
`polarity`, `contrary`, `yes_no`, `trend`, `tongues`, `by_or_to`, `start_or_finish`, `periods`,
`extent`, `proper`, `towns`, `affiliations`, `added_names`, `listed_things`, `routes`, `sources`,
`sequence`, `parties`, `bearers`, `clauses_of_roles`, `stand_ins`, `doers`, `exceeding`,
`exchanged_names`, `exchanged_firms`, `listed_regions`, `listed_institutions`, `meant_for`,
`successors`, `firms`, `legal_forms`, `brands`, `institutions`, `zones`, `placeholders`, `worded`
and `marks` compare the rest. Proverbs are left out of what is compared.
"""

from .finding import Finding, Severity
from .page import page_findings
from .segment import findings
from .waivers import unwaived

__all__ = [
    "Finding",
    "Severity",
    "findings",
    "page_findings",
    "unwaived",
]
