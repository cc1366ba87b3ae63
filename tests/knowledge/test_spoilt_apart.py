"""The check in a process of its own: what cannot be bounded beforehand is stopped, and the file is named."""

import os
from pathlib import Path

from knowledge.apart import check_apart
from knowledge.faults import fault
from knowledge.folder import collect
from knowledge.within import MOST_MEMORY, MOST_SECONDS
from tests.knowledge.spoiling_good import GOOD

FILES = {name: text.encode() for name, text in GOOD.items()}
# What may have been meant by thousands of unknown links is looked for among thousands of entries.
ENTRY = GOOD["faq/money.yaml"].removeprefix("faq:\n")
UNKNOWN = ", ".join(f"sample-fee-of-{number}" for number in range(20_000))
SLOW = "faq:\n" + "".join(ENTRY.replace("sample-fee", f"sample-fee-{number}") for number in range(1500))
SLOW = SLOW.replace("see: [sample-licence]", f"see: [{UNKNOWN}]", 1)
WIDE = b"synonyms:\n" + b"".join(b" %x: {a: a}\n" % number for number in range(190_000))


async def test_a_good_folder_has_no_faults() -> None:
    assert await check_apart(FILES) == []
    assert await check_apart(FILES) == []  # the same files are not checked twice


async def test_faults_come_back_whole_and_all_at_once() -> None:
    spoilt = FILES | {"faq/money.yaml": FILES["faq/money.yaml"].replace(b": ", ":　".encode(), 1), "new.yaml": b"a: b"}
    spoilt["elsewhere.yaml"] = FILES["elsewhere.yaml"].replace(b"who:", "who：".encode())
    unread = fault("not_a_file", "golden.yaml")

    faults = await check_apart(spoilt, [unread])

    assert unread in faults
    assert {each.file for each in faults} == {"elsewhere.yaml", "faq/money.yaml", "golden.yaml", "new.yaml"}
    assert all(each.remedy and each.remedy_en for each in faults)


async def test_a_file_that_takes_too_long_is_stopped_and_named() -> None:
    (stopped,) = await check_apart(FILES | {"faq/money.yaml": SLOW.encode()})

    assert (stopped.file, stopped.kind) == ("faq/money.yaml", "takes_long")
    assert f"超过 {MOST_SECONDS} 秒" in stopped.what
    assert stopped.remedy


async def test_a_file_that_takes_too_much_memory_is_stopped_and_named() -> None:
    (stopped,) = await check_apart(FILES | {"synonyms.yaml": WIDE})

    assert (stopped.file, stopped.kind) == ("synonyms.yaml", "takes_memory")
    assert f"超过 {MOST_MEMORY // 1024 // 1024} MB" in stopped.what


async def test_no_name_of_a_file_breaks_the_check() -> None:
    odd = ["faq/a\udce9.yaml", "faq/a\n.yaml", "matters/\u202eb.yaml", "x" * 5000 + ".yaml", "../sources.yaml", ""]

    faults = await check_apart(FILES | dict.fromkeys(odd, b"a: b\n"))

    assert [each.kind for each in faults].count("odd_name") == 3
    assert [each.kind for each in faults].count("unknown_file") == 3
    assert all(str(each).isprintable() for each in faults)


def test_a_folder_of_links_pipes_and_devices_is_refused(tmp_path: Path) -> None:
    (tmp_path / "faq").symlink_to("/etc")
    (tmp_path / "sources.yaml").symlink_to("/etc/passwd")
    (tmp_path / "documents.yaml").mkdir()
    os.mkfifo(tmp_path / "golden.yaml")
    (tmp_path / "departments.yaml").symlink_to("/dev/zero")
    (tmp_path / "local.yaml").write_bytes(FILES["local.yaml"])
    (tmp_path / ".git").symlink_to("/etc")

    files, faults = collect(tmp_path)

    assert list(files) == ["local.yaml"]
    assert {(each.file, each.kind) for each in faults} == {
        (name, "not_a_file") for name in ("faq", "sources.yaml", "documents.yaml", "golden.yaml", "departments.yaml")
    }


def test_a_folder_larger_than_the_memory_it_may_take_is_not_read_to_its_end(tmp_path: Path) -> None:
    for number in range(4):
        with (tmp_path / f"{number}.yaml").open("wb") as opened:
            opened.truncate(20 * 1024 * 1024)

    files, (large,) = collect(tmp_path)

    assert files == {}
    assert large.kind == "folder_too_large"
