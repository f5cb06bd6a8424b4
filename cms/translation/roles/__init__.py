"""Who may do what in which language: groups, their rights, the workflow."""
