"""The search (查找): it picks an entry, offers two to four, points elsewhere or declines; never a sentence."""

from knowledge.search.answer import Answer, Candidate, Decision, Talk
from knowledge.search.entries import Entry, Kind
from knowledge.search.index import Index, build

__all__ = ["Answer", "Candidate", "Decision", "Entry", "Index", "Kind", "Talk", "build"]
