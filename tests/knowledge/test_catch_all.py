"""Catch-all words hide requirements; the law's own long names do not."""

from collections.abc import Callable

import pytest

from knowledge.catch_all import catch_all_in
from knowledge.faults import Fault


@pytest.mark.parametrize(
    "name",
    [
        "等材料",
        "身份证等证明材料",
        "其他材料",
        "其它有关资料",
        "有关材料",
        "相关证明",
        "相关文件",
        "需要提供的材料",
        "要求提交的文件",
    ],
)
def test_catch_all_words_are_found(name: str) -> None:
    assert catch_all_in(name)


@pytest.mark.parametrize(
    "name",
    [
        "营业执照",
        "已确定建筑施工企业的材料",
        "拆迁进度符合施工要求的材料",
        "营业执照或者其他主体资格证明",
        "相关税费缴纳凭证",
        "身份类别证明（失业登记、毕业证等）",
    ],
)
def test_names_of_papers_are_left_alone(name: str) -> None:
    assert catch_all_in(name) is None


def test_only_the_words_of_an_article_excuse_a_name(faults_of: Callable[..., list[Fault]], matter: str) -> None:
    wide = matter.replace("- name: 营业执照 〔", "- name: 住所相关文件 〔")
    documents = "documents:\n  - name: 授权委托书\n  - name: 住所相关文件\n"

    refused = faults_of(matter=wide, documents=documents)
    excused = faults_of(matter=wide, documents=f"{documents}    legal_terms: [住所相关文件 〔L01§6〕]\n")

    assert {(fault.kind, fault.file) for fault in refused} == {
        ("catch_all", "matters/sample.yaml"),
        ("catch_all", "documents.yaml"),
    }
    assert excused == []
