"""What the site says of itself: its name, how the office is reached, its menus."""
