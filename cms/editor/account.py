"""Who saves an account is told in the language that it now has, and that it was not saved.

Symptom: whoever changes the language of the admin is told in the old one that it was saved; where
the old password is wrong, the page comes back without a word at its top, as if all were saved.
Cause: `AccountView.post` reads the language of a profile that it fetched before the forms wrote
another one, and says nothing where a form is wrong.
Version: Wagtail 8.0.
Proposal: fetch the profile after the forms are saved, and `messages.validation_error` where not.
Until: `test_wagtail_still_tells_of_an_account_in_the_language_before` fails.
"""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext as wagtails
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages
from wagtail.admin.views.account import AccountView
from wagtail.log_actions import log
from wagtail.users.models import UserProfile


def take_over() -> None:
    """At Wagtail's address, which stands before those that a hook could add."""
    AccountView.post = method_decorator(sensitive_post_parameters())(_post)


def _post(view: AccountView, request: HttpRequest) -> HttpResponse:
    """As Wagtail's, save for what is told."""
    forms = [form for panel in view.get_panels() if (form := panel.get_form()).is_bound]
    wrong = [form for form in forms if not form.is_valid()]
    if wrong:
        sentence = _("Your account was not saved, as there are errors in the form.")
        messages.validation_error(request, sentence, wrong[0])
        return TemplateResponse(request, view.template_name, view.get_context_data())
    user: Any = request.user
    with transaction.atomic():
        for form in forms:
            form.save()
    log(user, "wagtail.edit")
    # Whoever changed the password stays signed in.
    update_session_auth_hash(request, user)
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        messages.success(request, wagtails("Your account settings have been changed successfully!"))
    return redirect("wagtailadmin_account")
