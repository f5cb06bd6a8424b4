"""The checks of one segment."""

from cms.translation.glossary import Glossary
from cms.translation.gravity import plain

from .counted import counted
from .finding import Finding
from .marks import addressed, marked, without_addresses
from .worded import in_language, named

_NO_NAMES = Glossary(())


def findings(
    before: str,
    after: str,
    source_code: str,
    target_code: str,
    glossary: Glossary | None = None,
    path: str = "",
) -> list[Finding]:
    """In what a translated segment differs from its source, the gravest first; both as the engine
    cuts them. Asks no database: names are checked where the glossary is given."""
    glossary = glossary or _NO_NAMES
    old, new = plain(before), plain(after)
    languages = (source_code, target_code)
    said = [*in_language(old, new, *languages, glossary)]
    if new:
        said += [
            *counted(without_addresses(old), without_addresses(new), *languages),
            *named(old, new, *languages, glossary),
            *addressed(old, new),
            *marked(before, after),
        ]
    found = [Finding(code, gravity, path, text, before, after) for code, gravity, text in said]
    return sorted(found, key=lambda finding: not finding.grave)
