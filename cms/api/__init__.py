"""The pages API: v2, our stable contract, and the preview of Wagtail's v3."""
