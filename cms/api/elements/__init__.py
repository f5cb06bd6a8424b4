"""Custom elements that show lists of public pages on other sites, without a build there."""
