"""Everything that begins in the background: the kinds of `Job`s, in one list.

Each stands where what it does is known, and says whether what fails is tried again or told to
whoever asked, how many steps it takes before other work gets its turn, and how long it is told of.

- `PUBLISHED`: publishing a page whose type translates itself begins its translations.
- `SYNCHRONISED`: what is not text follows a source that is published.
- `RECORDED`: what a page says, and how its translations stand to it, is recorded after something
  that it names has changed.
- `SUBTREE`: somebody translates a page and includes the pages below.
- `DRAFT`: somebody has a machine draft a translation.
"""

from typing import Any

from .jobs.kinds import Kind
from .jobs.published import PUBLISHED
from .jobs.recording import RECORDED
from .jobs.subtrees import SUBTREE
from .jobs.synchronising import SYNCHRONISED
from .machine.requests import DRAFT

JOBS: tuple[Kind[Any], ...] = (PUBLISHED, SYNCHRONISED, RECORDED, SUBTREE, DRAFT)
