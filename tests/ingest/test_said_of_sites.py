"""What the people of a project say of when it will be done."""

import pytest

from tests.ingest.drafts import qualified


@pytest.mark.parametrize(("told", "project", "stage"), [
    ("“模具返修耽误了。”天沛高压连接器项目经理毕明告诉记者,5月肯定能投产。", "天沛高压连接器项目", "operate"),
    ("天沛高压连接器项目负责人李明说,年底前一定能竣工。", "天沛高压连接器项目", "complete"),
    ("天沛高压连接器项目经理王强表示,三季度就可以开工。", "天沛高压连接器项目", "start"),
])
def test_what_a_manager_promises_is_the_stage(told: str, project: str, stage: str) -> None:
    assert qualified(f"一、项目。{told}\n", "HAS_PROJECT", "stage")[project] == {stage}
