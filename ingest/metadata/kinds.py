"""What kind of document a title announces."""

import re

from ingest.draft import Metadata
from ingest.metadata.titles import TITLE

KINDS = (
    ("government_work_report", r"政府工作报告"),
    ("work_plan", r"(?:总结|情况|小结|回顾)[^,]{0,4}(?:20\d\d年|下半年|[一二三四]季度)[^,]{0,6}(?:谋划|安排|思路|打算|计划)"),
    ("action_plan", r"(?:行动|工作|实施|推进|招商)方案|行动计划|三年计划|攻坚方案"),
    ("project_list", r"(?:项目|工程)[\u4e00-\u9fff]{0,8}(?:清单|名单|表|目录)"),
    ("implementation_opinion", r"实施意见"),
    ("opinion", r"意见"),
    ("key_points", r"要点|责任清单|台账|任务清单|任务分解|责任表|分工|事项清单|任务书|重点任务|工作清单|重点工作"),
    ("development_plan", r"规划|纲要|导引"),
    ("work_plan", r"工作(?:计划|打算|安排|思路)|年度计划|计划|打算"),
    ("measures", r"办法|细则|措施|政策|规定|条例"),
    ("summary", r"总结|小结|情况"),
    ("report", r"报告"),
    ("notice", r"通知|公告|函"),
)
TYPE_ZH = {"key_points": "工作要点", "work_plan": "工作计划", "government_work_report": "政府工作报告", "news": "报道", "opinion": "意见", "other": "文件"}

LAID_DOWN = re.compile("制定(?:本|以下|如下)(?:办法|细则|规定|措施|政策)")


def kind(result: Metadata, text: str, article: bool) -> str:
    """The kind that the title announces; of an article news, of other texts what they say they lay down."""
    title = result.title
    if (article or re.search(r"本报记者|通讯员|^\S{0,6}网\S{0,6}\d+月\d+日电|记者从|讯\s*[((]|[网社台报]消息\s*[((:]|责编|记者\s?[\u4e00-\u9fff]{2,3}\)?|人民网", text[:1500])) and not TITLE.search(title):
        return "news"
    for kind, pattern in KINDS:
        if re.search(pattern, title):
            return kind
    if re.search("的(?:通知|公告|函)$", text[slice(*result.spans.get("title", (0, 0)))].strip()):
        return "notice"  # 关于下达2025年目标的通知, whose title is what it sends down
    for kind, pattern in KINDS[1:9]:
        if re.search(rf"(?:提出|制定|现将)[^。]{{0,40}}(?:{pattern})", text[:1500]):
            return kind
    return "measures" if LAID_DOWN.search(text[:1500]) else "other"
