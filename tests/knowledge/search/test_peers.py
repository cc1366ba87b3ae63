"""The peers do what their names say, so that the comparison is fair."""

import pytest

from knowledge.search import Entry, Kind
from knowledge.search.peers import peers

PEERS = peers(
    [
        Entry("seal", Kind.MATTER, ("公章刻制",), ("公章在哪刻",)),
        Entry("food", Kind.MATTER, ("食品经营许可",), ("开饭店要办什么证",)),
        Entry("name", Kind.MATTER, ("企业名称变更",), ("公司改名怎么办",)),
    ]
)


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_wording_finds_its_entry(peer) -> None:  # type: ignore[no-untyped-def]
    assert [peer.best(text)[0][0] for text in ("公章在哪刻", "开饭店要办什么证", "公司改名怎么办")] == [0, 1, 2]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_what_nobody_knows_still_gets_an_order(peer) -> None:  # type: ignore[no-untyped-def]
    assert len(peer.best("zzz")) == 3
