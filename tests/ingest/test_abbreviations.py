"""Short forms in brackets: where the full name ends, and what the short form is."""

import pytest

from ingest.abbreviations import definitions
from ingest.cleaning import clean
from ingest.draft import Draft, Metadata, Source


def found(text: str) -> list[tuple[str, str]]:
    cleaned = clean(text)
    draft = Draft(Source("t", "t", text), cleaned, Metadata(), [], [])
    return [(short, cleaned.text[start:end]) for short, start, end in definitions(draft)]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("今年,东湾新材料产业园(以下简称“东湾园”)新增企业八家。", "东湾园", "东湾新材料产业园"),
        ("今年，东湾新材料产业园（以下简称东湾园）新增企业八家。", "东湾园", "东湾新材料产业园"),
        ("印发《青河市数字经济条例》（以下简称《条例》）。", "《条例》", "《青河市数字经济条例》"),
        ("2.北岭食品城(下称:北岭城),主攻烘焙。", "北岭城", "北岭食品城"),
        ("依据《青河市条例》(青政发〔2020〕3号,以下简称《条例》)执行。", "《条例》", "《青河市条例》"),
        ("中国船级社(简称CCS)", "CCS", "中国船级社"),
        ("东湾新材料产业园,以下简称“东湾园”,位于城东。", "东湾园", "东湾新材料产业园"),
        ("中外(青河)产业园南片区(以下简称“南片区”)开工。", "南片区", "中外(青河)产业园南片区"),
    ],
)
def test_definition(text: str, short: str, full: str) -> None:
    assert (short, full) in found(text)


def test_two_short_forms() -> None:
    assert [s for s, _ in found("青河开发建设有限公司(以下简称“青开”或“公司”)")] == ["青开", "公司"]


def test_collective_names_are_not_short_forms() -> None:
    assert found("经济开发区、高新区(以下统称开发区)") == []
