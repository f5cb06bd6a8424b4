"""What tests of lists of translations begin with."""

import pytest
from wagtail.models import WorkflowState

from cms.loading.polish import Gathered
from cms.translation.models import PageTranslation


@pytest.fixture
def nothing_waits(db: None) -> None:
    """The samples that show the states of translations wait for nobody."""
    slugs = [content.slug.pl for content in Gathered().pages if content.left]
    rows = PageTranslation.objects.filter(source__slug__in=slugs)
    targets = rows.filter(target__isnull=False).values_list("target_id", flat=True)
    WorkflowState.objects.filter(object_id__in=[str(pk) for pk in targets]).delete()
    rows.delete()
