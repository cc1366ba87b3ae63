"""Hypothesis judges the rules here, not how busy the machine is."""

from hypothesis import settings

settings.register_profile("office", deadline=None)
settings.load_profile("office")
