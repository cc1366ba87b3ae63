"""Field names as an editor sees them: the word in the file with its Chinese meaning."""

from collections.abc import Sequence

_MEANING = {
    "id": "编号", "name": "名称", "name_en": "英文名", "department": "承办单位", "authority": "办理机关", "who": "谁",
    "asks": "常见问法", "keywords": "关键词", "not_this": "易混问法", "text": "文字", "belongs": "归属", "conditions": "条件",
    "situations": "情形", "ask": "问题", "options": "选项", "label": "选项文字", "when": "何时", "explain": "说明",
    "materials": "材料", "documents": "材料目录名", "form": "原件或复印件", "issuer": "谁出具", "waiver": "能否免交",
    "remark": "备注", "hand_in": "是否要交", "needed_if": "何种情形需要", "steps": "步骤", "limits": "时限", "limit_n": "法定时限数字",
    "amount": "数量", "unit": "单位", "from": "起算点", "extension": "可延长", "source": "来源", "binds": "约束谁",
    "fee": "收费", "result": "结果", "basis": "依据", "refusals": "常见不予办理原因", "note": "提示", "local": "地方事实",
    "questions": "必须能找到它的问法", "checked_on": "核对日期", "review_by": "复核期限", "effective": "有效期",
    "until": "截止", "matters": "事项", "matter": "事项编号", "after": "在哪之后", "why": "理由", "answers": "预设回答",
    "question": "问题", "answer": "回答", "promise": "平台承诺", "see": "另见", "reach": "联系方式", "kind": "类别",
    "version": "版本", "words": "常用叫法", "how": "怎么取得", "obtained_by": "由哪个事项取得", "merge": "是否合并",
    "legal_terms": "法条原词", "city": "城市", "sample": "是否样例", "departments": "部门",
    "sources": "来源", "bundles": "一件事", "faq": "常见问题", "elsewhere": "别处办理", "synonyms": "同义词",
    "theme": "主题", "question_en": "英文问题", "window": "窗口地址", "phone": "咨询电话", "hours": "办公时间",
    "online": "网办入口", "hotline": "热线", "complaint_window": "投诉窗口", "facts": "其他地方事实", "q": "问句",
    "whom": "谁的例行工作", "each": "每一个", "role": "角色", "every": "周期", "opens": "起始日", "due": "期限", "report": "报告内容",
    "late": "逾期告知谁", "duties": "例行工作",
    "right": "正确答案", "part": "用途", "year": "年份", "days_off": "放假日", "make_up_days": "调休上班日",
    "tier": "同类单位", "replies": "答复模板", "for": "适用于", "outcome": "结论", "label_en": "英文按钮",
}  # fmt: skip


def named(path: Sequence[str | int]) -> tuple[str, str]:
    """The last field of a path: '`when`（何时）' and 'when'; the number of a list's item is said with it."""
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    number = f" 第 {path[-1] + 1} 条" if path and isinstance(path[-1], int) else ""
    number_en = f", item {path[-1] + 1}" if path and isinstance(path[-1], int) else ""
    meaning = f"（{_MEANING[field]}）" if field in _MEANING else ""
    return f"{field}{meaning}{number}" or "这一条", f"{field}{number_en}" or "this entry"


def meaning(field: str) -> str:
    """The Chinese meaning of a field, or the field itself where none is known."""
    return _MEANING.get(field, field)
