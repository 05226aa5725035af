"""What lands stands between signing and the start; what is brought in tells no stage; verbs joined by 、 all count."""

import pytest

from ingest import stages
from tests.ingest.drafts import qualified


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("加快沙洲重工第三工厂、远洲电子二期等重大项目落地。", {"沙洲重工第三工厂": "land", "远洲电子二期": "land"}),
        ("推进远洲电子覆铜板、卓尔机械减速机等项目的落地。", {"远洲电子覆铜板": "land", "卓尔机械减速机": "land"}),
        ("力争远洲电子覆铜板项目上半年落地。", {"远洲电子覆铜板项目": "land"}),
        ("落地卓尔机械减速机生产线项目。", {"卓尔机械减速机生产线项目": "land"}),
        ("促成蓝湾制药二期在园区落地,9月开工。", {"蓝湾制药二期": "start"}),
        ("推动远洲电子覆铜板项目签约落地。", {"远洲电子覆铜板项目": "signed"}),
        ("推动远洲电子覆铜板项目落地开工。", {"远洲电子覆铜板项目": "start"}),
        ("推动远洲电子覆铜板项目落地投产。", {"远洲电子覆铜板项目": "operate"}),
        ("推动远洲电子覆铜板项目落户江岸。", {"远洲电子覆铜板项目": "signed"}),
        ("导入远洲电子等重点项目。", {"远洲电子": "unknown"}),
        ("高水平规划、高标准打造北岭湖二期。", {"北岭湖二期": "build"}),
    ],
)
def test_the_stage_of_what_lands(sentence: str, expected: dict[str, str]) -> None:
    assert qualified(f"1.抓项目。{sentence}\n", "HAS_PROJECT", "stage") == {name: {stage} for name, stage in expected.items()}


def test_firms_that_land_are_no_stage_of_what_was_named_before() -> None:
    body = "1.抓项目。加快卓尔机械沙洲基地二期建设,落地企业20家。\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {"卓尔机械沙洲基地二期": {"build"}}


@pytest.mark.parametrize(("cell", "stage"), [("落地", "land"), ("签约落地", "signed"), ("供地", "land"), ("落地投产", "operate")])
def test_cells_that_tell_of_landing(cell: str, stage: str) -> None:
    assert stages.of_cell(cell) == stage
