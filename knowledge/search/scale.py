"""Entries by the thousand that no office has, to see what the index costs when there are many."""

from __future__ import annotations

import random
from collections.abc import Iterator

from knowledge.search.entries import Entry, Kind

_TRADES = (
    "食品 药品 烟草 危化品 医疗器械 劳务 消防 环评 排污 取水 商标 专利 公章 发票 社保 公积金 合同 贷款 货运 培训 广告 用电 用水 用气 "
    "工程 规划 不动产 进出口 招标 采购 年报 股权 注册资本 名称 地址 法人 章程 歇业 注销 执照 宾馆 理发 书店 诊所 汽车 维修 加油站 物业 快递 仓储 冷链"
)
_ACTS = "许可 备案 登记 变更 注销 延续 补办 审批 认定 申报 核准 转让 投诉 查询 年检 报告 验收"
_TAILS = "怎么办理 需要什么材料 多久能办好 在哪里办 流程 条件 收费标准 网上怎么申请 要本人去吗"
TRADES, ACTS, TAILS = _TRADES.split(), _ACTS.split(), _TAILS.split()
PLACES = [chr(point) for point in range(0x4E00, 0x4E00 + 3000)]
STORY = "我老婆在楼下开了个店，想问问{}，听说现在改了政策"
SEED = 7


def made_up(many: int) -> list[Entry]:
    """Return entries with a name and a wording each, the same every time."""
    dice = random.Random(SEED)
    found = []
    for n in range(many):
        place = "".join(dice.choices(PLACES, k=3))
        name = place + dice.choice(TRADES) + dice.choice(TRADES) + dice.choice(ACTS)
        found.append(Entry(f"e{n}", Kind.MATTER, (name,), (name + dice.choice(TAILS),)))
    return found


def questions(entries: list[Entry], many: int) -> Iterator[str]:
    """Yield questions about some of them: as written, with politeness, with a character missing, as a story."""
    dice = random.Random(SEED)
    for n in range(many):
        wording = dice.choice(entries).asks[0]
        yield (wording, f"请问一下，{wording[2:]}，谢谢", wording[:4] + wording[5:], STORY.format(wording))[n % 4]
