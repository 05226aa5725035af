"""Tables of which some cells are empty, and further layouts of duties: who is to do what stands where the columns say."""

import pytest

from tests.ingest.drafts import HEAD, facts, names, qualified

COLUMNS = "序号\n目标任务\n具体内容\n牵头领导\n牵头单位\n责任单位\n完成时限\n"
ROWS = "1\n稳外贸\n稳住柚木订单\n林岳\n商务局\n税务局、海关\n6月底前\n2\n办节会\n办好糖画节\n{}文旅局\n{}9月底前\n3\n修道路\n修好云台路\n高远\n建设局\n交通局\n{}"
DUTIES = {("商务局", "稳外贸"), ("税务局", "稳外贸"), ("海关", "稳外贸"), ("文旅局", "办节会"), ("建设局", "修道路"), ("交通局", "修道路")}


@pytest.mark.parametrize("empty", ["\n", ""])
def test_cells_of_which_an_empty_line_or_nothing_stands(empty: str) -> None:
    body = COLUMNS + ROWS.format(empty, empty, empty) + "二、办好实事\n4\n建学校\n建成云台小学\n周宁\n教育局\n住建局\n8月底前\n第 1 页\n"
    assert facts(body, "RESPONSIBLE_FOR") == DUTIES | {("教育局", "建学校"), ("住建局", "建学校")}


def test_blank_lines_between_rows_are_no_cells() -> None:
    body = COLUMNS + "\n" + ROWS.format("孟川\n", "体育局\n", "全年\n").replace("\n2\n", "\n\n2\n").replace("\n3\n", "\n\n3\n")
    assert facts(body, "RESPONSIBLE_FOR") == DUTIES | {("体育局", "办节会")}


BARRED = """序号|项目名称|建设性质|建设内容及规模|项目业主|总投资|竣工时间|责任部门|包联领导
1|云台竹纤维车间|续建|年产竹纤维2万吨|云竹材料有限公司|5600|2024.10|经济局|林岳
||新建|配套烘干车间||460|2025.12||
2|柚木家具检测中心|新建|检测大楼8000平方米|柚乡家居公司|880|2025.06|科技局|
3|云台路北延|续建|3.6公里|云台建设公司|2900|2024.11|建设局|高远
合计||||||9840||
"""


def test_bars_around_empty_cells_and_a_row_of_sums() -> None:
    works = {("经济局", "云台竹纤维车间"), ("经济局", "配套烘干车间"), ("科技局", "柚木家具检测中心"), ("建设局", "云台路北延")}
    assert facts(BARRED, "RESPONSIBLE_FOR") == works
    assert "合计" not in names(BARRED, "Task")


def test_what_a_column_says_is_finished_within_the_year() -> None:
    stages = qualified(BARRED, "HAS_PROJECT", "stage")
    assert stages["云台竹纤维车间"] == {"complete"} and stages["柚木家具检测中心"] == {"start"}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("1.稳外贸。稳住订单。\n  责任单位|商务局\n  配合单位|税务局、海关\n2.促消费。办好节会。\n  责任单位|文旅局\n  配合单位|\n", {("商务局", "稳外贸"), ("税务局", "稳外贸"), ("海关", "稳外贸"), ("文旅局", "促消费")}),
        ("1.稳外贸。稳住订单。\n牵头单位:商务局、税务局(按职责分工)\n", {("商务局", "稳外贸"), ("税务局", "稳外贸")}),
        ("1.稳外贸。稳住订单。\n(责任单位:商务局;协办:云台海关)\n", {("商务局", "稳外贸"), ("云台海关", "稳外贸")}),
    ],
)
def test_signs_of_a_list(body: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(body, "RESPONSIBLE_FOR") == wanted


def test_headings_that_count_in_other_words() -> None:
    head = HEAD.removesuffix("一、任务\n")
    body = "第一,抓产业\n其一,做大竹木。发展竹纤维。\n(责任单位:经济局)\n其二,做强家具。发展柚木家具。\n(责任单位:科技局、商务局)\n第二,抓开放\n★口岸①开通班列;②办好节会。\n(责任单位:商务局)\n★招商①引进项目;②建好园区。\n(责任单位:投资局)\n第三,抓队伍。党工委每季度调度一次。\n"
    assert facts(body, "RESPONSIBLE_FOR", head) == {("经济局", "做大竹木"), ("科技局", "做强家具"), ("商务局", "做强家具"), ("商务局", "口岸"), ("投资局", "招商"), ("党工委", "抓队伍")}


def test_words_that_only_begin_like_such_headings() -> None:
    head = HEAD.removesuffix("一、任务\n")
    assert not names("第一、第二产业都要稳住。\n第一,\n要稳。\n", "Task", head)


def test_what_makes_power_is_not_yet_at_work() -> None:
    body = "加快云台瓦斯治理二期、云台国际发电3号机组改造。白岭风电场6月底前并网发电。\n"
    stages = qualified(body, "HAS_PROJECT", "stage")
    assert stages["云台瓦斯治理二期"] == {"build"} and stages["白岭风电场"] == {"operate"}
