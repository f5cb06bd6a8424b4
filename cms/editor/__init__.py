"""What editors see in the admin beyond Wagtail's own."""
