"""Signs that markup has a use for are text where they begin none: “R&D.”, AT&T, an address."""

import pytest
from django.core.exceptions import ValidationError

from cms.translation.engine.markup import normal
from cms.translation.roles.groups import TRANSLATOR
from cms.translation.workbench.wording import data_of, typed
from tests.cms.translating import LEAD, begin, english, news
from tests.cms.translation.po.files import exported, fill, imported, person, reasons
from tests.cms.translation.workbench.at_the_workbench import Workbench, said

pytestmark = pytest.mark.once

SIGNS = [
    ("The department is called R&D.", "The department is called R&amp;D."),
    ("AT&T", "AT&amp;T"),
    ("R&D; and more", "R&amp;D; and more"),
    ("See https://example.org/?a=1&section=3", "See https://example.org/?a=1&amp;section=3"),
    ("See /?a=1&copy=2&reg=3&amp;b=4", "See /?a=1&amp;copy=2&amp;reg=3&amp;b=4"),
    ("<b>A&B</b>", "<b>A&amp;B</b>"),
    ("ends with &", "ends with &amp;"),
    ("5 < 6, and <", "5 &lt; 6, and &lt;"),
    ("&lt;b&gt; &#8211; &eacute;", "&lt;b&gt; – é"),
]


@pytest.mark.parametrize(("text", "stored_text"), SIGNS)
def test_a_sign_that_begins_nothing_is_text(text, stored_text):
    of = "<b>x</b>" if "<b>" in text else "x"
    assert normal(of, text) == stored_text
    assert normal(of, data_of(typed(stored_text))) == stored_text


@pytest.mark.parametrize("text", ["see <b", "<b>open", "closed</b>", "<b><i>x</b></i>"])
def test_markup_that_is_not_closed_is_still_broken(text):
    with pytest.raises(ValidationError):
        normal("<b>x</b>", text)


@pytest.mark.django_db
@pytest.mark.usefixtures("nothing_waits")
@pytest.mark.parametrize("text", ["It is called R&D.", "AT&T", "See example.org/?a=1&section=3"])
def test_such_a_text_is_saved_on_the_screen_and_from_a_file(text):
    user = person((TRANSLATOR, "en"))
    kept = text.replace("&", "&amp;")

    begin(typed_in := news())
    answer = Workbench(user, english(typed_in)).save("lead", LEAD, text)
    assert answer.status_code == 200, answer.json()
    assert said(typed_in, LEAD) == kept

    brought = news(slug="inna")
    report = imported(fill(exported(brought), {LEAD: text}), user)
    assert (reasons(report), said(brought, LEAD)) == ([], kept)
