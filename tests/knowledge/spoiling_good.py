"""A folder with every kind of file in it, without fault: what the spoilt ones are made of."""

from tests.knowledge.conftest import BASE, DEPARTMENTS, DOCUMENTS, MATTER, SOURCES

SECOND = """\
theme: 示例二
matters:
  - id: other-licence
    name: 另一许可
    department: window
    authority: 示例窗口
    who: 企业
    asks: [另一许可怎么办, 另一许可要什么材料, 另一许可多久能下来]
    questions: [另一许可]
    conditions: [已取得示例许可]
    materials:
      - {name: 营业执照, form: 复印件, issuer: 登记机关, when: 必需, waiver: 否}
    steps: [申请, 发证]
    limits: 受理起5个工作日 〔L01§9〕
    fee: 不收费 〔L01§8〕
    result: 另一许可证
    basis: [示例法第9条 〔L01〕]
    checked_on: 2026-11-01
    review_by: 2027-05-01
"""
BUNDLE = """\
bundles:
  - id: open-sample
    name: 开示例店
    asks: [开示例店要办什么, 示例店全套手续, 开示例店先办哪个]
    questions: [开示例店的全套手续]
    matters:
      - matter: sample-licence
      - matter: other-licence
        after: [sample-licence]
    checked_on: 2026-11-01
    review_by: 2027-05-01
"""
FAQ = """\
faq:
  - id: sample-fee
    question: 办示例许可要交钱吗？
    asks: [示例许可收费吗, 办证要不要钱]
    questions: [示例许可要钱吗]
    answer: 不收费 〔L01§8〕。要您交钱的，请对方说明依据。
    department: window
    see: [sample-licence]
    checked_on: 2026-11-01
    review_by: 2027-05-01
"""
ELSEWHERE = """\
elsewhere:
  - id: passport
    name: 护照
    asks: [护照过期了去哪换]
    who: 公安出入境管理部门
"""
GOLDEN = """\
questions:
  - {q: 示例许可怎么办, kind: plain, right: [sample-licence], part: tune}
"""
SYNONYMS = """\
synonyms:
  餐馆: [饭店, 饭馆]
  办理: [申请, 申办]
"""
LOCAL = """\
city: 甲市
departments:
  - department: window
    window: 一楼大厅
matters:
  - matter: sample-licence
    promise: {amount: 10, unit: workday}
"""
CALENDAR = """\
year: 2026
status: official
source: 示例通知
days_off:
  2026-01-01..2026-01-03: 元旦
  2026-10-01..2026-10-07: 国庆节
make_up_days:
  - 2026-01-04
working_hours:
  - 09:00-12:00
  - 13:30-17:30
"""
GOOD = {
    "sources.yaml": SOURCES,
    "departments.yaml": DEPARTMENTS,
    "documents.yaml": DOCUMENTS,
    "matters/sample.yaml": MATTER,
    "matters/second.yaml": SECOND,
    "bundles/open.yaml": BUNDLE,
    "faq/money.yaml": FAQ,
    "elsewhere.yaml": ELSEWHERE,
    "golden.yaml": GOLDEN,
    "synonyms.yaml": SYNONYMS,
    "local.yaml": LOCAL,
    "rules.yaml": (BASE / "rules.yaml").read_text("utf-8"),
    "calendar/2026.yaml": CALENDAR,
}
