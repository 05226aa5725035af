"""How questions ask for the tasks of a unit that they name: 省教育厅负责哪些任务, what is the finance bureau in charge of, how many jobs has it."""

import re

# 省教育厅负责哪些任务, 市商务局牵头干哪几件事, 哪几项归住建局管: the tasks of a unit are asked for, and a unit that is not known has none.
_OFFICE = "[㐀-鿿](?:厅|局|委|办|办公室|署|部|处|院|会|集团|公司|中心|政府|海关|银行|镇|乡|街道|学院|大学)"
_BUREAU = "[㐀-鿿](?:厅|局|委|办|署|部|处|办公室)"  # 甲公司做什么 asks for its trade
_HAS_TASKS = "(?:负责|牵头|带头|挑头|领头|领衔|承担|主管|分管|主抓|配合|协助|协办|参与|管|抓|干|扛|盯)"
_DOES = "(?:来|去)?(?:干|做|办|抓|推进|推动|落实|完成|组织|实施|开展|搞)?(?:好|成|完)?(?:些|着|了)?"
_MATTERS = "(?:任务|工作|事项|事情?|活儿?|[项件条])"
OF_UNIT = re.compile(
    rf"{_OFFICE}(?:在[^,，。?？哪]{{2,14}}?)?(?:今年|20\d\d年|主要|具体|一共|总共|都|要|需要|还|另外|分别|到底|来|去|得|该|应该?)*{_HAS_TASKS}(?:着|了|的)?{_DOES}(?:是|有)?(?:哪|什么|啥|几|多少)"
    rf"|{_BUREAU}(?:在[^,，。?？哪]{{2,14}}?)?(?:今年|20\d\d年|主要|具体|都|要|需要?|得|该|应该?)*(?:做|干|忙|办|抓)(?:些|的是)?(?:哪些(?:事情?|工作|活儿?)?|什么(?:事情?|工作|活儿?)?|啥(?:事儿?|活儿?)?)(?:呢|呀|啊)?(?=[?？]|$)"
    r"|由[㐀-鿿]{2,12}(?:厅|局|委|办|署|部|中心|集团|公司)(?:牵头|负责|承担|主管|分管|配合|参与)的(?:任务|工作|事项?)(?:都|是|有|包括)*(?:哪|什么|啥|几|多少)"
    rf"|{_OFFICE}(?:来|去|要|该|得)*{_HAS_TASKS}的{_MATTERS}(?:都|分别|一共|到底)*(?:有|是|包括)(?:哪|什么|啥|几|多少)(?![些几]?[个家]?(?:单位|部门|机构|企业|公司))"
    rf"|哪[几些一两]?{_MATTERS}{{1,2}}(?:是|要|该|都)*(?:由|归|让|交给|轮到|靠)[^,，。?？]{{0,12}}{_OFFICE}(?:来|去)?{_HAS_TASKS}"
    rf"|{_OFFICE}[^,，。?？]{{0,10}}[只光仅](?:是|用)?{_HAS_TASKS}[、,，]?(?:不|而不|没有?){_HAS_TASKS}的(?:有|是)(?:哪|什么|几|多少)"
)


# Which tasks is X a supporting unit for: the unit is known.
A_UNIT_EN = re.compile(r"\b(?:what|which) (?:[\w-]+ ){1,3}(?:is|are|was|were) [^?]*? (?:an?|the|one of the) (?:supporting|cooperating|assisting|lead|leading|responsible) (?:unit|body|agency|department|bureau|party|partner)s? (?:for|of|on|in)(?= *(?:[?,;.]|$))")
# What is X responsible for in the plan of Y: the preposition governs what is asked for.
OF_UNIT_EN = re.compile(
    r"\b(?:what|which)\b.*\b(?:responsible|responsibility|accountable|answerable|in charge|charged|tasked|entrusted|to deal|looks?|answers?) (?:for|of|with|after)(?= *(?:[?,;.]|$)| (?:in|under|within|on|by|at|during|according|alone|solely|jointly|together|as)\b)"
    r"|\b(?:tasks|jobs|duties|work items|assignments) (?:that (?:are|were) )?(?:assigned|given|entrusted|allotted|handed|allocated) to(?! (?:wh|each))"
    r"|\bwhat (?:does|do|must|should|will|has|have)\b.*\b(?:(?:have|has|got)(?: to do)?(?: on its plate)?|be responsible for|be in charge of|look after|take care of|see to|deal with|(?:(?:have|need|be) to )?(?:take the lead (?:in|on)|lead|head up|spearhead|help with|assist with|assist (?:in|on)))(?= *(?:[?,;.]|$)| (?:in|under|within|on|by|at|during|according|alone|as)\b)"
)
# How many of the jobs, items of a plan: where a unit is named, the tasks that it has, and no work for people.
COUNTS_TASKS = re.compile(r"\bhow many (?:of (?:the |its |their )?)?(?:[\w-]+ ){0,2}?(?:tasks|jobs|items|points|measures|duties|responsibilities|assignments|chores|pieces of work)\b")
PROJECTS_OF = re.compile(
    r"(?:负责|牵头|承担|主管|分管|配合|管|抓|盯|扛|跟进|包保|联系)(?:着|了|的)?(?:是|有)?(?:哪|什么|啥|几|多少)[㐀-鿿]{0,4}项目"
    r"|(?:负责|牵头|承担|主管|分管|配合|跟进|包保)(?:着|了)?的(?:重点|重大)?项目(?:都|一共|总共|共|分别)*(?:有|是)(?:哪|几|多少|什么)"
    r"|^(?:which|what) (?:projects|works) (?:is|are) .{2,60} (?:in charge of|responsible for)|^(?:which|what) (?:projects|works) (?:are|is|were|have been|fall|go) (?:assigned |given |entrusted |left |handed )?(?:to|on|under|with) "
    r"|^(?:which|what) (?:projects|works) (?:does|do|must|should|will) .{2,60} (?:handle|oversee|look after|see to|lead|answer for|take care of)"
)
