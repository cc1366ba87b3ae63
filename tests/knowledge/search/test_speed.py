"""Many entries: built in seconds, asked in milliseconds, and still found."""

import gzip
import json
from pathlib import Path

from knowledge.search import build
from knowledge.search.scale import made_up, questions
from knowledge.search.speed import costs, ranking


def test_each_of_many_entries_is_found_again() -> None:
    entries = made_up(2000)
    index = build(entries)

    assert all(index.ask(entry.asks[0]).candidates[0].id == entry.id for entry in entries[::50])


def test_questions_are_the_same_every_time() -> None:
    entries = made_up(50)

    assert list(questions(entries, 8)) == list(questions(entries, 8))


def test_the_costs_name_every_way_of_searching() -> None:
    lines = list(costs(200))

    assert [line.name for line in lines] == ["ours", "rapidfuzz WRatio", "rapidfuzz ratio", "TF-IDF", "BM25"]
    assert all(line.p50_ms <= line.p99_ms for line in lines)


def test_the_ranking_reads_a_folder_of_questions_and_statutes(tmp_path: Path) -> None:
    statutes = [{"id": "a", "text": "个体工商户可以起字号"}, {"id": "b", "text": "遗嘱可以撤回"}]
    asked = [{"q": "个体户能起字号吗", "gold": ["a"]}, {"q": "谁知道", "gold": []}]
    for name, rows in (("kb", statutes), ("dev", asked)):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))

    assert next(ranking(tmp_path)).first == 1.0
