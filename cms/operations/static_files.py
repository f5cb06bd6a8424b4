"""Static files under names that tell their content, so that browsers may keep them for good."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Modules of a script import each other by these names as well: after an upgrade none meets an
    older one that a browser kept."""

    support_js_module_import_aggregation = True
