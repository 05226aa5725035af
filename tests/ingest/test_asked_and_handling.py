"""Who is to act in letters and notices of higher offices: others who are not named beside them, what is asked of them, who has handled a question."""

import pytest

from tests.ingest.test_duties_at_first_sight import duties


@pytest.mark.parametrize(
    "words",
    [
        "市司法局、市工信局和相关主管部门要在年内修订办法",
        "市司法局、市工信局等有关部门要加强宣传解读",
        "市司法局、市工信局等单位负责解释口径",
        "市司法局、市工信局等部门和单位须每月通报",
        "市司法局、市工信局以及其他有关单位按职责分工推进",
        "市司法局、市工信局、各有关部门要密切配合",
        "请市司法局、市工信局等部门在10月底前办结",
        "下一步,请市司法局会同市工信局修改票据办法",
        "此事请市司法局、市工信局尽快研究",
        "2031年3月底前,市司法局、市工信局印发统一的目录",
        "到6月底前,市司法局、市工信局建立监测系统",
        "市司法局、市工信局将继续加强协调",
        "市司法局、市工信局也将积极配合做好立项工作",
        "这项工作由市司法局和市工信局统一归口管理",
    ],
)
def test_two_offices_that_are_to_act(words: str) -> None:
    assert duties(f"1.清理规章。{words}。\n") == {"清理规章": {"市司法局", "市工信局"}}


@pytest.mark.parametrize("words", ["有关方案报请市政府批准", "请市司法局批准", "邀请市文旅局参加活动", "2018年3月底前,市统计局建立了监测系统", "市能源局将由厅改局", "市能源局将于5月8日举办论坛"])
def test_what_asks_nothing_of_an_office(words: str) -> None:
    assert duties(f"1.清理规章。{words}。\n") == {}


def test_who_has_handled_a_question_is_the_one_to_see_to_it() -> None:
    found = duties(
        "一、关于河口桥改造问题。你市请求尽快安排资金。\n省交通运输厅会同省财政厅等部门提出了办理意见:该桥明年先修桥墩。\n"
        "二、关于粮库问题。你市请求扩建粮库。\n省粮食局意见:仓顶先换。\n三、关于学校问题。你市请求增加学位。\n省教育厅、省财政厅提出以下意见:加盖一层楼。\n"
        "四、关于电价问题。你市请求下调电价。\n省能源局研究认为:夜里可降。\n五、关于水库问题。你市请求加固。\n省水利厅答复如下:入冬前动工。\n"
    )
    assert found == {"关于河口桥改造问题": {"省交通运输厅", "省财政厅"}, "关于粮库问题": {"省粮食局"}, "关于学校问题": {"省教育厅", "省财政厅"}, "关于电价问题": {"省能源局"}, "关于水库问题": {"省水利厅"}}


def test_offices_by_their_full_names_behind_by() -> None:
    assert duties("1.集中招标。评分表由联合招标办公室负责起草。\n2.日常管理。由江岸市种苗采购管理所承担日常工作。\n3.启动评价。分头打分(车间内由市人社局负责,课堂内由市教育局负责)。\n") == {
        "集中招标": {"联合招标办公室"}, "日常管理": {"江岸市种苗采购管理所"}, "启动评价": {"市人社局", "市教育局"},
    }


def test_whoever_is_entrusted_with_a_study_does_it() -> None:
    assert duties("1.论证码头。市发改委已委托江岸工程咨询公司对泊位数作评估。\n2.编制规划。委托江岸市规划设计研究院编制岸线规划。\n3.开展评估。委托第三方机构开展评估。\n") == {
        "论证码头": {"江岸工程咨询公司"}, "编制规划": {"江岸市规划设计研究院"},
    }
