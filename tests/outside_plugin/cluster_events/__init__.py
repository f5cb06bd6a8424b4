"""Events, as a plugin that nobody at mazovia-cms knows of."""
