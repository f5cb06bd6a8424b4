"""The checks of one segment."""

from cms.translation.language.glossary import Glossary
from cms.translation.language.plain import plain
from cms.translation.language.proverbs import without_proverbs

from .added_names import added_to_a_list
from .affiliations import affiliated
from .bearers import borne_by_another
from .brands import branded
from .by_or_to import by_or_to
from .clauses_of_bodies import said_of_another_body
from .clauses_of_roles import said_of_the_other
from .contrary import contrary
from .counted import counted
from .doers import done_to_the_other
from .enumerations import enumerated
from .exceeding import exceeded
from .exchanged_firms import exchanged_firm
from .exchanged_names import exchanged_in_a_list
from .extent import left_out, unnamed
from .finding import Finding
from .firms import firms
from .for_both import alike
from .given_by import given_by_the_other
from .institutions import instituted
from .legal_forms import incorporated
from .lines import line_by_line
from .listed_institutions import institutions_left_out
from .listed_regions import regions_left_out
from .listed_things import listed_less
from .marks import addressed, hrefs, marked, without_addresses
from .meant_for import meant_for_others
from .parties import turned_parties
from .people import people_left_out
from .periods import timed
from .placeholders import unfinished
from .polarity import denied
from .proper import proper
from .routes import led_back
from .sequence import put_in_order
from .sources import led_elsewhere
from .stand_ins import stood_in_for
from .start_or_finish import begins_or_ends
from .successors import succeeded
from .tongues import in_a_tongue
from .towns import left_out_of_a_list
from .trend import turned_trend
from .worded import in_language, named
from .yes_no import answered
from .zones import zoned

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
        whole = old, new
        old, new = without_proverbs(old, source_code), without_proverbs(new, target_code)
        numbers = [*counted(without_addresses(old), without_addresses(new), *languages)]
        said += [
            *(numbers or line_by_line(before, after, *languages)),
            *turned_trend(old, new, *languages),
            *([] if numbers else by_or_to(old, new, *languages)),
            *([*contrary(old, new, *languages)] or alike(old, new, *languages)),
            *in_a_tongue(old, new, *languages),
            *begins_or_ends(old, new, *languages),
            *([] if numbers else timed(old, new, *languages)),
            *named(*whole, *languages, glossary),
            *addressed(f"{old} {hrefs(before)}", f"{new} {hrefs(after)}"),
            *denied(old, new, *languages),
            *answered(old, new, *languages),
            *([*left_out(*whole)] or unnamed(*whole, *languages)),
            *proper(old, new, *languages),
            *firms(old, new, *languages),
            *exchanged_firm(old, new, *languages),
            *incorporated(old, new, *languages),
            *unfinished(*whole),
            *branded(old, new),
            *instituted(old, new),
            *institutions_left_out(old, new, *languages),
            *left_out_of_a_list(old, new, *languages),
            *people_left_out(old, new, *languages),
            *affiliated(old, new, *languages),
            *regions_left_out(old, new, *languages),
            *added_to_a_list(old, new, *languages),
            *exchanged_in_a_list(old, new, *languages),
            *enumerated(old, new, *languages),
            *listed_less(old, new, *languages),
            *([*led_back(old, new, *languages)] or led_elsewhere(old, new, *languages)),
            *put_in_order(old, new, *languages),
            *(
                [*turned_parties(old, new, *languages)]
                or [*borne_by_another(old, new, *languages)]
                or [*said_of_the_other(old, new, *languages)]
                or said_of_another_body(old, new, *languages)
            ),
            *stood_in_for(old, new, *languages),
            *done_to_the_other(old, new, *languages),
            *given_by_the_other(old, new, *languages),
            *exceeded(old, new, *languages),
            *meant_for_others(old, new, *languages),
            *succeeded(old, new, *languages),
            *zoned(old, new, *languages),
            *marked(before, after),
        ]
    found = [Finding(code, severity, path, text, before, after) for code, severity, text in said]
    return sorted(found, key=lambda finding: not finding.grave)
