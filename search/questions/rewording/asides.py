"""What people say around a question and not in it: greetings, what it is for, thanks, excuses. It is left out before reading.

A stretch between two stops is an aside if it speaks of the one who asks, or of asking, and of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from search.questions.agreement import orders
from search.questions.language.cutting import terms_of
from search.questions.language.english_words import stop_words
from search.questions.rewording.built import by_places, by_whom, left_open
from search.questions.rewording.bynames import by_names
from search.questions.rewording.comparative import put_as_comparative
from search.questions.rewording.economy import in_measures
from search.questions.rewording.fairgoing import put_going
from search.questions.rewording.glossed import in_own_words
from search.questions.rewording.lastyear import put_anew
from search.questions.rewording.leave import without_merits
from search.questions.rewording.makers import makers
from search.questions.rewording.nested import KINDS_ZH
from search.questions.rewording.stances import put_plainly
from search.questions.rewording.suiting import without_suiting, without_trade, without_trade_en
from search.questions.rewording.tasked import as_tasks
from search.questions.rewording.weighed import of_any

_HAN = re.compile(r"[㐀-鿿]")
_STRETCH = re.compile(r"[(（][^()（）]*[)）]|[^,，。.;；!！?？:：~～\n()（）—]+(?:\.\d+[^,，。.;；!！?？:：~～\n()（）—]*)*|[,，。.;；!！?？:：~～\n—]+|[()（）]")
_STOP = re.compile(r"^[,，。.;；!！?？:：~～\n()（）—\s-]+$")
_ASKS_ZH = re.compile(r"[哪谁吗啥]|什么|多少|几[个家项条亩亿万类种座处位]|是否|是不是|有没有|要不要|怎么|如何|列出|列一|列全|是几|为何|能否|可否")
_ASKS_EN = re.compile(r"\b(?:which|what|who|whom|whose|where|when|why|how|list|name|give|show|does|do|is|are|will|has|have|did|was|were)\b", re.I)
# Those who ask and those they ask for, what they write and read, and how they speak of asking.
_TALK_ZH = re.compile(
    r"顺便|顺带|顺口|随口|随便|冒昧|打[扰搅]一?下?了?|不好意思|抱歉|对不起|你好|您好|大家好|早上好|上午好|下午好|晚上好|各位|请教一?下?|请问|麻烦|劳驾|辛苦|拜托|谢谢|多谢|感谢|先谢过?|"
    r"我们?这[边里儿]?|我们|咱们?|我|本人|领导|老板|同事|朋友|导师|老师|上司|主任|经理|客户|同学|"
    r"毕业论文|学位论文|论文|调研报告|研究报告|报告|作业|课题|汇报|(?<![钛铝铜镁锂锌镍钨钼锡钒硅碳钢铁膜药木石新])材料|稿子|课堂|"
    r"[想要让叫请托替帮给]?(?:问一?问?[下句声嘴]?|打听一?下?|了解一?下?|咨询一?下?|确认一?下?|核实一?下?|查一?查?下?|看一?看?下?|弄清楚|搞清楚|弄明白)|"
    r"正?在?(?:[写赶]|整理|准备)(?:一?[份篇个])?|做(?:投资|研究|调研|咨询|新闻|媒体)的?|听.{0,3}说[起过]*|有[个件]?事儿?|[这刚]?才?(?:那|这)个?问题|放一放|刚才|上次|上回|之前|没找到|没找着|没查到|急[用着等]*|在线等|"
    r"知道的话|告诉|回复|其实|更?关心的?是?|好奇|新手|外行|学生|记者|研究生|对了|话说|另外|还有个?|再问|问题|事情是这样的|不太[懂清楚了解]+|不[懂清楚了解]+|忘了?|记不清|没搞懂"
)
# In which form an answer is wanted: 列文件名即可, titles only.
_FORM_ZH = re.compile(r"(?:只|光|仅|就)?(?:需要?|要|用)?(?:列出?|写出?|给出?|报|说|回|答|发)(?:一下|个|我)?(?:文件名|项目名|企业名|公司名|单位名|园区名|名称|名字|名单|清单|名|全称)(?:称)?(?:即可|就行|就好|就可以|便可|就够了?|够了|吧|了|就成)?[。了啊]?")
# That each is to be named: name each site, list them one by one.
_EACH_EN = re.compile(r"(?:please )?(?:name|list|give|identify) (?:each|every|all|both|them)(?: (?:of )?(?:them|these|those|all|both|ones?|sites?|places?|items?|names?|entr(?:y|ies)))?(?: (?:individually|separately|by name|one by one|in full))?(?:,? please)?", re.I)
# How figures are to be compared: 注意单位, mind the units.
_UNITS_ZH = re.compile(r"(?:请|要|记得|别忘了?|得|小心)*(?:注意|留意|看清楚?|统一|换算|折算)(?:一?下|好|成)?(?:各自的?|它们的?|不同的?)?(?:计量)?(?:单位|口径)(?:的?(?:换算|不同|不一样|不统一|差异|差别|区别))?[了啊哦呀]?|(?:计量)?单位(?:请|要|需要?|得|记得)*(?:换算|折算|统一|注意|看清)(?:一下|成一样|好)?的?[了啊哦呀]?")
_UNITS_EN = re.compile(r"(?:please |and |but |do )*(?:mind|watch|note|check|convert|beware of|be careful with|pay attention to) (?:the )?(?:different )?units?(?: of measurement)?(?:,? please)?", re.I)
_FORM_EN = re.compile(r"(?:please |just |only |give |list )*(?:the |their )?(?:names?|titles?|list)(?: only| alone| will do| would do| suffices?| (?:is|are) (?:enough|fine|sufficient))?(?:,? please)?", re.I)
_READING_ZH = re.compile(r"(?:在看|在研究|在比较|在关注|在学习|在读|在翻)(?:各地?的?)?(?:园区|政策|计划|规划|文件|材料|资料|开发区)(?:的?(?:政策|计划|规划|文件|材料))?")
# Who asks, by an office or trade that looks at plans from outside: 我们是券商投行部的, 我在律所做上市业务. What a firm makes is no such aside:
# a place may be sought for it.
_WHO_ZH = re.compile(
    r"^(?:[那这]?[边里]?(?:因为|由于)?)(?:我们?(?:公司|单位|部门|团队|机构|老板|领导|这[边里儿]|自己)?|本人|本[司所行]|我[司方所行]|咱们?|小编|笔者)(?:目前|现在|最近|主要|一直|平时|也|都|其实|刚|正)*"
    r"(?:就职于|供职于|任职于|隶属于?|来自|代表|受[^,，]{2,12}委托|负责|从事|专门|主要|属于|[是在做给为替搞管])[^哪谁]{0,30}?"
    r"(?:券商|投行|证券|基金|银行|信贷|保险|信托|创投|风投|私募|投资机构|投资公司|资管|评级|审计|会计师|事务所|律师|律所|法务|咨询|顾问|智库|研究[院所员生]|研究机构|媒体|报社|电视台|记者|杂志|编辑|高校|大学|学校|学院|老师|博士|硕士|公众号|自媒体|猎头|人力资源|招聘|翻译|数据公司|数据库|商会|协会|贸促会|上市公司|拟上市|上市业务)"
)
# What is not to be left out of what is asked for anyway: 物流类的也别漏.
_NOT_LEFT_OUT_ZH = re.compile(r"(?:尤其|特别|另外|还有|连)?(?:是)?[^,，。?？哪]{1,14}?(?:也|都|同样|一个都|千万)*(?:别|不要|莫|不能|不可以?)(?:给|再)?(?:漏|落|忘|丢|遗漏|落下|少)(?:掉|了|下|列)?[了啊哦]?")
# For whom it is asked: 做规划的同事想了解, 有位读者想问问.
_FOR_WHOM_ZH = re.compile(r"[^,，。?？:：哪谁区市省县镇州园]{0,16}(?:同事|朋友|同学|同行|领导|老板|客户|读者|网友|学生|师弟|师妹|亲戚|家人|记者|编辑|研究员|实习生)们?(?:最近|现在|刚才?|今天|都|也)*(?:想要?|要|让我|叫我|托我)?(?:来)?(?:了解|知道|问|打听|请教|弄清楚?|搞清楚?|核实|确认)(?:一?下|问|一问|清楚)?")
# What the answer is wanted for: 想逐家拜访, 方便我们对比.
_PURPOSE_ZH = re.compile(
    r"(?:我们?|也|都|就)?(?:是?为了|想要?|好|以便|方便|便于|准备|打算|计划|用来|用于|拿来|要)(?:我们?|大家|领导|自己|同事|后面|后续|之后|下一步|下周|下个?月|明天|近期|先|再|去|逐[家个一项]|一家家|一个个|挨家挨?户?|挨个|统一|集中|分头|上门|登门|尽快|提前|好好|[做写]个?)*"
    r"(?:拜访|走访|联系|跟进|接洽|约访|约谈|约时间|调研|考察|对接|比较|对比|参考|统计|汇总|整理|归档|存档|分析|名单|清单|台账|表格|报告|汇报|引用|核对|筛选|安排行程|排行程)(?:一下|一遍|使用|之用|用的?|他们|它们|过去|时间|比较|分析)*(?:的)?"
)
# What belongs to several counts too, which goes without saying: 横跨两个园区的也算上, those in both parks count too.
_COUNTS_ZH = re.compile(r"(?=[^,，。?？]*(?:跨|[两几多][个地处家]|同时|共[用有建]))[^,，。?？]{2,24}的?也(?:要|得|请|都|一并|一起)?(?:算|计|列|数|统计|包括|包含)(?:上|在内|进[来去]|入)?(?:[了吧啊哦]|即可|就行)*")
_SEVERAL_EN = r"[^?]{0,60}\b(?:both|two|several|more than one|across|span\w*|shar\w+|straddl\w+)\b[^?]{0,60}"
_COUNTS_EN = re.compile(rf"(?:(?:please |also |and )*(?:count|include|including)\b{_SEVERAL_EN}(?: too| as well| also)?|(?:those|the ones|projects)\b{_SEVERAL_EN}(?: (?:also |should )?(?:be )?(?:count|counted|included))(?: too| as well| also)?)", re.I)
# What is counted in or where alone it is to be looked for, neither of which narrows the question: 扩建也算, 只要文件点了名的.
# Which kinds count is what is asked for: 园区、地区都可以.
_INCLUDED_ZH = re.compile(
    r"(?![^,，。?？]*(?:[区县市镇]|企业|公司|单位|部门|机构|项目))(?:包括|包含|连同?|哪怕|就算)?[^,，。?？]{1,16}?(?:(?:也|都|均|同样|一并|一样)(?:要|可以?|请|麻烦)?(?:算数?|行|可以|作数|包括|包含|计入|列入)(?:上|进[来去]|在内)?|在内|包括在内|算在内)(?:[了吧啊哦的]|就行)*"
    r"|(?:只要|只需|凡是?|但凡)(?:是|在)?(?:各?(?:政府|官方|这些|这[几五]份|几份|计划|规划|方案|报告|材料)*(?:文件|材料|计划|规划|方案|报告|原文|文中)?(?:里面?|中|上)?)?(?:明确|白纸黑字|具体)?(?:点了?名|点到名?|提到|提及|写明|写到|写了|列出|列明|出现|有名有姓|说到)[过的了]*(?:企业|公司|项目|单位|园区|机构)?(?:就|都)?(?:行|算|可以|列|列出来|说)?"
)
# Wherever in the plan it stands.
_WHEREVER_EN = re.compile(r",? ?\b(?:wherever|no matter where) (?:in the (?:plan|document|text|file) )?(?:it|they|these|those) (?:stands?|appears?|comes?(?: up)?|is|are)(?: (?:named|mentioned|listed))?(?: in the (?:plan|document|text|file))?\b|,? ?\b(?:anywhere|throughout|everywhere) (?:in )?the (?:whole |entire )?(?:plan|document|text)\b(?=[.?]?$)", re.I)
# All that there is to look at: 五份材料加起来, across all five plans.
_LIBRARY_ZH = re.compile(r"^(?:把|将|从|就)?(?:[这那]|现有的?|手头的?|手上的?|库里的?|全部的?|所有的?)*(?:[一二两三四五六七八九十几\d]+(?=份)|(?=份))份(?:[㐀-鿿]{2,6}的)?(?:工作)?(?:材料|文件|计划|规划|方案|资料|要点)(?:全?都)?"
    r"(?:加起来|合起来|加在一起|合在一起|放在一起|放一起|放到一起|摆在一起|摆一起|合到一块儿?|放一块儿?|连起来|对照着?|比着|通盘|一起|一块儿?|合计)(?:来?[看读]|来?算|来?说)?(?:一看|一下)?[,，]?(?=.*(?:哪|几|多少|谁))")
_LIBRARY_EN = re.compile(r"(?:^|,? )(?:across|over|in|among) (?:all )?(?:of )?(?:the |these )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:plans|documents|files|papers)(?: (?:taken )?(?:together|combined))?,? ?", re.I)
# 通过甲让乙更方便: 通过 leads to nothing that passes.
_THROUGH_ZH = re.compile("通过(?=[㐀-鿿]{2,12}?(?:让|使|把|将)[㐀-鿿])")
# 按甲省意见,乙市重点发展什么: the paper says where it stands, where a place is named behind it; papers of a year tell which is meant.
_BY_PAPER_ZH = re.compile(
    r"^(?:按照?|根据|依照?|依据|遵照)[^,，。;；?？\d]{2,24}?(?:意见|方案|规划|通知|文件|纲要|细则|办法|措施|政策)(?:的?(?:要求|规定|安排|部署|提法|说法|精神))?[,，] *"
    r"(?=[㐀-鿿]{2,10}?(?:[市县州盟旗]|[^哪些个]区|园)(?:的|要|将|应|该|重点|主要|主攻|发展|[㐀-鿿]{0,4}(?:哪|什么|几|多少)))"
)
# under the province's opinion on zones: whatever the paper is about, not all zones are asked about.
_ABOUT_ZONES_EN = re.compile(
    r"(?P<paper>\b(?:under|according to|as per|per|following|by) [^?.,;]{2,40}?\b(?:opinions?|measures?|guidelines?|notices?|circulars?|schemes?|rules)) (?:on|for|about|regarding) (?:the |all |its )?(?:[\w-]+ ){0,2}(?:zones|parks|areas)\b", re.I
)
# What those who ask want to do somewhere, before a question that names its own place: 想在星沙买房,….
_LIVES_ZH = re.compile(
    r"^(?:我们?|本人|一家人?|家里人?|朋友|亲戚|(?:家里|我家|家中)?的?(?:孩子|小孩|娃|小朋友|老人|爸妈|女儿|儿子))*(?:最近|现在|明年|今年|正|也|快|马上)*(?:想|打算|准备|要|该|计划|考虑|正)(?:着|要)?(?:(?:在|去|到|来|搬到|搬去)[^,，。?？哪谁]{1,12}?)?"
    r"(?:买房|买套房|购房|租房|置业|安家|定居|找工作|上班|就业|上学|读书|求学|看病|养老|生活|工作|旅游|陪读)(?:子|了)?[,，。;；](?=.*[㐀-鿿](?:(?<![园全本辖小])区|[县市省州镇乡]|开发区|新城).*(?:[哪谁几]|什么|多少))"
)
# What those who ask are at, before a question that names its own place or year: 我在整理青岭产业的资料,2014年那份要点….
_AT_WORK_ZH = re.compile(
    r"(?:^|(?<=[,，。!！;；]))(?:我们?|本人|笔者|小编|这[边里])?(?:最近|现在|目前|这几天|手头)*(?:正|还)?在?(?:整理|收集|搜集|汇总|梳理|翻看|翻|查|写|做|准备|研究|编|赶)(?:一?[份篇个批])?[^,，。?？哪谁吗]{2,30}?"
    r"(?:资料|材料|史料|档案|报告|论文|课题|课程作业|作业|专题|文章|稿子|稿件|综述|年鉴|大事记|PPT|汇编)(?:集)?[,，。;；](?=.*(?:[\d０-９]{4}年|[㐀-鿿](?:区|[县市省州镇乡]|开发区|新城)))(?=.*(?:[哪谁几]|什么|多少|列|吗))", re.I
)
_TIME_ZH = re.compile(r"最近|近来|这几天|这阵子|今天|明天|刚好|正好|马上|现在|这会儿")
_LITTLE_ZH = re.compile(r"[的了呢啊呀吧嘛哦啦哈诶哎嗯这那有是在要想也就都还又很好先再一下个件份位声句点你您他她大家各帮给让叫们里到过得着和跟说做事儿\s]")
_TALK_EN = frozenset(
    ["i", "im", "i'm", "i've", "i'd", "me", "my", "mine", "we", "we're", "our", "us", "hi", "hello", "hey", "dear", "morning", "afternoon", "thanks", "thank", "sorry", "apologies", "please", "pardon", "excuse", "btw", "way", "thesis", "dissertation", "paper", "homework", "essay", "report", "article", "assignment", "class", "course", "boss", "professor", "supervisor", "colleague", "colleagues", "friend", "manager", "teacher", "client", "editor", "team", "student", "journalist", "newcomer", "new", "curious", "curiosity", "wondering", "wonder", "couldn't", "can't", "cannot", "didn't", "find", "found", "anywhere", "elsewhere", "bother", "again", "help", "appreciated", "appreciate", "urgent", "urgently", "asap", "tomorrow", "today", "due", "deadline", "quick", "next", "question", "another", "ok", "okay", "so", "well", "right", "anyway", "topic", "know", "knew", "tell", "told", "ask", "asked", "asking", "look", "looking", "research", "researching", "writing", "write", "reading", "comparing", "compare", "need", "needed", "wants", "want", "just", "out", "one", "more", "thing", "last", "time", "unsure", "sure", "advance", "lot", "much", "kind", "kindly", "hope", "doing", "great", "day", "there", "here", "finally", "also", "am", "be", "been", "is", "it", "was", "would", "don't", "i'll", "have", "had", "really"]
)
_MARK_EN = re.compile(r"\b(?:i|i'm|i've|i'd|me|my|we|we're|our|us|hi|hello|hey|dear|thanks|thank|sorry|apologies|please|pardon|excuse|btw|way|curious|curiosity|appreciated|urgent|asap|question|ok|okay|well|anyway|thing)\b", re.I)
# Kinds of which someone may say that he reads or compares them.
_KINDS_EN = frozenset(["park", "parks", "zone", "zones", "plan", "plans", "policy", "policies", "place", "places"])
_WORDS_EN = re.compile(r"[a-z0-9&]+(?:['’][a-z]+)?", re.I)
_LEADS_EN = re.compile(
    r"^(?:(?:so|well|ok|okay|and|but|sorry[^,.?]{0,30}? but|hello|hi|hey|please)[, ]+)*(?:(?:can|could|would|will) (?:you|anyone|someone|anybody)(?: please| kindly| maybe)? (?:help me )?(?:to )?(?:tell me|let me know|figure out|find out|work out|explain|say|check|see)|(?:i(?:'d| would) like|i want|i need|i am trying|i'm trying|i wish) to (?:know|find out|learn|ask|see|figure out)|i(?: was|'m| am) (?:just )?wondering|do you (?:happen to )?know|any idea|help me (?:find out|figure out|see))(?: about)?[,:]? (?=(?:in |at |by |to |from |for )?(?:which|what|who|whom|whose|where|how|list)\b)",
    re.I,
)
_BUT_EN = re.compile(r"^(?:sorry|apologies|forgive me|excuse me|pardon)[^,.?:;]{0,30}?,? but (?=\w)", re.I)
_JOINT_EN = re.compile(r"^(?:but|and|so) (?=\w)", re.I)
_DASH_EN = re.compile(r"(?<=\w) [-–] (?=\w)")


# The same before the question without a stop between.
_LEADS_ZH = re.compile(
    r"^(?:(?:谁|有谁|有人|有没有人)知道|(?:(?:你好|您好|大家好|哈喽|嗨|请问|请教|麻烦|劳驾|打扰了?|不好意思|各位|大佬们?|老师们?|朋友们?|前辈们?|有没有[人谁]|有人|有谁|谁能|谁知道|能不能|可不可以|能否|可否|可以|能|我们?想要?|想要?|"
    r"帮忙|帮我|帮|给我|替我|告诉我?|说一?下|说说|讲一?下|查一?下|查查|看一?下|看看|问一?下|问问|问|咨询一?下|了解一?下|了解|知道|晓得|清楚|一下|的是)[,，、\s]*){2,})(?=[㐀-鿿a-zA-Z0-9])"
)
_MARK_ZH = re.compile(r"我|[人谁]|你|您|大家|各位|大佬|老师|朋友|前辈|请|麻烦|劳驾|打扰|告诉|帮忙|咨询|了解|知道")
_ASKING_EN = (re.compile(r"\b(?:which|what|what's|who|who's|whom|whose|when|where|how|whether|if|list)\b", re.I), re.compile(r"\b(?:will|does|did|is|are|do|has|have)\b", re.I))
_YOU_EN = frozenset(["you", "anyone", "someone", "anybody", "can", "could", "would", "will", "do", "mind", "telling", "chance", "understand", "check", "figure", "some", "any", "info", "information", "data", "details", "about", "on", "regarding", "for", "to", "by", "a", "an", "and", "the", "happen", "student", "investor", "analyst"])
_WHETHER_EN = re.compile(r"^(?:whether|if) (?P<who>.+?) (?P<verb>will|would|does|did|do|is|are|was|were|has|have|can|should) (?P<rest>.+)$", re.I)
_WHETHER_PLANS_EN = re.compile(r"^(?:whether|if) (?P<who>.+?) (?P<verb>plan|intend|want|aim|hope|expect)s? (?P<rest>.+)$", re.I)


# Under the plan of X, may firms …?, when the state pays, does the zone …?: a yes-or-no question behind what it is about.
_FRONTED_EN = re.compile(r"^(?P<clause>(?:under|according to|as per|per|within|in|by|for|of|among|on|as for|regarding|concerning|when it comes to|out of|when|whenever|if|where|once|after|before) [^,?]{4,140}), (?P<rest>(?:is|are|does|do|will|did|has|have|can|should|was|were|would|must|may)\b[^?]+)\?$", re.I)


# Is there a park that …? Which?; 有没有园区在做…?是哪个?: which is asked, and none is an answer too.
_THERE_EN = re.compile(r"^(?:is|are) there (?:(?:an?|any|some) )?(?P<rest>[^?]+?)(?:\?|,)? *(?:(?:and )?if (?:so|yes|there is|there are),? ?)?(?:which|what)(?: ones?| are they| is it)?\?*$", re.I)
# A park that the zone is helping: which park is the zone helping?
_THAT_EN = re.compile(r"^(?P<noun>.+?) (?:that|which) (?P<who>(?!is\b|are\b|was\b|were\b|will\b|has\b|have\b|can\b)[^?]+?) (?P<verb>is|are|was|were|will|has|have|can|should) (?P<rest>.+)$")
_THERE_ZH = re.compile(
    r"^(?P<lead>[^,，。?？]*?)有没有(?!哪)(?P<rest>[^,，。?？有]+)[,，?？。]+(?:有的话|如果有|要是有|若有)?[,，]?(?:请|麻烦|帮忙?|给我|帮我|把(?:它们?|他们|这些|名字|名称|名单))*"
    r"(?:(?:都|分别|具体|各)?(?:是|有|叫)?(?:做|作)?(?:哪[几些]?[个家座处条项]?|什么|啥)(?:名字|名称|项目)?|(?:名字|名称)?(?:都|全|一并|逐[一个])?(?:找|列|挑|点|说|写|报|给)(?:出来?|一下|全|明|清楚|个名字?)(?:来|名字|名单)?)[?？。呢吧]*$"
)


# 听说区里有人才公寓要交付,具体是哪几处?: which of what is told of, with what is said of it.
_TOLD_ZH = re.compile(
    r"^(?P<lead>[^?？]*?)(?:听说|据说|据悉|看到说?|得知|说是|晓得|知道|好像|貌似)(?P<where>[^,，。?？]*?)(?:园区|区里|园里|区内|那边|这边|当地|里面?)?(?:会|要|将)?有(?:一批|一些|几[个处家条]|些)?(?P<rest>[^,，。?？有]{3,24}?)[,，。](?:请|麻烦|劳驾|想|我|问|打听|了解|知道|确认|核实|帮忙?|一?下|问题|的话)*"
    r"(?:具体|都|分别|到底|究竟|那|就|叫)*(?:是|在|有|指)?(?P<which>哪(?:几|些|[两二三四五六])?[个处家座条项所]?)(?:地方|呢|呀|啊|来着)*[?？]?$"
)
# 把…当重点的园区,都有哪些?: which places, with what they do behind.
_PLACES_THAT_ZH = re.compile(rf"^(?:我?想?要?(?:找|查|列|知道|了解)(?:一下|出)?)?(?P<d>[^,，。;；?？哪谁]{{4,}}?)的(?P<kind>{KINDS_ZH})[,，](?:里面?|中)?(?:一共|总共)?(?:都|分别|具体)?(?:有|是)哪(?:些|几[个家])[?？。]*$")


# 哪些把…当重点的园区: the same, with what they do in between.
_PLACES_WHICH_ZH = re.compile(rf"^(?P<lead>[^,，。;；?？哪谁]*?)(?:都|分别)?有?(?:哪些|哪几[个家处])(?P<d>(?:把|将|以|拿|给)[^,，。;；?？哪谁]{{3,}}?)的(?P<kind>{KINDS_ZH})[?？。呢]*$")


# 出台哪些管园区的文件: papers are asked for, told by what they are about.
_PAPERS_ABOUT_ZH = re.compile(r"(?P<verb>出台|制[定订]|印发|发布|编制|起草|修订|颁布)(?P<which>哪[些几][个份部项]?)(?P<about>(?:管理?|关于|针对|规范|涉及|有关|面向|事关|约束|支持|扶持|促进)[^,，。?？]{2,14}的)(?P<noun>(?:政策|法规|规范性?|管理)?(?:文件|办法|意见|条例|规定|制度|政策|规划|方案|细则))(?=[?？。,，]|$)")


def _which(text: str) -> str:
    """A question whether there is such a thing and which, as one for which.

    >>> _which("Is there a zone in Kaili making glass? Which?")
    'Which zone in Kaili making glass?'
    >>> _which("今年出台哪些管园区的文件?")
    '今年出台的管园区的文件有哪些?'
    >>> _which("把玻璃当重点的园区,都有哪些?")
    '哪些园区把玻璃当重点?'
    >>> _which("听说青岭区2024年有公寓要交付,具体是哪几处?")
    '青岭区2024年哪几处公寓要交付?'
    >>> _which("哪些把玻璃当重点的园区?")
    '哪些园区把玻璃当重点?'
    """
    if match := _THERE_EN.match(text):
        told = _THAT_EN.match(match["rest"])
        return f"Which {told['noun']} {told['verb']} {told['who']} {told['rest']}?" if told else f"Which {match['rest']}?"
    if match := _TOLD_ZH.match(text):
        return f"{match['lead']}{match['where']}{match['which']}{match['rest']}?"
    if match := _PAPERS_ABOUT_ZH.search(text):
        return f"{text[: match.start()]}{match['verb']}的{match['about']}{match['noun']}有{match['which']}{text[match.end() :]}"
    if match := _PLACES_THAT_ZH.match(text):
        return f"哪些{match['kind']}{match['d']}?"
    if match := _PLACES_WHICH_ZH.match(text):
        return f"{match['lead']}哪些{match['kind']}{match['d']}?"
    return f"{match['lead']}有哪些{match['rest']}?" if (match := _THERE_ZH.match(text)) else text


def _led(text: str) -> str:
    """A question without what leads up to it in the same stretch: can you help me will X …, 有没有人知道….

    >>> _led("Can you tell me if the zone will build a school?")
    'will the zone build a school?'
    >>> _led("有没有人知道这个区要建几个小镇")
    '这个区要建几个小镇'
    """
    if match := _LEADS_ZH.match(text):
        rest = text[match.end() :]
        return rest if _MARK_ZH.search(match[0]) and len(terms_of(rest)) > 0 else text
    for match in chain(*(asking.finditer(text) for asking in _ASKING_EN)):
        words = [w.lower() for w in _WORDS_EN.findall(text[: match.start()])]
        if len(words) < 2 or _HAN.search(text[: match.start()]) or not all(w in _TALK_EN or w in _YOU_EN or w in ("help", "please") for w in words):
            continue
        if {"i", "i'm", "im", "me", "my", "we", "us", "you", "anyone", "someone", "anybody", "hi", "hello", "hey", "please", "wondering"} & set(words):
            return _whether(text[match.start() :])
    return text


def _whether(text: str) -> str:
    """Whether X will …, as a question by itself."""
    if match := _WHETHER_EN.match(text):
        return f"{match['verb'].lower()} {match['who']} {match['rest']}"
    if match := _WHETHER_PLANS_EN.match(text):
        return f"does {match['who']} {match['verb']} {match['rest']}"
    return text


@lru_cache(maxsize=256)
def asked(raw: str) -> str:
    """A question without what is said around it; as it is where nothing else would be left. Kept: a question is looked at several times.

    >>> asked("我在写论文，想问一下，哪些园区在做氢能？谢谢！")
    '哪些园区在做氢能？'
    >>> asked("By the way, which parks go in for hydrogen? I need it for a report.")
    'which parks go in for hydrogen?'
    """
    raw = by_names(raw)
    english = not _ASKS_ZH.search(raw) and len(_WORDS_EN.findall(raw)) > 3 and (bool(_ASKS_EN.search(raw)) or not _HAN.search(raw))
    if (wanted := makers(raw, english)) != raw:
        return wanted
    raw = put_going(raw, english)
    if english:
        raw = _ABOUT_ZONES_EN.sub(r"\g<paper>", without_suiting(without_trade_en(in_own_words(raw)), english))
    else:
        raw = without_suiting(without_trade(_KINDS_OF_IT.sub(r"\g<last>", raw)), english)
        raw = _THROUGH_ZH.sub("", raw)
        raw = _BY_PAPER_ZH.sub("", _AT_WORK_ZH.sub("", _LIVES_ZH.sub("", raw)))
    aside = _aside_en if english else _aside_zh
    text = _DASH_EN.sub(" — ", raw.replace("’", "'"), count=1) if english and _mere_lead(raw) else raw
    kept: list[str] = []
    dropped = False
    for stretch in _STRETCH.findall(text):
        if _STOP.match(stretch):
            if not dropped:
                kept.append(stretch)
            continue
        left_out = aside(stretch)
        if not left_out:
            kept.append(_inner(stretch, aside) if stretch[0] in "(（" else stretch)
        # The stop behind a stretch goes with it; brackets have none of their own.
        dropped = left_out and stretch[0] not in "(（"
    left = "".join(kept).strip().lstrip(",，。.;；!！:：~～— ").rstrip(",，:：— ")
    if english:
        left = _JOINT_EN.sub("", left) if left != raw.strip() else left
        left = _LEADS_EN.sub("", _BUT_EN.sub("", left))
    asks = _ASKS_EN if english else _ASKS_ZH
    found = _led(left if left and left != raw.strip() and (asks.search(left) or not asks.search(raw)) else raw)
    if english:
        found = orders.put_as_rank(found)
        found = _which(_LIBRARY_EN.sub(" ", _WHEREVER_EN.sub("", found)).strip())
        found = _MOST_EN.sub(r"how much subsidy can \g<who> receive at most", found)
        found = _OF_SORTS_EN.sub(r"\g<sorts> of \g<what>", found)
        found = as_tasks(_FRONTED_EN.sub(r"\g<rest>, \g<clause>?", found))
    else:
        found = put_as_comparative(by_places(by_whom(left_open(_which(of_any(_LIBRARY_ZH.sub("", found)))))))
        found = _BEARING_ZH.sub(r"\g<name>", found)
    found = in_measures(without_merits(found, english), english)
    return put_plainly(_only(put_anew(found), english), english)


# The most that a firm can get: how much it is given.
_MOST_EN = re.compile(r"^what(?:'s| is) the (?:most|maximum|highest amount)(?: that| which)? (?P<who>.+?) (?:can|could|may|might) (?:receive|get|be (?:paid|given|granted|awarded)|claim|draw|collect)\b", re.I)
# Projects of what kinds: what kinds of projects.
_OF_SORTS_EN = re.compile(r"\b(?P<what>(?:projects|firms|companies|businesses|parts|products|works)) (?:of|from|in) (?P<sorts>(?:what|which) (?:kinds?|types?|sorts?|fields))\b", re.I)

# 挂着高校名头的基地: those that are named after one.
_BEARING_ZH = re.compile(r"(?<![名里中上])(?:挂着?|带着?|打着?|顶着?|冠(?:着|以)?)(?:了|有)?(?P<name>[㐀-鿿]{2,8}?)(?:的)?(?:名头|名字|名号|牌子|招牌|旗号|大名|冠名|名义)的(?=[㐀-鿿])")
# Nobody besides one is that one alone: 除了甲局没有别的单位, no unit other than the bureau.
_NONE_BUT_ZH = re.compile(r"除了?(?P<one>[^,，。?？、除]{2,16}?)(?:之外|以外|外)?[,，]?(?:再)?(?:都)?(?:没有?|无|不涉及|不牵涉|不带|未列|没列|没写|不含)(?:任何|什么)?(?:别的?|其他|其它|另外|第二)的?(?=责任|牵头|负责|单位|部门|家|机构|局|企业|公司|人)")
_NONE_BUT_EN = re.compile(r"\b(?:no (?:other )?(?:unit|department|agency|office|body|bureau)|no ?one|nobody|none) (?:else )?(?:but|except|other than|besides|apart from) (?=the |[a-z])", re.I)


def _only(text: str, english: bool) -> str:
    """What has nothing besides one has only that one.

    >>> _only("除了商务局没有别的单位负责的任务", english=False)
    '只有商务局一单位负责的任务'
    >>> _only("Which tasks does nobody but the port office have?", english=True)
    'Which tasks does only the port office have?'
    """
    return _NONE_BUT_EN.sub("only ", text) if english else _NONE_BUT_ZH.sub(r"只有\g<one>一", text)


# Kinds of the thing in front of brackets, which end as it does: 公交场站(包括首末站、枢纽站).
_KINDS_OF_IT = re.compile(r"(?<=[㐀-鿿])(?P<last>[㐀-鿿])[(（](?:包括|包含|含|指|即|例如|比如|如)(?:[㐀-鿿]{0,6}?(?P=last)(?:[、,，和及与或]|以及)?)+(?:等)?[)）]")


def _inner(bracket: str, aside: Callable[[str], bool]) -> str:
    """What stands in brackets without the asides among its parts.

    >>> _inner("(扩建也算,只写完工的不要)", _aside_zh)
    '(只写完工的不要)'
    """
    parts = re.split("([,，;；])", bracket[1:-1])
    kept = [i for i in range(0, len(parts), 2) if not aside(parts[i])]
    if not kept:
        return bracket
    return bracket[0] + "".join(parts[i] + (parts[i + 1] if i != kept[-1] else "") for i in kept) + bracket[-1]


def _mere_lead(raw: str) -> bool:
    """Whether a dash parts an aside from the question: quick question - who …"""
    match = _DASH_EN.search(raw)
    return match is not None and _aside_en(re.split(r"[.!?;]", raw[: match.start()])[-1])


def _aside_zh(stretch: str) -> bool:
    """Whether a stretch of Chinese speaks of the one who asks and of nothing else."""
    words = stretch.strip("()（） ")
    if any(aside.fullmatch(words) for aside in (_FORM_ZH, _COUNTS_ZH, _UNITS_ZH, _PURPOSE_ZH, _FOR_WHOM_ZH, _NOT_LEFT_OUT_ZH)):
        return True
    if _ASKS_ZH.search(words):
        return False
    if _INCLUDED_ZH.fullmatch(words) or _WHO_ZH.match(words):
        return True
    if not _HAN.search(words) or re.search(r"[0-9a-zA-Z]", words) or not (_TALK_ZH.search(words) or _READING_ZH.search(words)):
        return False
    rest = _TIME_ZH.sub(" ", _TALK_ZH.sub(" ", _READING_ZH.sub(" ", words)))
    return not any(terms_of(run) for run in rest.split()) and len(_LITTLE_ZH.sub("", rest)) <= 1


def _aside_en(stretch: str) -> bool:
    """Whether a stretch of English speaks of the one who asks and of nothing else."""
    words = [w.lower().replace("’", "'") for w in _WORDS_EN.findall(stretch)]
    if any(aside.fullmatch(stretch.strip("() ")) for aside in (_FORM_EN, _EACH_EN, _COUNTS_EN, _UNITS_EN)):
        return True
    if not words or _HAN.search(stretch) or not _MARK_EN.search(stretch.replace("’", "'")):
        return False
    if re.match(r"\W*(?:which|what|who|whom|whose|where|how|list|give|show|does|do|is|are|will|has|have|did|can|could|would|please)\b", stretch, re.I) and len(words) > 3:
        return False
    return all(w in _TALK_EN or w in _KINDS_EN or w in stop_words("en") for w in words)
