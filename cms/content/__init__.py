"""What every page shares: base page, summary, fields, blocks, visibility."""
