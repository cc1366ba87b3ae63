"""The confidence is fitted from golden questions, the same every time."""

import numpy as np

from knowledge.search import Entry, Kind
from knowledge.search.evidence import FEATURES, NONE_FEATURES
from knowledge.search.fit import examples, fit
from knowledge.search.golden import Golden

ENTRIES = [
    Entry("seal", Kind.MATTER, ("公章刻制",), ("公章在哪刻", "刻章要什么材料")),
    Entry("food", Kind.MATTER, ("食品经营许可",), ("开饭店要办什么证", "食品证怎么办")),
    Entry("name", Kind.MATTER, ("企业名称变更",), ("公司改名怎么办",)),
    Entry("passport", Kind.ELSEWHERE, ("护照",), ("护照去哪办",)),
]
ASKED = [
    Golden("刻个公章要啥", right=("seal",)),
    Golden("饭店办什么证", right=("food",)),
    Golden("公司想改名", right=("name",)),
    Golden("护照过期了", kind="elsewhere"),
    Golden("今天吃什么好", kind="out_of_scope"),
]


def test_the_fit_prefers_what_is_right() -> None:
    learnt = examples(ENTRIES, {}, ASKED)
    model = fit(learnt)

    clean = [one for one in learnt if one.weight >= 1 and one.right[:-1].any()]
    assert clean
    for one in clean:
        likely = model.likely(one.evidence)
        assert one.right[int(np.argmax(likely))] == 1


def test_the_fit_is_repeatable() -> None:
    learnt = examples(ENTRIES, {}, ASKED)

    assert np.array_equal(fit(learnt).entry, fit(learnt).entry)


def test_what_manners_answer_is_not_learnt_from() -> None:
    thanks = [Golden("谢谢", kind="out_of_scope")]

    assert examples(ENTRIES, {}, thanks) == []


def test_every_figure_has_a_weight() -> None:
    model = fit(examples(ENTRIES, {}, ASKED))

    assert (len(model.entry), len(model.none)) == (len(FEATURES), len(NONE_FEATURES))
