"""A folder becomes one immutable base, or every fault of it is told; nothing else ever comes out."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.content import Theme
from knowledge.faults import Fault, Faulty
from knowledge.folder import read_files
from knowledge.loader import load, load_files

BASE = Path(__file__).parents[2] / "knowledge" / "base"
FaultsOf = Callable[..., list[Fault]]


def as_bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_same_files_are_the_same_version_wherever_they_come_from(small: dict[str, str], tmp_path: Path) -> None:
    from_disk = load(written(tmp_path, small))
    from_memory = load_files(as_bytes(small))

    assert from_disk.version == from_memory.version
    assert from_disk.version.startswith("2026-11-01·")
    assert from_disk.digest == from_memory.digest


def test_another_content_is_another_version(small: dict[str, str]) -> None:
    before = load_files(as_bytes(small))

    after = load_files(as_bytes(small | {"matters/sample.yaml": small["matters/sample.yaml"] + "# 改过\n"}))

    assert after.version != before.version


def test_a_base_cannot_be_changed(small: dict[str, str]) -> None:
    base = load_files(as_bytes(small))

    with pytest.raises(TypeError):
        base.matters["other"] = base.matters["sample-licence"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        base.version = "x"  # type: ignore[misc]


def test_the_themes_are_the_files_of_matters(small: dict[str, str]) -> None:
    assert load_files(as_bytes(small)).themes == (Theme("示例", ("sample-licence",)),)


def test_an_unknown_file_is_told_rather_than_ignored(faults_of: FaultsOf) -> None:
    assert [(f.kind, f.file) for f in faults_of(sourcse="a: b\n")] == [("unknown_file", "sourcse.yaml")]


def test_a_missing_catalogue_is_told_once(small: dict[str, str]) -> None:
    del small["departments.yaml"]

    with pytest.raises(Faulty) as faulty:
        load_files(as_bytes(small))

    assert [(f.kind, f.file) for f in faulty.value.faults] == [("missing_file", "departments.yaml")]


def test_an_unreadable_catalogue_is_not_held_against_the_matters(faults_of: FaultsOf) -> None:
    assert [f.kind for f in faults_of(documents="documents:\n  - name: '营业执照\n".encode("gb18030"))] == ["gbk"]


def test_a_broken_entry_of_a_catalogue_still_exists(faults_of: FaultsOf) -> None:
    broken = "documents:\n  - name: 授权委托书\n  - name: 营业执照\n    issuer: '登记机关\n"

    assert [f.kind for f in faults_of(documents=broken)] == ["quote_open"]


def test_ids_and_names_are_used_once(faults_of: FaultsOf, matter: str) -> None:
    twice = matter + matter.split("matters:\n", 1)[1]

    assert {(f.kind, f.line) for f in faults_of(matter=twice)} == {("duplicate_id", 43), ("duplicate_name", 44)}


def test_a_file_of_the_wrong_shape_is_told(faults_of: FaultsOf) -> None:
    assert [f.kind for f in faults_of(sources="- id: L01\n")][:1] == ["should_be_table"]
    assert [f.kind for f in faults_of(sources="sources:\n  a: b\n")][:1] == ["should_be_list"]
    assert [f.kind for f in faults_of(synonyms="synonyms:\n  餐馆: 饭店\n")] == ["should_be_list"]


def test_a_promise_longer_than_the_law_is_refused(faults_of: FaultsOf) -> None:
    local = "city: 甲市\nmatters:\n  - matter: sample-licence\n    promise: {amount: 21, unit: workday}\n"

    assert [(f.kind, f.file, f.line) for f in faults_of(local=local)] == [("longer_than_law", "local.yaml", 4)]
    assert faults_of(local=local.replace("21", "20")) == []


def test_links_pipes_and_other_things_are_not_read(small: dict[str, str], tmp_path: Path) -> None:
    written(tmp_path, small)
    (tmp_path / "golden.yaml").symlink_to("/etc/hostname")
    (tmp_path / "notes.txt").write_text("不是知识", "utf-8")
    (tmp_path / ".swap.yaml").write_text("也不是", "utf-8")

    with pytest.raises(Faulty) as faulty:
        read_files(tmp_path)

    assert [(f.kind, f.file) for f in faulty.value.faults] == [("not_a_file", "golden.yaml")]


def test_no_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Faulty, match="没有这个知识文件夹"):
        load(tmp_path / "nowhere")


def test_whatever_is_typed_into_the_base_only_faults_come_out() -> None:
    files = read_files(BASE)
    chance = random.Random(2026)
    names = sorted(name for name in files if name.startswith("matters/") or "/" not in name)
    outcomes = []
    for _ in range(60):
        name = chance.choice(names)
        text = files[name].decode()
        at, length = chance.randrange(len(text)), chance.choice([0, 1, 3, 40])
        typed = chance.choice(["", "：", "\t", "- ", '"', "'", "[", "{", "〔", "&x ", "\n", "#", "|", "\u3000", "!t "])
        outcomes.append((name, faults_of_files(files | {name: (text[:at] + typed + text[at + length :]).encode()})))

    for name, faults in outcomes:
        assert all(fault.file == name for fault in faults if fault.kind not in UNKNOWN)
        assert all(fault.line >= 1 and fault.column >= 1 for fault in faults)
    assert sum(bool(faults) for _, faults in outcomes) > 20


def faults_of_files(files: dict[str, bytes]) -> list[Fault]:
    try:
        load_files(files)
    except Faulty as faulty:
        return faulty.faults
    return []


# what a change in one file can make wrong in another
UNKNOWN = {
    "unknown_source", "unknown_department", "unknown_document", "unknown_matter", "unknown_entry", "catch_all",
    "different_question", "no_such_question", "no_such_option", "longer_than_law", "duplicate_id", "duplicate_name",
}  # fmt: skip
