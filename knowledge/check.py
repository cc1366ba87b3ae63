"""`python -m bot check`: every fault of a knowledge folder, or a clean bill with counts."""

from datetime import date
from pathlib import Path

from knowledge.content import Base
from knowledge.faults import Faulty
from knowledge.loader import load
from knowledge.report_table import report


def main(folder: Path, lang: str = "zh", report_on: date | None = None) -> int:
    """Print what is wrong with `folder` in `lang` ('zh' or 'en'); return 1 if anything is, else 0.

    With `report_on` the completeness of each matter as of that day follows, always in Chinese.
    """
    try:
        base = load(folder)
    except Faulty as faulty:
        for one in faulty.faults:
            print(one.english() if lang == "en" else one)
        count = len(faulty.faults)
        print(f"{count} faults, the folder cannot be used." if lang == "en" else f"共 {count} 处要改，改好前不会启用。")
        return 1
    print(_clean_bill(base, lang))
    if report_on:
        print(f"\n{report(base, report_on)}")
    return 0


def _clean_bill(base: Base, lang: str) -> str:
    years = "、".join(map(str, sorted(base.calendars)))
    if lang == "en":
        return (
            f"No faults. {len(base.matters)} matters, {len(base.bundles)} bundles, {len(base.faqs)} FAQ, "
            f"{len(base.elsewhere)} done elsewhere, {len(base.documents)} documents, {len(base.sources)} sources, "
            f"calendars {years.replace('、', ', ')}. Version {base.version}"
        )
    return (
        f"没有发现问题：事项 {len(base.matters)} 个，一件事 {len(base.bundles)} 个，常见问题 {len(base.faqs)} 条，"
        f"别处办理 {len(base.elsewhere)} 条，材料 {len(base.documents)} 种，来源 {len(base.sources)} 个，"
        f"日历 {years} 年。版本 {base.version}"
    )
