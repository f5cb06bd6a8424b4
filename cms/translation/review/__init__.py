"""A translation on its way: submitted, approved, sent back, published."""
