"""HTML delivery: page frame, components, styles, template tags."""
