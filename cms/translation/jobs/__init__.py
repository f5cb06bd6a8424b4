"""What begins in the background: subtrees, published pages, whatever the clock asks again."""
