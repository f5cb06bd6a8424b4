"""The plugins' own content, put into a database as an editor would."""
