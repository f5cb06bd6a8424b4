"""The review of translations: submitting, approving, requesting changes, publishing."""
