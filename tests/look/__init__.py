"""Looks at every page type of a site: pictures of it, and what can be measured (`make look`)."""
