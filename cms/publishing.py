"""Everything that may refuse a publication, and everything that follows from one, in order.

Like `urls.py`: this file names, the functions stand where what they do is known. A rule returns a
`Refusal` or None; the first refusal undoes the write. Effects run after the row is written, in the
same transaction. `docs/publishing.md` is made from this file: `manage.py describe_publishing`.
"""

from collections.abc import Callable
from typing import Any

from cms.content.clusters import remember_whose_rows_go
from cms.content.completeness import complete
from cms.content.list_entries import write_list_entry
from cms.content.occasion import Reason
from cms.content.pipeline import (
    ChangeEffect,
    DecisionEffect,
    DecisionRule,
    DraftRule,
    Effect,
    Pipeline,
    Rule,
)
from cms.content.publication import Change, ChangeKind, Decision, DecisionKind, Draft, Publication
from cms.content.renditions import renditions_of_a_picture
from cms.content.vocabulary import delete_in_every_language
from cms.editor.notices import note_what_waits
from cms.editor.reviews import mail
from cms.published.effects import (
    forget_document,
    keep_document,
    keep_documents_of_a_branch,
    keep_documents_of_a_restricted_branch,
    log_language,
    log_redirect,
    mark_documents,
    mark_documents_with_files,
    mark_documents_with_the_picture,
    mark_every_document,
    mark_versions,
    mark_versions_told_otherwise,
    note_another_version,
    remember_where_it_led_from,
    remember_who_shows_it,
    take_away_documents_of_a_site,
    withhold_branch,
)
from cms.search.effects import (
    index_texts,
    learn_what_is_public,
    learn_what_means_the_same,
    learn_what_says_otherwise,
    learn_what_shows,
    learn_what_shows_files,
    learn_whose_rows_went,
    remember_who_is_found_by_it,
)
from cms.translation.jobs.published import begin_translations
from cms.translation.jobs.recording import (
    record_outdated,
    record_who_shows_it,
    record_whose_rows_went,
)
from cms.translation.jobs.synchronising import synchronise
from cms.translation.review.approval import approved
from cms.translation.review.rules import translated, without_contradiction
from cms.translation.review.running import (
    no_live_alias_converted,
    not_in_review,
    not_locked,
    original_published,
)
from cms.translation.review.workflow import (
    complete_draft,
    draft_before_approval,
    original_online,
    unlocked_for_approval,
)
from cms.translation.roles.groups import rights_on_a_home_page
from cms.translation.status.cascade import delete_followers, remember_followers, unpublish_followers
from cms.translation.status.drafts import is_the_engine_s_draft
from cms.translation.status.effects import (
    keep_states,
    progress_of_a_string,
    remember_aliases,
    states_in_a_new_language,
    states_in_review,
    states_of_a_deleted_page,
    states_of_a_replacement,
    states_of_a_translation,
)
from cms.translation.status.order import order_translations
from cms.translation.status.texts import record_text

# What refuses that a page's row is written, or that a revision is scheduled.
RULES: tuple[Rule, ...] = (
    complete,
    not_in_review,
    original_published,
    no_live_alias_converted,
    translated,
    without_contradiction,
    approved,
)

# What follows from a row that was written. `synchronise` may write the page again, with effects of
# its own, so that what is kept of the row comes before it.
EFFECTS: tuple[Effect, ...] = (
    write_list_entry,
    record_text,
    keep_states,
    keep_document,
    index_texts,
    begin_translations,
    synchronise,
    note_what_waits,
    unpublish_followers,
    rights_on_a_home_page,
)

# Writes of a page that are no publication: the row stays as it is.
NO_PUBLICATIONS = (is_the_engine_s_draft,)

# What refuses that somebody's draft is stored.
DRAFT_RULES: tuple[DraftRule, ...] = (not_locked,)

# For which reasons a rule or an effect of publications is left out.
LEFT_OUT: dict[Callable[[Any], Any], tuple[Reason, ...]] = {
    not_in_review: (Reason.SYNC,),
    original_published: (Reason.APPROVED, Reason.LOAD),
    approved: (Reason.SYNC, Reason.APPROVED, Reason.LOAD),
    begin_translations: (Reason.SYNC, Reason.LOAD),
    synchronise: (Reason.SYNC,),
    index_texts: (Reason.LOAD,),
}

# What refuses a decision of a review, and what follows from one.
DECISION_RULES: dict[DecisionKind, tuple[DecisionRule, ...]] = {
    DecisionKind.STEP_APPROVED: (unlocked_for_approval, original_online, complete_draft),
}
DECISION_EFFECTS: dict[DecisionKind, tuple[DecisionEffect, ...]] = {
    DecisionKind.STEP_APPROVED: (draft_before_approval,),
    DecisionKind.REVIEW_CHANGED: (states_in_review,),
    DecisionKind.STEP_BEGUN: (mail,),
    DecisionKind.SUBMITTED: (mail,),
    DecisionKind.REJECTED: (mail,),
    DecisionKind.APPROVED: (mail,),
}

# What follows where something other than a page's row has changed.
CHANGE_EFFECTS: dict[ChangeKind, tuple[ChangeEffect, ...]] = {
    ChangeKind.MOVED: (order_translations, learn_what_is_public, keep_documents_of_a_branch),
    ChangeKind.BRANCH: (learn_what_is_public, keep_documents_of_a_branch),
    ChangeKind.DELETING: (
        remember_aliases,
        remember_followers,
        remember_who_shows_it,
        remember_whose_rows_go,
    ),
    ChangeKind.DELETED: (
        states_of_a_deleted_page,
        delete_followers,
        record_whose_rows_went,
        learn_whose_rows_went,
        learn_what_is_public,
        forget_document,
    ),
    ChangeKind.RESTRICTING: (withhold_branch,),
    ChangeKind.RESTRICTED: (learn_what_is_public, keep_documents_of_a_restricted_branch),
    ChangeKind.REMOVING: (
        remember_who_is_found_by_it,
        remember_whose_rows_go,
        take_away_documents_of_a_site,
    ),
    ChangeKind.TERM: (
        delete_in_every_language,
        record_whose_rows_went,
        record_who_shows_it,
        learn_what_shows,
        mark_documents,
    ),
    ChangeKind.PICTURE: (
        renditions_of_a_picture,
        record_whose_rows_went,
        learn_what_shows,
        mark_documents,
    ),
    ChangeKind.RENDITION: (mark_documents_with_the_picture,),
    ChangeKind.FILE: (record_whose_rows_went, learn_what_shows, mark_documents),
    ChangeKind.COLLECTION: (learn_what_shows_files, mark_documents_with_files),
    ChangeKind.SHOWN: (mark_documents,),
    ChangeKind.SITE: (learn_what_is_public, mark_every_document),
    ChangeKind.REDIRECTING: (remember_where_it_led_from,),
    ChangeKind.REDIRECT: (log_redirect,),
    ChangeKind.SETTING: (learn_what_says_otherwise, mark_every_document),
    ChangeKind.LANGUAGE: (states_in_a_new_language, mark_every_document, log_language),
    ChangeKind.OTHER: (note_another_version,),
    ChangeKind.TRANSLATION: (states_of_a_translation, mark_versions),
    ChangeKind.STRING: (progress_of_a_string,),
    ChangeKind.REPLACEMENT: (states_of_a_replacement,),
    ChangeKind.GLOSSARY: (record_outdated,),
    ChangeKind.SYNONYMS: (learn_what_means_the_same,),
    ChangeKind.STATE: (mark_versions_told_otherwise,),
}

# The ways by which pages are published, with what each hands over, and for which reason.
CALLERS: dict[str, tuple[tuple[type, ...], Reason]] = {
    "editor": ((Draft, Publication), Reason.EDIT),
    "bulk action": ((Publication,), Reason.EDIT),
    # When it is set, and again when it is due.
    "schedule": ((Draft, Publication), Reason.EDIT),
    "revert": ((Draft, Publication), Reason.EDIT),
    "review": ((Decision, Publication), Reason.EDIT),
    "API v3": ((Draft, Publication), Reason.EDIT),
    "translation engine": ((Draft, Publication, Change), Reason.EDIT),
    "copy": ((Publication, Change), Reason.EDIT),
    "unpublish": ((Publication,), Reason.EDIT),
    "move": ((Publication, Change), Reason.EDIT),
    "delete": ((Change,), Reason.EDIT),
    "`save()` in code and commands": ((Publication,), Reason.EDIT),
    "worker that synchronises": ((Publication,), Reason.SYNC),
    "`load_content`": ((Publication,), Reason.LOAD),
    # Reaches nothing: `rebuild_translation_states` puts right what is derived.
    "bulk update": ((), Reason.EDIT),
}

PIPELINE = Pipeline(
    rules=RULES,
    effects=EFFECTS,
    no_publications=NO_PUBLICATIONS,
    draft_rules=DRAFT_RULES,
    decision_rules=DECISION_RULES,
    decision_effects=DECISION_EFFECTS,
    change_effects=CHANGE_EFFECTS,
    left_out=LEFT_OUT,
)
