"""Stages of works told one behind another in a sentence of a numbered item: each verb has its own."""

import pytest

from tests.ingest.drafts import qualified


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("推进松涛电机二期、银杏药业扩产,开工柏木智能工厂、云溪冷链基地。", {"松涛电机二期": "build", "银杏药业扩产": "build", "柏木智能工厂": "start", "云溪冷链基地": "start"}),
        ("续建松涛电机二期,新建柏木智能工厂。", {"松涛电机二期": "build", "柏木智能工厂": "build"}),
        ("完成松涛电机二期,开工建设柏木智能工厂。", {"松涛电机二期": "complete", "柏木智能工厂": "start"}),
        ("推进松涛电机二期,竣工柏木智能工厂。", {"松涛电机二期": "build", "柏木智能工厂": "complete"}),
        ("松涛电机二期,年内竣工。", {"松涛电机二期": "complete"}),
        ("新建松涛电机二期,总投资3亿元,建设标准厂房5万平方米,年底投产。", {"松涛电机二期": "operate"}),
        ("松涛电机二期项目,占地80亩,6月开工。", {"松涛电机二期项目": "start"}),
    ],
)
def test_each_verb_tells_the_stage_of_its_own_works(item: str, expected: dict[str, str]) -> None:
    body = f"二、项目\n1.{item}\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {name: {stage} for name, stage in expected.items()}
