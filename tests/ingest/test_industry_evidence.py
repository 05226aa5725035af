"""A stretch is passed over only where nothing can be found in it: what is read is what is found where everything is read."""

import re

import pytest

from ingest.mentions import _industry_verbs as verbs
from ingest.mentions._industry_evidence import Evidence
from ingest.mentions._industry_names import automaton, names
from ingest.patterns import ending

LINES = (
    "支持金融、物流和商务会展发展,加强金融监管,推进医疗卫生服务质量评价。",
    "建设一批“集成电路”“生物医药”项目,发展茶产业和水产业,支持铜加工、镁合金等产业提档升级。",
    "推动农机装备改造,做强轴承锻件、以及特种电缆,开发5G应用,支持led照明产业集群发展。",
    "加快传统优势纺织等3大产业转型,优化能源结构,深化新一代人工智能应用,开展软件业务、工业设计试点。",
    "壮大软管、丝杠和滑轨,突出抓好园区环境,聚焦精铸件,并延伸到模具。培育风电叶片产业链条!",
    "强化新材料全产业链条布局,推进氢能、储能全链条发展,规范电商行业;布局低空经济:无人机。",
)


def _evidence(text: str, taken: bytearray | None = None) -> Evidence:
    machine, words = automaton()
    return Evidence.of(text, [(s, e, names()[words[i]]) for i, s, e in machine.find_matches_as_indexes(text)], taken or bytearray(len(text)))


def _found(text: str, evidence: Evidence) -> list[tuple[int, int, str, str]]:
    triggers = [*verbs.TRIGGER.finditer(text)]
    following = [*(t.start() for t in triggers[1:]), len(text)]
    return [(m.start, m.end, m.name, rule) for t, end in zip(triggers, following, strict=True) for _, rule, m in verbs.governed(text, t, end, evidence)]


@pytest.mark.parametrize("line", LINES)
def test_nothing_is_lost_by_what_is_passed_over(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (line, line.replace("、", "和"), line.replace(",", "、"), re.sub("[“”]", "", line), line.replace("产业", "")):
        quick = _found(text, _evidence(text))
        with monkeypatch.context() as patch:
            for question in ("supports", "is_supported", "shows"):
                patch.setattr(Evidence, question, lambda *_: True)
            assert _found(text, _evidence(text)) == quick


def test_the_lines_hold_what_is_found() -> None:
    assert {name for line in LINES for _, _, name, _ in _found(line, _evidence(line))} >= {"金融", "物流", "商务会展"}
    assert all(_found(line, _evidence(line)) for line in LINES)


def test_names_count_at_the_head_of_a_member_and_where_they_are_free() -> None:
    text = "乙处金融、物流"
    evidence = _evidence(text)
    assert evidence.begins(2, 4) and evidence.begins(0, len(text))
    assert not evidence.begins(0, 4)
    taken = bytearray(len(text))
    taken[5:7] = b"\1\1"
    assert not _evidence(text, taken).begins(0, len(text))


def test_a_weak_verb_asks_for_what_stands_behind_a_name() -> None:
    assert not _evidence("物流监管").is_supported(0, 4)
    assert all(_evidence(text).is_supported(0, len(text)) for text in ("物流", "物流发展", "物流、仓库", "物流业务监管"))


@pytest.mark.parametrize(("pattern", "signs"), [("推动|[一二]组?", "[一二动组]"), ("(?:甲|乙丙)+(?=丁)", "[丙甲]"), ("甲乙?(?:丙丁)?", "[丁乙甲]"), ("甲.", ""), ("甲?", "")])
def test_what_a_pattern_ends_with(pattern: str, signs: str) -> None:
    assert ending(pattern) == signs
