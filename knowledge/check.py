"""`python -m bot check`: every fault of a knowledge folder, or a clean bill with counts."""

from datetime import date
from pathlib import Path

from knowledge.content import Base
from knowledge.entry_questions import are_asked, question_faults
from knowledge.faults import Faulty
from knowledge.folder import collect
from knowledge.loader import load_files
from knowledge.report_table import report

_NOT_ASKED = {
    "zh": "条目很多，questions（必须能找到它的问法）这次没有逐个试问。发布前请运行 ./run evaluate，它会全部问一遍。",
    "en": "With so many entries their questions were not asked now. Run ./run evaluate before publishing: it asks all.",
}


def main(folder: Path, lang: str = "zh", report_on: date | None = None) -> int:
    """Print what is wrong with `folder` in `lang` ('zh' or 'en'); return 1 if anything is, else 0.

    With `report_on` the completeness of each matter as of that day follows, always in Chinese.
    """
    try:
        files, unread = collect(folder)
        base = load_files(files, unread)
        if wrong := question_faults(base, files):
            raise Faulty(wrong)
    except Faulty as faulty:
        for one in faulty.faults:
            print(one.english() if lang == "en" else one)
        count = len(faulty.faults)
        print(f"{count} faults, the folder cannot be used." if lang == "en" else f"共 {count} 处要改，改好前不会启用。")
        return 1
    print(_clean_bill(base, lang))
    if not are_asked(base):
        print(_NOT_ASKED[lang])
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
