import pytest

from cms.search.models import Synonyms


@pytest.fixture
def no_synonyms(db: None) -> None:
    """None of the content's synonyms. Deleted row by row, each would have the rest learned anew."""
    rows = Synonyms.objects.all()
    rows._raw_delete(rows.db)
