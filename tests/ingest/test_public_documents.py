"""Documents as they stand on public pages: replies of the State Council, notices with lost line breaks, excerpts without a title."""

import pytest

from tests.ingest.drafts import facts, names, objects, record

SUBSIDIES = "荆门市人民政府关于支持商贸企业发展的若干意见\n一、加快商贸发展\n(一)支持企业提升\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "饭店、民宿营业面积达到6000平方米,奖励6万元,营业面积每增加800平方米再奖励1万元。",
        "其他营利性服务业企业当年营业收入达到3亿元、6亿元,且增幅高于全市平均,分别奖励8万元、16万元。",
        "总投资额600万元以上,其中设备投入200万元(含)以上的规上企业技术改造项目,按设备投入额的9%给予奖励。",
        "次年起两年内对企业增加值增长形成的地方留成,第一年、第二年由财政部门分别按80%、40%给予奖励。",
        "核定物流产业链项目的投资强度≥95万元/亩,亩均税收基数8万元/亩。",
        "租金按不低于出让年期地价的3%确定,高于部分不再补缴。",
        "联合办公室由8名代表组成。",
        "原则上允许不超过五分之一不具有资格的公民担任股东。",
        "工业用地出让起始价为45万元/亩,逾期未动工的,按照出让价款的15%征缴闲置费。",
        "柔性引进的,每年分别为最高30万元、22万元、18万元。",
        "推荐的企业落地5年内,销售收入突破2亿元、8000万元的,分别再给予推荐机构30万元、15万元。",
        "对人才每新增2名高级技师的单位,分别奖励3万元、1万元。",
    ],
)
def test_what_a_reward_hangs_on_is_no_goal(sentence: str) -> None:
    assert not objects(sentence + "\n", "SETS_TARGET", SUBSIDIES)


def test_goals_of_the_same_document_are_read() -> None:
    assert objects("到2023年底,全市限上商贸企业达到300家,商贸服务业营业收入突破90亿元。\n", "SETS_TARGET", SUBSIDIES)


def test_a_goal_at_the_end_of_a_list_stays() -> None:
    assert {"能耗降幅", "废品率降幅"} <= objects("通过改造,实现能耗降低15%、废品率降低20%的目标。\n", "SETS_TARGET")


def test_a_notice_that_is_addressed_to_a_town_first() -> None:
    head = "沧河港区开发建设管理委员会关于印发《沧河港区数字车间建设三年行动计划(2021—2023年)》的通知青石镇,港区各部门、单位:\n"
    found = record("到2023年底,建成数字车间12个。\n", head)
    assert found.document.title == "沧河港区数字车间建设三年行动计划(2021—2023年)"
    assert found.document.issuer == "沧河港区开发建设管理委员会"
    assert found.document.subject == "沧河港区"
    assert "数字车间" in " ".join(e.name for e in found.entities)


def test_a_reply_of_the_state_council_is_about_the_zone() -> None:
    document = record("一、原则同意。\n", "国务院关于河北雄安新区综合交通规划的批复\n").document
    assert document.subject == "河北雄安新区"


def test_an_excerpt_in_which_ministries_speak_is_about_the_country() -> None:
    body = "大力发展设施农业,推动全国农机总量稳定增长。(农业农村部、财政部负责)\n到2025年,我国设施农业面积达到300万公顷。(农业农村部、自然资源部负责)\n赋予自贸试验区更多自主权。(商务部负责)\n"
    document = record(body, "").document
    assert document.subject == "中国"


def test_classes_of_zones_are_no_subject_of_a_text_without_title() -> None:
    body = "支持自贸试验区先行先试。赋予自贸试验区更大自主权。自贸试验区可以开展试点。我国将放宽准入,完善全国统一规则。国家有关部门制定国家标准。\n"
    assert record(body, "").document.subject == "中国"


def test_scope_behind_the_units_is_no_unit() -> None:
    found = record("放宽外资比例限制。(负责部门:商务部、交通运输部;适用范围:所有片区,以下除注明外,适用范围均为所有片区)\n")
    assert not any("适用范围" in e.name for e in found.entities)


@pytest.mark.parametrize("word", ["一视同仁", "发展中国家", "中小金融机构", "投资兴业", "繁荣昌盛", "大城市"])
def test_words_that_hold_a_place_and_mean_none(word: str) -> None:
    assert names(f"面向{word},持续改进服务,做强低空经济。\n", "Region") <= {"岚江市", "江岸市"}


def test_customs_of_words_are_no_organs() -> None:
    body = "打造智慧海关,凭主管部门的批准文件办理海关手续。\n"
    assert not any(n.endswith("海关") and len(n) > 2 for n in names(body, "Agency"))


def test_who_leads_a_strategy_is_no_policy() -> None:
    assert "京津冀协同发展" not in names("在京津冀协同发展领导小组统筹下推进。\n", "Policy")


def test_organisations_behind_a_preposition_and_of_no_one() -> None:
    body = "按每家2万元的标准对江岸家具行业协会给予奖励,在省级电视台、设区市级电视台播出。\n"
    assert not any("对" in n or n.endswith("电视台") for n in names(body, "Organization"))


def test_trades_are_not_cut_out_of_processes_and_descriptions() -> None:
    found = names("着力扩大消费和有效投资,瞄准农业机械化需求,形成具有地方特色和艺术价值的商品。\n", "Industry")
    assert not found & {"有效", "农业机械", "具有地方特色", "艺术"}


def test_number_of_an_article_is_no_part_of_a_park() -> None:
    body = "第二条土地政策江岸新材料产业园项目供地按程序办理。支持企业落户江岸新材料产业园。\n"
    assert not any(n.startswith("第") for n in names(body, "Park"))


def test_a_programme_named_after_a_year_dates_nothing() -> None:
    assert record("推进“智慧交通2035—重大专项”,我国将完善标准。全国推广,国家支持,国务院部署。\n", "").document.year is None


def test_a_star_in_front_of_a_title() -> None:
    document = record("各单位遵照执行。\n", "★荆门市人民政府关于促进会展业发展的若干意见\n").document
    assert document.issuer == "荆门市人民政府"
    assert document.title == "荆门市人民政府关于促进会展业发展的若干意见"


def test_the_market_regulator_makes_no_city() -> None:
    body = "经国务院同意,我国加快发展体育产业。(市场监管总局、体育总局负责)\n国家支持社会力量办赛。(市场监管总局、教育部负责)\n打击倒票行为。(公安部、市场监管总局负责)\n"
    assert record(body, "").document.subject == "中国"


@pytest.mark.parametrize(
    ("sentence", "type", "wrong"),
    [
        ("加快培育本地快递龙头企业。", "Company", "本地快递"),
        ("及时出台智能建造示范企业及装配式构件基地建设、投产、销售等相应奖励政策。", "Project", "出台智能建造示范企业及装配式构件基地"),
        ("搭建更多中试验证平台。", "Project", "更多中试验证平台"),
        ("发扬“滴水穿石”精神,狠抓落实。", "Policy", "滴水穿石"),
        ("引导企业布局全国性区域总部,扩大数据应用领域。", "Industry", "性区域总部"),
        ("引导企业布局全国性区域总部,扩大数据应用领域。", "Industry", "应用"),
        ("鼓励企业在长沙股权交易中心挂牌和融资。", "Project", "鼓励企业在长沙股权交易中心"),
        ("以分拣、处置等环节为重点,建立回收体系。", "Industry", "处置"),
        ("支持产业基础雄厚、粉尘排放量小的地区先行先试。", "Industry", "产业基础雄厚"),
        ("坚决纠正执行中的“一刀切”。", "Policy", "一刀切"),
        ("考核结果作为公立医院负责人薪酬依据,推动优质资源下沉到三级公立医院。", "Organization", "三级公立医院"),
        ("多渠道扩大学前教育供给。", "Organization", "多渠道扩大学"),
        ("召开年度震情会商会。", "Organization", "年度震情会商会"),
        ("设立投资公司或基金,推进合作。", "Organization", "投资公司或基金"),
        ("加快危旧房、加装电梯等改造。", "Company", "危旧房"),
        ("带动京津冀、长三角发展。", "Industry", "长三角"),
        ("培养一支懂农业、爱农村的队伍。", "Industry", "一支懂农业"),
        ("获得全国青年技能大赛奖项的选手。", "Event", "获得全国青年技能大赛"),
        ("填写《人才项目申报书》和《就业登记证》。", "Policy", "人才项目申报书"),
        ("打造特色小城镇,弘扬文明乡风。", "Region", "文明乡"),
        ("打造特色小城镇,弘扬文明乡风。", "Region", "小城镇"),
        ("企业须签订《土地出让合同》,填写《用地项目评估表》。", "Policy", "土地出让合同"),
        ("推进区内行业联盟、二级学院建设。", "Organization", "区内行业联盟"),
        ("大力发展脱贫地区休闲农业和乡村旅游。", "Industry", "脱贫地区休闲农业"),
    ],
)
def test_words_around_names_make_none(sentence: str, type: str, wrong: str) -> None:
    assert wrong not in names(sentence + "\n", type)


def test_what_quotes_say_of_things_counted_is_no_part_of_the_indicator() -> None:
    assert "网络型快递企业" in objects("到2024年形成5家“覆盖面广、技术先进、口碑过硬”的网络型快递企业。\n", "SETS_TARGET")


def test_fairs_in_a_list_with_known_ones() -> None:
    found = names("组织企业参加广交会、华丝会、渔博会等展会,会同商会、协会做好服务。\n", "Event")
    assert {"华丝会", "渔博会"} <= found
    assert not found & {"商会", "协会"}


def test_what_firms_sign_with_a_bureau_is_no_partnership() -> None:
    assert not objects("企业与市自然资源局签订合同,约定开工时间。\n", "COOPERATES_WITH", SUBSIDIES)


def test_a_head_with_all_its_lines_run_together() -> None:
    document = record("各单位遵照执行。\n", "JMD01-2021-0012荆门市人民政府办公室文件荆政办发〔2021〕12号关于印发荆门市工业项目用地配置方案的通知各镇人民政府、街道办事处:\n").document
    assert document.title == "荆门市工业项目用地配置方案"
    assert document.number == "荆政办发〔2021〕12号"


def test_a_zone_named_once_is_not_what_a_text_is_about() -> None:
    assert record("对低效工业园区开展整治。给予企业补助。\n", "").document.subject is None


def test_verbs_in_front_of_a_bound_are_no_part_of_an_indicator() -> None:
    found = objects("支农担保业务占比不得低于70%,逐步将平均担保费率降至1%以下。\n", "SETS_TARGET")
    assert {"支农担保业务占比", "担保费率"} <= found


def test_hospitals_that_say_which_are_organisations() -> None:
    assert {"市中心医院", "湘雅医院"} <= names("深化与湘雅医院合作,支持市中心医院牵头建设医联体。\n", "Organization")


def test_what_two_indicators_share_is_given_to_both() -> None:
    assert {"油菜播种机械化率", "油菜采收机械化率"} <= objects("力争油菜播种、采收机械化率分别达到60%和55%。\n", "SETS_TARGET")


def test_zones_that_share_their_class_all_develop() -> None:
    heads = {h for h, o in facts("支持曹妃甸、石家庄综合保税区发展跨境电商。\n", "TARGETS") if o == "跨境电商"}
    assert heads == {"曹妃甸综合保税区", "石家庄综合保税区"}


def test_all_places_that_open_a_clause_seek_the_partner() -> None:
    found = facts("陕北地区、陕南地区各园区主动对接珠三角企业外迁。\n", "COOPERATES_WITH")
    assert {h for h, o in found if o == "珠三角"} == {"陕北", "陕南"}


def test_of_two_provinces_by_their_letters_the_other_is_the_partner() -> None:
    head = "湖南湘江新区2024年工作计划\n一、任务\n"
    assert objects("在航空领域深化湘琼合作,促进园区联动。\n", "COOPERATES_WITH", head) == {"海南省"}
    assert not objects("借鉴川渝合作经验。\n", "COOPERATES_WITH", head)
