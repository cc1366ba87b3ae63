"""The 5,000 entries: the knowledge's own matters, fixed answers and bundles in their own proportions, town after town.

Each town's entries say its name in every wording and every fact, so that no two texts are alike; what they point to
(papers, sources, departments, the matters of a bundle) is the knowledge's own.
"""

from collections.abc import Callable, Mapping
from typing import Any

import yaml

from knowledge.layout import kind_of
from knowledge.nodes import plain
from knowledge.reader import read

ENTRIES = 5000
_REPEATED = ("matters", "bundles", "faq")
_LINES = ("name", "question", "who", "limits", "fee", "answer", "ask")
_LISTS = ("asks", "questions", "keywords", "conditions", "steps", "refusals")
_TEXTS = ("text", "form", "issuer", "when", "waiver", "remark")
_HERE = "\ue000"  # where a town's name comes; no knowledge file may hold this character
_SIGNS = [chr(point) for point in range(0x4E00, 0x4E00 + 2000, 7)]
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def many_entries(files: Mapping[str, bytes], many: int = ENTRIES) -> dict[str, bytes]:
    """Return a folder of about so many entries: the files given and towns' copies of them, the last one as all others."""
    of_kind = {name: kind for name in files if (kind := kind_of(name)) and kind.word in _REPEATED}
    patterns, own = {}, 0
    for name, kind in of_kind.items():
        said = plain(read(name, files[name]).node or _refused(name))
        assert kind.key is not None
        own += len(said[kind.key])
        said[kind.key] = [_elsewhere(each) for each in said[kind.key]]
        patterns[name] = yaml.dump(said, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    found = dict(files)
    for number in range(1, round(many / own)):
        town = "".join(_SIGNS[number * step % len(_SIGNS)] for step in (1, 17)) + "镇"
        for name, pattern in patterns.items():
            copy = f"{name.removesuffix('.yaml')}-{number}.yaml"
            found[copy] = pattern.replace(f"-{_HERE}", f"-{number}").replace(_HERE, town).encode()
    return found


def _refused(name: str) -> Any:
    raise ValueError(f"{name} is no knowledge file")


def _elsewhere(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the entry of another town: its id and its words are its own."""
    return {**_said(entry), "id": f"{entry['id']}-{_HERE}"}


def _said(given: Any) -> Any:
    """Return what is said here, with the town's name before every wording and fact."""
    if isinstance(given, list):
        return [_said(each) for each in given]
    if not isinstance(given, dict):
        return given
    return {key: _CHANGED.get(key, _said)(value) for key, value in given.items()}


def _named(given: Any) -> Any:
    return f"{_HERE}{given}" if isinstance(given, str) else _said(given)


def _each_named(given: Any) -> Any:
    return [_named(each) for each in given]


def _of_paper(given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A paper keeps its name, which stands in the catalogue."""
    return [{key: _named(value) if key in _TEXTS else value for key, value in paper.items()} for paper in given]


_CHANGED: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys((*_LINES, *_TEXTS), _named),
    **dict.fromkeys(_LISTS, _each_named),
    "materials": _of_paper,
}
