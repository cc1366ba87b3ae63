"""The official schema of the Bot API, and what is wrong with a request by it.

spec = botapi_spec.load()          # skips the test, with the reason, where the schema is absent
assert spec.faults_of(world.journal.requests) == []
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import pytest

SCHEMA = Path(__file__).parents[2] / "../shared/data/bot-api/api.json"

PLAIN: dict[str, tuple[type, ...]] = {"Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,)}
FORM = {"Integer": r"-?\d+", "Float": r"-?\d+(\.\d+)?", "Boolean": r"true|false"}  # how a form spells them
ARRAY = "Array of "
KIND = re.compile(r"must be (\w+)$")  # in the description of a field that tells subtypes apart
TELLING = ("type", "source")
ONE_OF = re.compile(r"(?:Must be one of|Currently, can be) (\".*)")  # followed by the words in quotation marks
MOST = 100  # more faults than any honest try


class Request(Protocol):
    """What the simulator's journal keeps."""

    @property
    def method(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


class Spec:
    """Methods and types as api.json describes them."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self.methods: Mapping[str, Any] = schema["methods"]
        self.types: Mapping[str, Any] = schema["types"]

    def faults_of(self, requests: Iterable[Request]) -> list[str]:
        """All that is wrong, each sentence once."""
        faults = (fault for request in requests for fault in self.faults(request.method, request.params))
        return list(dict.fromkeys(faults))

    def faults(self, method: str, params: Mapping[str, Any]) -> list[str]:
        """What is wrong with one request: 'sendMessage.text: is missing'."""
        described = self.methods.get(method)
        if described is None:
            return [f"{method}: no such method"]
        fields = {field["name"]: field for field in described.get("fields", [])}
        attached = set(re.findall(r"attach://([\w.-]+)", json.dumps(params, ensure_ascii=False)))
        faults = [
            f"{method}.{name}: is missing" for name, field in fields.items() if field["required"] and name not in params
        ]
        for name, value in params.items():
            if name in fields:
                faults += self._any(f"{method}.{name}", fields[name]["types"], value, top=True)
            elif not (name in attached and is_upload(value)):
                faults.append(f"{method}.{name}: no such parameter")
        return faults

    def _any(self, where: str, types: list[str], value: Any, *, top: bool = False) -> list[str]:
        """The faults by the type that fits best."""
        if len(types) > 1 and all(kind.startswith(ARRAY) for kind in types):
            types = [ARRAY + "|".join(kind.removeprefix(ARRAY) for kind in types)]  # an array of any of them
        tries = [self._one(where, kind, value, top) for kind in types]
        if len(tries) > 1 and all(faults and faults[0].startswith(f"{where}: expected") for faults in tries):
            return [f"{where}: expected {' or '.join(types)}, got {value!r:.60}"]
        return min(tries, key=len)

    def _one(self, where: str, kind: str, value: Any, top: bool) -> list[str]:
        wrong = [f"{where}: expected {kind}, got {value!r:.60}"]
        if kind == "InputFile":
            return [] if is_upload(value) or (isinstance(value, str) and value.startswith("attach://")) else wrong
        if kind in PLAIN:
            return [] if is_plain(kind, value, top) else wrong
        if top and isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                return wrong
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                return wrong
            inner = kind.removeprefix(ARRAY).split("|")
            return [fault for n, one in enumerate(value) for fault in self._any(f"{where}[{n}]", inner, one)]
        return self._object(where, kind, value) if isinstance(value, dict) else wrong

    def _object(self, where: str, kind: str, value: Mapping[str, Any]) -> list[str]:
        described = self.types[kind]
        if described.get("subtypes"):
            return min((self._object(where, sub, value) for sub in described["subtypes"]), key=len)
        fields = {field["name"]: field for field in described.get("fields", [])}
        faults = []
        for name, field in fields.items():
            if name not in value:
                faults += [f"{where}.{name}: is missing ({kind})"] if field["required"] else []
            elif name in TELLING and (must := KIND.search(field["description"])) and value[name] != must[1]:
                return [f"{where}.{name}: {value[name]!r} is not {must[1]!r}"] * MOST  # so that another subtype wins
        for name, inner in value.items():
            if name in fields:
                faults += self._any(f"{where}.{name}", fields[name]["types"], inner)
                words = ONE_OF.search(fields[name]["description"])
                if words and f'"{inner}"' not in words[1]:
                    faults.append(f"{where}.{name}: {inner!r} is none of the words for it")
            else:
                faults.append(f"{where}.{name}: no such field of {kind}")
        return faults


def is_plain(kind: str, value: Any, top: bool) -> bool:
    if top and isinstance(value, str) and kind in FORM:
        return re.fullmatch(FORM[kind], value) is not None
    return isinstance(value, PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))


def is_upload(value: Any) -> bool:
    """How the journal shows a file that came with the request."""
    return isinstance(value, dict) and value.keys() == {"file_name", "bytes"}


@cache
def _read(path: Path) -> Spec:
    return Spec(json.loads(path.read_text("utf-8")))


def load() -> Spec:
    """The schema; skips the calling test where there is none."""
    if not SCHEMA.is_file():
        pytest.skip(f"the official schema of the Bot API is not here ({SCHEMA.name} expected beside the project)")
    return _read(SCHEMA)
