"""The handbook for officials (经办人、负责人、督办员手册): what it names exists, and followed literally it is true."""

import re
from pathlib import Path

from bot.texts import zh
from bot.texts.zh import labels
from tests.support.product import Town

PAGE = Path("docs/handbook/official.zh-CN.md").read_text("utf-8")
MOST_BYTES = 120_000  # of a picture
_STEP = re.compile(r"^- (\w+?)([发点])“(.+?)”(?:，看到“(.+?)”)?(?:；(\w+?)看到“(.+?)”)?$", re.MULTILINE)


def test_every_button_it_tells_to_tap_is_one() -> None:
    known = _labels()
    for word in re.findall(r"点“([^”]+)”", PAGE[: PAGE.index("## 十四")]):
        assert word in known, word


def test_every_command_it_names_is_in_somebodys_menu() -> None:
    menu = {name for commands in labels.COMMANDS.values() for name in commands}

    for name in re.findall(r"`/(\w+)", PAGE):
        assert name in menu, name


def test_every_picture_is_there_and_small() -> None:
    pictures = re.findall(r"!\[.+?\]\(\.\./images/(.+?)\)", PAGE)
    assert pictures

    for name in pictures:
        assert 0 < Path("docs/images", name).stat().st_size < MOST_BYTES, name


def test_both_readmes_name_every_command_and_the_three_handbooks() -> None:
    menu = {name for commands in labels.COMMANDS.values() for name in commands}

    for readme in ("README.md", "README.zh-CN.md"):
        text = Path(readme).read_text("utf-8")
        assert {name for name in menu if f"`/{name}`" not in text} == set(), readme
        assert text.count("(docs/handbook/") >= 3


async def test_the_walk_goes_as_it_says(town: Town) -> None:
    people = {
        "企业": town.firm,
        "经办人": town.official(),
        "税务经办人": town.official("tax"),
        "负责人": town.head(),
        "办公室": town.dispatcher,
    }
    walk = PAGE[PAGE.index("## 十四") :]
    steps = _STEP.findall(walk)
    assert len(steps) == walk.count("\n- ")

    for who, does, what, sees, other, reads in steps:
        said = await (people[who].presses(what) if does == "点" else people[who].says(what))
        assert sees in said, f"{who}{does}“{what}”：{said}"
        if other:
            assert reads in "\n".join(people[other].read[-2:]), f"{other}：{people[other].last_read}"


def _labels() -> set[str]:
    """Every short text there is, also in tables: among them every word on a button."""
    values = [value for name in zh.__all__ for value in vars(getattr(zh, name)).values()]
    tables = [each for value in values if isinstance(value, dict) for each in value.values()]
    return {each for each in (*values, *tables) if isinstance(each, str)}
