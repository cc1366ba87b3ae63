"""A knowledge folder as small as it can be, to be spoilt one place at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.faults import Fault, Faulty
from knowledge.loader import load_files

BASE = Path(__file__).parents[2] / "knowledge" / "base"

SOURCES = """\
sources:
  - id: L01
    kind: law
    name: 示例法
    version: 2024 公布
  - id: W01
    kind: reprint
    name: 示例通知
"""
DEPARTMENTS = """\
departments:
  - id: window
    name: 示例窗口
"""
DOCUMENTS = """\
documents:
  - name: 营业执照
  - name: 授权委托书
"""
MATTER = """\
theme: 示例
matters:
  - id: sample-licence
    name: 示例许可
    department: window
    authority: 示例窗口
    who: 企业
    asks: [示例许可怎么办, 要什么材料, 多久能下来]
    questions: [示例许可]
    conditions:
      - 有固定场所 〔L01§5〕
    situations:
      - id: who-applies
        ask: 谁去办？
        options:
          - {id: self, label: 自己去}
          - {id: agent, label: 委托别人去}
    materials:
      - name: 营业执照 〔L01§6〕
        form: 复印件
        issuer: 登记机关
        when: 必需
        waiver: 共享可免 〔W01〕
      - name: 授权委托书 〔L01§6〕
        form: 原件
        issuer: 企业
        when: 委托办理时
        waiver: 否则不需要
        needed_if: {who-applies: [agent]}
    steps: [申请, 发证]
    limits: 受理起20个工作日 〔L01§7〕
    limit_n:
      - amount: 20
        unit: workday
        from: 受理
        source: 〔L01§7〕
    fee: 不收费 〔L01§8〕
    result: 示例许可证
    basis:
      - 示例法第5-8条 〔L01〕
    checked_on: 2026-11-01
    review_by: 2027-05-01
"""


@pytest.fixture
def small() -> dict[str, str]:
    """The files of the folder as text."""
    return {
        "sources.yaml": SOURCES,
        "departments.yaml": DEPARTMENTS,
        "documents.yaml": DOCUMENTS,
        "matters/sample.yaml": MATTER,
        "rules.yaml": (BASE / "rules.yaml").read_text("utf-8"),
    }


@pytest.fixture
def faults_of(small: dict[str, str]) -> Callable[..., list[Fault]]:
    """Load the small folder with some files replaced; return what is wrong with it."""

    def load(**replaced: str | bytes) -> list[Fault]:
        files: dict[str, bytes] = {name: text.encode() for name, text in small.items()}
        for name, content in replaced.items():
            path = {"matter": "matters/sample.yaml"}.get(name, f"{name}.yaml")
            files[path] = content.encode() if isinstance(content, str) else content
        try:
            load_files(files)
        except Faulty as faulty:
            return faulty.faults
        return []

    return load


@pytest.fixture
def matter() -> str:
    return MATTER
