"""The contract suite over the built-in plugins, as an outside author would run it."""

from cms.contract.suite import *  # noqa: F403
