from django.core.management.commands import makemessages


class Command(makemessages.Command):
    """Django's command without guessing: a guessed translation would be marked fuzzy."""

    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]
