"""The page about the cluster, with every fact that its source gives and no other."""

from .about import pages
from .glossary import glossary
from .records import pictures
from .synonyms import synonyms

__all__ = ["glossary", "pages", "pictures", "synonyms"]
