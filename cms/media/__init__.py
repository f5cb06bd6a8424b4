"""Pictures and documents: models, and the renditions that pages are served with."""
