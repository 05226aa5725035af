"""What kind of document a title announces."""

import re

from ingest.metadata.titles import TITLE

KINDS = (
    ("government_work_report", r"政府工作报告"),
    ("action_plan", r"(?:行动|工作|实施|推进)方案|行动计划|三年计划|攻坚方案"),
    ("project_list", r"项目(?:清单|名单|表|目录)"),
    ("implementation_opinion", r"实施意见"),
    ("opinion", r"意见"),
    ("key_points", r"要点|责任清单|台账|任务清单|任务分解|工作清单|重点工作"),
    ("development_plan", r"规划|纲要"),
    ("work_plan", r"工作(?:计划|打算|安排|思路)|年度计划|计划|打算"),
    ("measures", r"办法|细则|措施|政策|规定|条例"),
    ("summary", r"总结|情况"),
    ("report", r"报告"),
    ("notice", r"通知|公告|函"),
)
TYPE_ZH = {"key_points": "工作要点", "work_plan": "工作计划", "government_work_report": "政府工作报告", "news": "报道", "opinion": "意见", "other": "文件"}


def kind(title: str, text: str, head: str) -> str:
    if re.search(r"本报记者|通讯员|^\S{0,6}网\S{0,6}\d+月\d+日电|记者从|讯\s*[((]|责编|记者\s?[\u4e00-\u9fff]{2,3}\)?|人民网", text[:1500]) and not TITLE.search(title):
        return "news"
    for kind, pattern in KINDS:
        if re.search(pattern, title):
            return kind
    for kind, pattern in KINDS[:8]:
        if re.search(rf"(?:提出|制定|现将)[^。]{{0,40}}(?:{pattern})", text[:1500]):
            return kind
    return "other"
