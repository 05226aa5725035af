"""Fairs by words of late: what is prepared or held and called 某博会, weeks of cooperation, short names in brackets."""

import pytest

from tests.ingest.drafts import record


def fairs(sentence: str) -> set[str]:
    """The events of a sentence."""
    return {e.name for e in record("", f"湘潭高新技术产业开发区2025年工作要点\n一、会展\n{sentence}。\n").entities if e.type == "Event"}


@pytest.mark.parametrize(("sentence", "expected"), [
    ("抓紧准备瓷博会展位", {"瓷博会"}),
    ("办好醴陵国际瓷博会", {"醴陵国际瓷博会"}),
    ("参加中国(湘潭)国际科技合作周", {"中国(湘潭)国际科技合作周"}),
    ("每年举办一届醴陵陶瓷博览会", {"醴陵陶瓷博览会"}),
    ("当地瓷博会展馆开放", set()),
])
def test_fairs(sentence: str, expected: set[str]) -> None:
    assert fairs(sentence) == expected
