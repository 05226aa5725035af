"""Projects: lists, facilities, phases and stages, on sentences written for the purpose."""

import pytest

from ingest import stages
from ingest.construction.names import Naming, facility, is_abstract, naming, phase
from ingest.construction.reader import members
from tests.ingest.drafts import facts, names, qualified, record


def told(sentence: str) -> list[tuple[str, str]]:
    """(name, stage) of the projects of a sentence, doubtful ones left out."""
    return [(m.name, m.stage) for m in members(sentence, 0, len(sentence)) if not m.doubtful]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("督促远洲锂能、蓝湾制药、卓尔机械等在建项目提速", [("远洲锂能", "build"), ("蓝湾制药", "build"), ("卓尔机械", "build")]),
        ("确保远洲锂能三期、蓝湾制药原料药等12个续建项目年内竣工", [("远洲锂能三期", "complete"), ("蓝湾制药原料药", "complete")]),
        ("力促沙洲港专用线、北岭隧道尽快开工", [("沙洲港专用线", "start"), ("北岭隧道", "start")]),
        ("加快蓝湾制药仓储中心土地征迁", [("蓝湾制药仓储中心", "land")]),
        ("做好沙洲大桥前期工作", [("沙洲大桥", "unknown")]),
        ("建成投用沙洲第二小学", [("沙洲第二小学", "operate")]),
        ("完成北岭路、沙洲大道等市政道路建设", [("北岭路", "complete"), ("沙洲大道", "complete")]),
        ("启动沙洲水厂扩建", [("沙洲水厂扩建", "start")]),
        ("推动远洲电子覆铜板项目签约落地", [("远洲电子覆铜板项目", "signed")]),
    ],
)
def test_the_verb_tells_the_stage(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence) == expected


def test_several_stages_of_one_project() -> None:
    assert told("争取卓尔机械沙洲基地二期2025年3月开工、2026年10月投产") == [("卓尔机械沙洲基地二期", "start"), ("卓尔机械沙洲基地二期", "operate")]
    assert told("推进远洲锂能一期建设,力争9月底前试生产") == [("远洲锂能一期", "operate")]


def test_phases_share_their_base() -> None:
    assert told("提速北岭创新谷二、三期建设") == [("北岭创新谷二期", "build"), ("北岭创新谷三期", "build")]
    assert told("力促远洲玻璃五窑、六窑上半年点火") == [("远洲玻璃五窑", "operate"), ("远洲玻璃六窑", "operate")]
    assert told("远洲锂能一期5月投产,二期年底前动工") == [("远洲锂能一期", "operate"), ("远洲锂能二期", "start")]


def test_names_are_parted_and_bounded_rightly() -> None:
    assert told("新建220千伏沙洲变电站和110千伏北岭输变电工程") == [("220千伏沙洲变电站", "build"), ("110千伏北岭输变电工程", "build")]
    assert told("续建北岭园区供热管网18公里") == [("北岭园区供热管网", "build")]
    assert told("由沙洲城投集团投资建设的北岭人才公寓8月交付") == [("北岭人才公寓", "complete")]
    assert told("总投资8亿元的远洲锂能回收基地6月投产") == [("远洲锂能回收基地", "operate")]
    assert told("提速将军岭大道建设") == [("将军岭大道", "build")]


@pytest.mark.parametrize(
    "sentence",
    [
        "加大重大项目建设力度,推动一批产业项目开工",
        "完善项目建设机制,提升项目服务水平",
        "重点招引功率器件、储能电池等延链项目",
        "对新建成投产的高新技术企业,一次性给予50万元奖励",
        "健全重点项目调度机制,强化用地保障",
        "加快推进产业转型升级",
        "建设国家级企业技术中心5家",
        "推行拿地即开工,审批时限压缩一半",
        "拓宽就业门路,加强思路创新",
    ],
)
def test_what_has_no_name_is_no_project(sentence: str) -> None:
    assert told(sentence) == []


def test_denied_and_past_projects_are_not_planned() -> None:
    assert facts("暂不列入年度计划的有远洲锂能四期项目。\n", "HAS_PROJECT") == set()
    assert facts("去年,远洲锂能三期建成投产。\n", "HAS_PROJECT") == set()


def test_due_is_kept() -> None:
    assert qualified("远洲锂能三期6月底前竣工。\n", "HAS_PROJECT", "due") == {"远洲锂能三期": {"6月底前"}}


def test_rows_of_a_project_list() -> None:
    body = "序号\t项目名称\t建设单位\t总投资\t阶段\t责任单位\n1\t北岭年产5万吨铜箔项目\t江岸远洲铜业有限公司\t12亿元\t续建\t招商局\n2\t沙洲中水回用工程\t江岸水务有限公司\t2亿元\t前期\t建设局\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {"北岭年产5万吨铜箔项目": {"build"}, "沙洲中水回用工程": {"unknown"}}
    assert facts(body, "UNDERTAKES") == {("江岸远洲铜业有限公司", "北岭年产5万吨铜箔项目"), ("江岸水务有限公司", "沙洲中水回用工程")}


def test_who_builds_is_named_in_the_sentence() -> None:
    assert ("北岭城建集团", "沙洲大桥") in facts("由北岭城建集团负责,年内开工建设沙洲大桥。\n", "UNDERTAKES")
    assert ("远洲电子", "江岸市覆铜板创新中心") in facts("支持远洲电子牵头建设江岸市覆铜板创新中心。\n", "UNDERTAKES")


def test_a_project_may_be_spoken_of_with_and_without_its_noun() -> None:
    assert names("推动卓尔智能叉车项目一季度开工。加快卓尔智能叉车等项目建设。\n", "Project") == {"卓尔智能叉车项目"}


@pytest.mark.parametrize(("name", "level"), [("北岭污水处理厂", 2), ("航空冷链中心", 1), ("重点实验室", 0), ("标准厂房", 0), ("标准厂房三期", 1), ("35千伏沙洲变电站", 2)])
def test_how_far_a_name_names(name: str, level: int) -> None:
    assert naming(name) == Naming(level)


def test_facilities_and_phases() -> None:
    assert facility("沙洲污水处理厂二期") == ("污水处理厂", "utility", True)
    assert facility("发展思路") is None and phase("沙洲水厂二期") and not phase("二期")
    assert is_abstract("创新体系") and not is_abstract("热管理系统")


@pytest.mark.parametrize(
    ("words", "stage"),
    [("9月底前建成投产", "operate"), ("拆迁进度", "land"), ("开工建设", "start"), ("前期工作", "unknown"), ("竣工验收", "complete"), ("建设并投入使用", "operate"), ("主体封顶", "build"), ("签约落地", "signed"), ("启动前期工作", "unknown")],
)
def test_words_behind_a_project(words: str, stage: str) -> None:
    assert stages.behind(words) == stage


@pytest.mark.parametrize(("words", "stage"), [("加快推进", "build"), ("建成", "complete"), ("开工建设", "start"), ("跟踪服务", "unknown"), ("积极", None)])
def test_verbs_in_front_of_a_project(words: str, stage: str | None) -> None:
    assert stages.before(words) == stage


@pytest.mark.parametrize(("cell", "stage"), [("续建", "build"), ("新建", "start"), ("竣工", "complete"), ("前期", "unknown"), ("已投产", "operate"), ("", "unknown")])
def test_cells_that_tell_a_stage(cell: str, stage: str) -> None:
    assert stages.of_cell(cell) == stage


def test_a_builder_is_named_without_the_short_form_behind_it() -> None:
    body = "序号\t项目名称\t建设单位\t总投资\t阶段\n1\t北岭港区源网荷储工程\t江岸港口开发建设集团有限公司(以下简称“港建集团”)\t31亿元\t新开工\n2\t沙洲公共管廊提升\t港建集团\t3亿元\t续建\n"
    assert ("江岸港口开发建设集团有限公司", "北岭港区源网荷储工程") in facts(body, "UNDERTAKES")


def test_works_of_a_firm_by_number_beside_those_of_others() -> None:
    body = "切实抓好恒锐集团4家整机工厂和37家配套企业、望江手机云川产业港项目等重点项目的落地和投产。全年引进企业12家。\n"
    found = record(body, "荆州市2028年工作要点\n")
    named = {e.id: e.name for e in found.entities}
    assert {"恒锐集团4家整机工厂", "望江手机云川产业港项目"} <= {named[s.object] for s in found.statements if s.relation == "HAS_PROJECT"}
    assert [s.qualifiers["value"] for s in found.statements if s.relation == "SETS_TARGET" and s.qualifiers["value"] in (4, 12)] == [12]
