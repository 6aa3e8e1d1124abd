"""What a learner can set: declared once, read from a TOML file and written back to it."""

from ocrequiz.settings.declared import (
    DisplaySettings,
    MarkingSettings,
    PathSettings,
    Settings,
    StudySettings,
)
from ocrequiz.settings.kinds import steps_in_seconds
from ocrequiz.settings.reading import read_settings

__all__ = [
    "DisplaySettings",
    "MarkingSettings",
    "PathSettings",
    "Settings",
    "StudySettings",
    "read_settings",
    "steps_in_seconds",
]
