"""Whether a number is a goal: not a threshold, a reward, a description, a rank to be looked at, or a part of a name."""

import re

from ingest.patterns import compiled
from ingest.quantities.names import ANYWHERE, HEADING, VERB, is_known
from ingest.quantities.slots import Slot

# Dimensions whose numbers are goals only where words around them say so.
SILENT = frozenset({"voltage", "age", "temperature", "speed", "score"})
REWARD = compiled(
    r"(?:人才|人员|专家|教师|医师|毕业生|每人)(?:每[年月])?(?:分别)?发放|奖励|补助(?!资金(?!额))|补贴|资助|给予|奖补|贴息|返还|罚款|处罚|处以|缴纳|收取|酬金|奖金|津贴|扣分|加分|计分|得分|记\d|扣\d|减按|免征|税率|利率|贷款额度|(?<!贷”)授信(?!目标|总额|规模)|报销|(?<!转移)支付(?!便利|结算|体系|服务)|缴费比例|缴费基数|起征点|起付线|摊销|加计扣除|扣除标准|分摊|违法所得|罚没|给以"
)
# Words in front of numbers that describe a thing. Some do so always, some unless words of reaching a goal follow.
ALWAYS = re.compile(
    r"(?:满|不足|连续|一般为|通常为|达产后|建成后|投产后|每亩|每户|每人|每人每[年月]|每家|每项|每件|每台|每吨|每平方米|不到|最高|首付|注册资[本金]|占地(?:面积)?|(?:实施|管辖|批复|托管|四至)范围|全长|总长|线路长|海拔|总人口|下辖|距离?|概算|估算|单机容量|库容|容积率|限高|红线|基数|(?:起始|基准|保底)价|底价|(?<![公总全年])共(?:计|有)?|每(?:新增|增加|新建|引进|提高|降低|减少))(?:为|是)?$"
)
DESCRIBED = compiled(
    r"(?:里程|规划(?:总)?面积|总?建筑面积|总面积|总?用地(?:面积|规模)?|国土面积|区域面积|辖|下设|涉及|涵盖|包括|总投资(?:额)?|计划总投资|(?<!工业)(?<!产业)(?<!改)(?<!定资产)(?<!民间)(?<!制造业)(?<!成)(?<!年度)(?<!年度计划)(?<!协议)(?<!合同)(?<!地产)(?<!有效)(?<!技术)(?<!服务业)投资(?:额)?|"
    r"年产|日产|产能|年产能|日处理|日供水|处理能力|供水能力|设计能力|生产能力|以下|人口|面积)$"
)
LATER = re.compile(r"(?:达产|建成|投产|投用|建成投产|全部达产|满产)(?:后|,(?=预计|可|将|每?年|实现|新增|形成|带动|产值|税收|营收|销售|解决|吸纳))|可(?:实现|新增|形成|带动|提供|年产)|预计可|将新增产值")
# 三年内实现旅游投资100亿元
# 低保标准每人每月|分别提高20元、30元
PER_HEAD, RAISED = re.compile("标准每人每[年月]$"), re.compile("提高|增加|增长|上调")
REALISED = re.compile("(?:实现|完成|力争|确保)(?:[一-鿿]{2,6}(?<!总))投资(?:额)?$")
# 今年将投资13亿元: what the year is to bring, whatever it is spent on
SPENT_THIS_YEAR = re.compile("(?:今年|全年|年内|本年度?)(?:计划|预计|将|拟|再|还|要|共|总)*投资(?:额)?$")
# Rules of subsidies: 对销售额达到5亿元的企业,给予…奖励 sets no goal.
GRANT = compiled(r"给予|予以(?:奖|补|资|支持|扶)|奖励|补助|补贴|资助|贴息|奖补|享受|优先(?:支持|推荐|供地)|按(?:照)?[^,。;]{0,12}(?:拨付|兑现)")
GRANTED = re.compile(r"(?:^|[,。;:、\d.)\s])(?:\d+[、.])?(?:对(?!接|外|口|标|照)|凡|经认定|如|若|符合)[^。;]*$")
# …达到5000平方米,奖励5万元; 分别按100%、50%给予奖励: what a reward hangs on, and its rate.
REWARDED = re.compile(
    r"^[^。;]{0,70}?,(?:由[^,。;]{1,14}|每[家个项件人户]|分别|一次性|最高|另|再|可|各|按[^,。;]{1,20}?)*(?:给予|予以|奖励|补助|补贴|资助|奖补|贴息)|^[\d.%、和及至到—~万亿千百元]+(?:以[上下])?(?:分档|分级|分类)?(?:的(?:比例|标准|额度))?(?:给予|予以|奖励|补助|补贴|返还)"
)
# 安排技改贴息资金2000万元 is a sum that the plan sets aside, whatever is paid from it.
SET_ASIDE = re.compile(r"(?:贴息|补贴|奖补|奖励|补助)(?:专项)?资金")
# 三季度投用,新增仓容3万吨: what is in use within the year may be its goal.
# So is what stands behind projects that are counted: 8个项目投产,新增规上企业12家.
DATED_USE = re.compile(r"\d[多余]?[个宗项家][\u4e00-\u9fff“”]{0,12}?(?:项目|企业|工程)(?:建成|竣工)?(?:投产|达产|投用)(?=,)|(?:月|季度|年底|年内|节前|国庆)(?:底|末|前|份)?(?:建成)?(?:投用|启用|交付)")
RATE = re.compile(r"^[^,。;]{0,10}?(?:按照?|依照)[^,。;]{2,}的$")  # 按照出让价款的|20%征缴
CAPPED = re.compile(r"最高(?:可|不超过)?[\d.万亿千百元、和及]*$")  # 最高35万元、|25万元
DATED = re.compile(r"全年|年底|(?<![一二三两五\d])年内|今年|力争|确保|争取|目标|到20\d\d年")
AIMED = re.compile(r"完成|实现|达到|新增|确保|力争|全年|突破")
TIER = re.compile(r"[\d.,]+[^\d(,;。]{0,8}\([^()]{0,6}含[^()]{0,6}\)")  # 5亿元(含)以下
CONDITION = re.compile(r"^\s*(?:等[^,。;]{0,10}(?:政策|措施|规定|情形|标准)|[^,。;]{0,20}的标准(?:建设|配置|配建|配备|设置|规划|执行|计算)|民族|的(?!基金|目标(?:任务)?$)|及以上的|时[,的]|后[,的]|未|且)|的$")
# 有6%的增速|就能实现就业目标
ENOUGH = re.compile("的[^,。;]{0,6}(?:就能|便能|才能|就可|即可|就够)")
# 交易额达到100万元以上的,超过部分分别奖励…; 股权比例超过75%,且承继原企业义务的,免征…; 代偿率达到10%时,暂停…: what else a rule hangs on
HANGS_ON = re.compile(
    r"[^。;,]{0,60}?(?:,且[^。;,]{2,40}?)?(?:的|的(?:企业|单位|个人|项目|机构|平台|农户|合作社|商户)),[^。;]{0,40}?(?:给予|予以|奖励|补助|补贴|资助|奖补|免征|减免|减征|享受|取消|暂停|停止|扣减|追回)|[\d.]+[%万亿千百]*[\u4e00-\u9fff]{0,2}?(?:以上|以下)?时[,应可须]|[\d.]+[\u4e00-\u9fff%]{1,4}(?:以[上下])?,且[^。;]{2,60}?的[,;]"
)
# 由市、区两级财政各承担50%
BORNE = re.compile("(?:承担|分担|负担|列支|返还|留成)(?:为|的)?$")
GROWING = re.compile(r"^的?(?:平均|年均)?(?:速度|增速|增幅|幅度)?(?:递增|增长|增速)")
# Verbs right in front of a number of things: 建立10家以上的服务商名录.
GOVERNED = re.compile(f"(?:{ANYWHERE}|{HEADING}|力争|争取)(?:不少于|不低于|至少|约|超过)?$")
REACHED = re.compile(r"达到?|扩大?[至到]|突破|完成|实现|安排|力争|增至|提高|提升|增加|新增|稳定|保持")
INDICATED = re.compile(r"新引进|引进|新增|签约|完成|目标|任务|投资|项目|产值|收入|税收|企业")
FUND = re.compile(r"^的?[^,。;]{0,24}?(?:基金|资金池|专项贷款)")
RANK = re.compile(r"(?:进入?|冲刺|挺进|跻身|争进|迈进|升至|提升至|前移至|排名|位列|位居|名列|保[持]|稳居|居|列|入围|冲进|进位至)[^,。;]{0,18}前$")
FEWER = re.compile(r"[压缩减降][至到在为]|天数|时长|小时数|压缩|压减|缩短|缩减|控制|降至|降到|减至|减少|提速|不超过|少于|以内|平均|达到")
# Ends of nouns that name something measured.
MEASURED = re.compile(r"(?:授信|额|率|值|量|收入|支出|规模|投资|占比|比重|比例|强度|外资|内资|资金|税收|基金|债券|贷款|面积|利润|融资|筹资|余额|数|增速|涨幅|产销量?|销量|就业(?:人数)?|减税降费|提速)$")
# What comes behind a number counted in front of its noun.
THING = re.compile(r"^(?:的)?[\u4e00-\u9fff“A-Za-z0-9]")
NO_THING = re.compile(
    r"^(?:内?办结|内?办妥|为(?!民)|(?:国庆|中秋|春节|元旦|五一|七一|八一)(?:节)?前|节前|[一二三四五六七八九十]大(?:目标|指标|任务)|去$|[和与及]$|冲|迈进|挺进|进军|看齐|靠拢|大关|台阶|关口|门槛|于(?!都|田|洪)|由|增长|递增|安排|用于|投入|房|左右|以上|以内|上半年|下半年|年内|年底|全部|均|已|[一二三四]季度|\d|并|且|等|到|至|以|用于|力争|确保|实现|完成|开工|竣工|投产|到位|入驻|并网|通水|建成|交付|挂牌|上市|落地|签约|之内|的$|工作日|月底|左右)"
)
DOING = re.compile(r"办结|交钥匙|完工|封顶|入住|竣工|投产|贯通|完成|开工|建成|交付|通车|投用|落地|供地|开[工建]|达产|投运|签约|并网|挂牌|达标|启动|建设|推进|实施|转化")


# 现有5家铸造企业|11月底前全部完成煤改气改造, 12名护林员|3月到岗: how many of those there are or are meant, and by when what is done with them
FINISHED = re.compile(
    r"(?P<thing>(?![级以余多的])[\u4e00-\u9fff“”]{2,14}?)(?:(?:20\d\d年)?\d{1,2}月(?:底|末|份|上旬|中旬|下旬)?前?|年底前?|年内|(?:上|下)半年|[一二三四]季度(?:末|底)?前?|国庆前|春节前|节前)"
    r"(?:全部|一律|陆续|全面|基本|均|都|要)*(?:完成(?P<work>[\u4e00-\u9fff]{2,8}?(?:改造|搬迁|整治|入园|升级|治理|整合|清零|退出|提标|转型|验收))|(?P<does>入园|搬迁入园|搬迁|到岗|到位|上岗|报到|入驻|达标|退出|搬离|上线|开业|开园|上云))(?=[,。;、]|$)"
)
# 24座煤矿|全部建成智能化工作面: all of those that there are
ALL_DO = re.compile(r"(?P<thing>(?![级以余多的])[\u4e00-\u9fff“”]{2,10}?)(?:年内|年底前|今年)?(?:全部|一律|全面)(?P<does>(?:建成|完成|实现|配备|安装|达到)[\u4e00-\u9fff]{2,14})(?=[,。;、]|$)")
# 确保|40个|项目开工、|35个|企业入规: what is counted and what is to be done with it.
DONE_THING = re.compile(
    r"^(?:左右|以上|多)?(?P<thing>[\u4e00-\u9fff“”]{0,12}?(?:项目|企业|工程|园区|学校|医院|厂房|平台|机组|生产线|产线|标段|地块|小区|公园|车间|线路|路段|基地|中心|载体|楼宇|场馆|泊位|码头))"
    r"(?P<done>开工建设|竣工投产|建成投[产用]|开工|动工|竣工|投产|达产|签约|落地|落户|建成|交付|投用|投运|开园|上市|上云|入规|升规|上规|入库|入统|通车|完工|封顶|并网|启动|供地|复工|转化|开业|摘牌|挂牌)$"
)
# 7座今年新修的水库|已全部开工
ALREADY = re.compile("[^,。;]{0,20}?已(?:经|全部|陆续|先后|相继|基本|正式|全面)*(?:开工|建成|投产|投用|投运|完工|竣工|通车|并网|签约|落地|完成|启动|交付)")
# 从发展、安全等|5个方面: how a text is divided
PARTS = re.compile("(?:方面|层面|维度|角度|环节)(?![\u4e00-\u9fff]{2}(?:项目|工程))")
MEANT = re.compile(r"(?:力争|确保|争取|全年|年内|今年|推动|促成|促进|保障|保证|实现|完成|推进|抓好|计划|预计|达成|要|将)[^,。;]{0,6}$")
# 增长12%,位居全市第3位: such a rank is told of what was.
RANKED = re.compile(r"^[\d.]+%[^,。;]{0,3},(?:增[幅速]|总量|均|分别)?(?:位居|位列|位次|名列|排名?|居|列)[^,。;]{0,12}第[\d一二三四五六七八九十]+(?:位|名)?(?=[,。;]|$)")
# 较年初目标低|7个百分点, 与年度计划相差|6亿元: by how much what was came short of a goal, or went beyond it.
SHORTFALL = re.compile(
    r"(?:较|比|与|同|距离?|低于|少于|落后(?:于)?|超出?|高于)[^,。;、]{0,8}?(?:目标|预期|计划|任务|序时进度|序时)(?:要求|进度|任务|值|数)?(?:还|仍|尚|约|均|分别|仅)*(?:相差|差距|差|低|少|慢|落后|偏低|短少|欠|高出|高|多|超)?(?:了|出)?(?:约|近)?$"
)
# In front of such a number: those that there are, or whose they are.
THERE = re.compile("(?:^|现有?|剩余|其余|余下|剩下|最后|首批|第一批|园区|全[市县区省]|辖区内?|区内|的|和|将|让|对|推动|确保)$")
# 380套青年公寓中秋前交钥匙: homes that are handed over, however the sentence puts it
HOMES = frozenset({"套", "间", "栋", "幢"})
NEW_ARTICLES = re.compile("(?:落实|贯彻|执行|关于)[\u4e00-\u9fff]{4,}新$")  # 落实国务院关于民间投资新|36条
HOUSED = re.compile("(?:[一二三四五六七八九十]期|[A-Z]区|园区?|小区)$")  # 甲产业园一期|12栋厂房5月交付
HANDED = re.compile(r"交钥匙|交付|交房|入住|竣工|完工|建成|投用|启用")
# 组建产业基金,首期|2亿元
FUNDED = re.compile(r"(?:组建|设立|成立|发起|新设|筹建)[^,。;]{2,24}基金")
PLANNING = compiled(r"全年|年内|力争|保证(?!金|[度性])|今年|确定|[上下]半年|到位|到20\d\d年|确保|每[年月周季]|争取|年底|累计|目标|计划")


# 占比高达|14%, 配套率仅为|18%: what is, and not what is to be
NOW = re.compile("(?:高达|多达|低至|仅为?|只有|仅有|尚不足|还不到|(?<=率)不足)$")
# 要达到|日处理鲜奶60吨
TO_REACH = re.compile("(?:达到|实现|完成)[^,。;]{4,}$")


def reasons(slot: Slot, context: str, planned: bool) -> int:
    """How many things speak for a goal: comparator, lead words, a known indicator, a verb, words of planning."""
    noun = slot.noun
    return sum(
        (
            slot.comparator != "=",
            bool(slot.lead.words),
            is_known(noun) or bool(MEASURED.search(noun)),
            bool(VERB.search(noun)) or TO_REACH.search(noun) is not None,
            "其中" in slot.left or noun.startswith("其中") or bool(DOING.search(slot.right)),
            bool(PLANNING.search(context)) or (noun.startswith(("首期", "首批")) and FUNDED.search(context) is not None),
            planned,
        )
    )


def refused(slot: Slot, before: str, after: str = "") -> str:
    """Why the number is no goal, judged by its own words and its sentence; "" where nothing speaks against it.

    ``before`` and ``after`` are the parts of the sentence on either side of the number.
    """
    left, right, amount = slot.left.rstrip(), slot.right, slot.amount
    if amount.dimension in SILENT:
        return "dimension"
    if amount.dimension == "time" and not FEWER.search(left + slot.behind) and not right.startswith(("办结", "内办结", "办妥")):
        return "time"
    if amount.unit == "强" or left.endswith("前"):
        return "" if RANK.search(left) and "的" not in right else "rank"
    if left.lstrip().startswith("核定"):  # 核定甲类项目的投资强度不低于95万元/亩: what others must reach
        return "standard"
    part = before[before.rfind(",") + 1 :]
    granted, given = SET_ASIDE.sub("", part), SET_ASIDE.sub("", before)
    rewarded = REWARD.search(granted) or (REWARD.search(given) and not AIMED.search(part))
    if rewarded or REWARD.match(right[:6]) or REWARD.search(right[:4]):
        return "reward"
    if CAPPED.search(part):
        return "reward"
    if TIER.match(after) or (GRANTED.search(before) and GRANT.search(after)) or (REWARDED.match(after) and not DATED.search(before)):
        return "grant"
    if RANKED.match(after) and not DATED.search(before):
        return "rank"
    if RATE.search(part) and amount.dimension == "share":
        return "rate"
    if SHORTFALL.search(left):
        return "shortfall"
    if left.endswith("第") or (left[-1:].isascii() and left[-1:].isalpha()):
        return "ordinal"
    if HANGS_ON.match(after) and not DATED.search(before):
        return "condition"
    if amount.dimension == "share" and BORNE.search(left):
        return "rate"
    if ENOUGH.match(right):
        return "condition"
    if CONDITION.search(right) and not (FUND.match(right) or GROWING.match(right) or (amount.dimension == "count" and GOVERNED.search(left))):
        return "condition"
    if LATER.search(DATED_USE.sub("", before)):
        return "later"
    if ALREADY.match(right) or (slot.noun + slot.lead.words).rstrip().endswith("了"):
        return "done"
    return "description" if amount.unit in ("个", "大") and PARTS.match(right) else _described(slot)


def _described(slot: Slot) -> str:
    """Why the number describes a thing rather than sets a goal."""
    noun = slot.noun.rstrip()
    if (ALWAYS.search(noun) or ALWAYS.search(slot.left.rstrip())) and not (PER_HEAD.search(noun) and RAISED.search(slot.lead.words)):
        return "description"
    invested = noun.endswith("投资") and len(noun) > len("总投资") and is_known(noun)
    sought = invested or REALISED.search(noun) or VERB.search(noun) or (SPENT_THIS_YEAR.search(noun) and slot.mark != "(") or REACHED.search(slot.lead.words)
    if DESCRIBED.search(noun) and not sought and (slot.comparator == "=" or (slot.lead.comparator == "~" and noun.endswith("面积"))):
        return "description"
    if (noun + slot.lead.words).endswith("投资") and re.match(r"的|建设|兴建|新建|用于", slot.right):
        return "description"
    if re.match(r"[^,。;]{0,14}(?:组成|构成)", slot.right):
        return "description"
    if slot.amount.unit == "条" and slot.right.startswith("”"):
        return "description"  # 参照“稳增长|35条”
    if slot.amount.unit == "条" and NEW_ARTICLES.search(noun):
        return "description"
    if slot.amount.unit == "条" and re.search(r"新政|改革|措施|政策|意见|办法|规定|举措|条例", noun[-6:] + slot.right[:6]):
        return "description"
    return ""


def counted_first(slot: Slot) -> bool:
    """Whether the number stands in front of what it counts: 建设100个创新平台."""
    return bool(THING.match(slot.right)) and not NO_THING.match(slot.right)
