"""One table of wordings for every kind of fault."""

from knowledge.wording.field import FIELD
from knowledge.wording.file import FILE
from knowledge.wording.form import FORM
from knowledge.wording.sense import SENSE
from knowledge.wording.value import VALUE
from knowledge.wording.words import Wording

WORDING: dict[str, Wording] = FILE | FORM | FIELD | VALUE | SENSE
