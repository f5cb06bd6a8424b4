"""The translator's screen: a page's texts beside their translations."""
