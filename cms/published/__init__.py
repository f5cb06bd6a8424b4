"""What the public may see, kept ready: documents, what they depend on, and how they are read."""
