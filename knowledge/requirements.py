"""What a matter asks of a firm, as one short mark: it changes when a firm is asked for something else, not when a word does."""

import hashlib

from knowledge.schema_matter import Matter

_ASKED = frozenset({"conditions", "situations", "materials", "basis", "effective"})


def requirements_mark(matter: Matter) -> str:
    """Return the mark of its conditions, situations, papers, basis and dates; a new check or wording leaves it alone."""
    asked = matter.model_dump_json(include=set(_ASKED))
    return hashlib.sha256(asked.encode()).hexdigest()[:16]
