"""The translator's and the reviewer's screen: a page's texts beside their translations."""
