"""The site's tools for assistants (Model Context Protocol), in one person's name and with that
person's rights: they read, draft and submit, and never publish. Needs the extra `mcp`."""
