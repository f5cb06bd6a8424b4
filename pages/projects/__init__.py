"""EU-funded projects and strategic partnerships."""
