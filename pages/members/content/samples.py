"""All sample members, in the order of the Polish alphabet."""

from cms.content.alphabet import sort_key

from .sample_companies import COMPANIES
from .sample_institutions import INSTITUTIONS
from .sample_small_companies import SMALL_COMPANIES

SAMPLES = sorted(
    [*SMALL_COMPANIES, *COMPANIES, *INSTITUTIONS], key=lambda sample: sort_key(sample.name)
)
