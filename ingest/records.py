"""Projects told field by field, a line or two for each: a name, and below it 建设单位:…, 年度目标:…, 服务部门:…."""

import re
from collections.abc import Iterator

from ingest.columns import Row
from ingest.patterns import compiled
from ingest.text import line_end

LABELS = (
    r"(?:项目|工程)(?:名称|概况|内容|业主|单位|地点|性质|进展|进度)|建设(?:单位|主体|内容|地点|规模|性质|阶段|年限|工期|地址)(?:[及和与](?:建设)?(?:规模|内容))?|主要(?:建设)?内容(?:[及和与](?:建设)?规模)?|规模[及和与]内容|"
    r"(?:投资|业主|实施|承建|责任|牵头|服务|包保|配合|申报|推进|主管|挂钩|协办|联系)(?:单位|主体|方|部门|企业)|(?:项目)?(?:计划)?总投资|(?:年度|今年|本年|20\d\d年|当年)(?:计划|工作|建设)?(?:投资|目标|任务|计划|进度|内容)(?:任务|目标)?|"
    r"(?:当前|建设|工程|项目|计划)?(?:进展|进度)|目前(?:进展|进度)|进展情况|形象进度|节点(?:目标|计划)|(?:包保|责任|挂钩|挂联|联系|包联|分管)领导|责任人|(?:开工|竣工|投产|完工|完成)(?:时间|时限)|拟?选址|地[点址]|位置|备注"
)
FIELD = compiled(rf"(?:^[ \u3000\t]*(?:[●•▪◆■▲★○◇※*·▶►□]|\(?\d{{1,3}}[.、)])?|(?<=[;。 \u3000\t]))[ \u3000\t]*(?P<label>{LABELS})(?:[】\]]?[ ]?:[ \u3000]*(?=[^\s:])|(?<=投资|计划)(?=[约超近]?\d[\d.]*[万亿])|(?<=^[\u4e00-\u9fff]{{4}})\t(?=[^\t\n]+(?:\n|\Z)))", re.M)
NAMED = re.compile(r"(?:项目|工程)名称")
# What makes the lines those of a project rather than of a task.
BUILT = re.compile(r"建设(?:单位|主体|内容|地点|规模|性质)|(?:项目|投资|业主|承建)(?:单位|主体|方|企业)|工程(?:内容|概况)|(?:项目|工程)(?:名称|业主)|总投资")
# The line above the fields: a sign or number, and the name alone.
ABOVE = re.compile(r"[ \t\u3000]*(?:#{1,6}[ ]+|\*\*)?(?P<mark>[●•▪◆■▲★○◇※*·▶►□]|\(?(?P<number>\d{1,3})[.、)]|\([一二三四五六七八九十]{1,3}\)|[①-⑳]|[【\[]?项目[一二三四五六七八九十\d]{1,3}[】\]]?[:、. ])?[ \u3000]*(?P<name>[^\n:;。,]{4,44}?)[ \u3000]*(?:\*\*)?[:。]?[ \u3000]*")
NUMBERED = re.compile(r"[ \t\u3000]*\(?(\d{1,3})[.、)]")
# 年度计划1亿元;⏎8月通车。责任单位:…: between the fields of a project's lines a word on its progress.
WORD = re.compile(r"\n[ \t\u3000]*(?!\(?\d{1,3}[.、)](?!\d)|[●•▪◆■▲★○◇※▶►□【(])[^\n:]{2,30}[;。]")
# 进度:9月底前⏎投产 牵头部门:…: the end of a value that a line's end cuts
CUT = re.compile(r"\n(?![ \t\u3000]*(?:\(?\d{1,3}[.、)](?!\d)|[●•▪◆■▲★○◇※▶►□【(]|[一二三四五六七八九十]{1,3}、))[^\n:。;]{1,20}[ \u3000\t;]+")
# 甲产业化 正在招商: how the project goes, behind its name
GOES = re.compile(r"[ \u3000]+(?:\(?(?:正在|目前|已|拟|待)?(?:招商|洽谈|谋划|前期|续建|新建|在建|签约|储备|推进|建设)中?\)?)$")
# 甲生产线(乙工业园), 丙中心(6月竣工): where it stands and how it goes, behind its name
ASIDE = re.compile(r"[(](?:(?P<goes>[^()]{0,12}(?:开工|动工|竣工|完工|建成|投产|投用|运营|并网|通车|交付|启用|续建|新建|在建|投入使用))|(?P<place>[\u4e00-\u9fff]{2,14}(?:[区园镇乡县市城]|街道|基地)))[)]$")
ASIDES = {"goes": "进度", "place": "建设地点"}
FEW = 2
SHORTEST = 4


def records(text: str) -> list[Row]:
    """The records of a text as rows, where at least two projects are told so; in order."""
    found = list(_read(text)) if "建设" in text or "总投资" in text else []
    return found if len(found) >= FEW else []


def _read(text: str) -> Iterator[Row]:
    """Runs of lines that hold fields, each with the name that its first field or the line above gives."""
    fields = list(FIELD.finditer(text))
    at = 0
    while at < len(fields):
        run = [fields[at]]
        while at + len(run) < len(fields) and _adjoins(text, run[-1], fields[at + len(run)]) and not _repeats(run, fields[at + len(run)]):
            run.append(fields[at + len(run)])
        at += len(run)
        row = _row(text, run)
        if row is not None:
            yield row


def _adjoins(text: str, above: re.Match[str], below: re.Match[str]) -> bool:
    """Whether a field stands on the line of the one before, or on the next line that is not empty."""
    stop = line_end(text, above.end())
    start = below.start("label")
    return below.start() <= stop or not text[stop:start].strip() or any(between.fullmatch(text, stop, start) for between in (WORD, CUT))


def _repeats(run: list[re.Match[str]], field: re.Match[str]) -> bool:
    return NAMED.fullmatch(field["label"]) is not None or any(f["label"] == field["label"] for f in run)


def _row(text: str, run: list[re.Match[str]]) -> Row | None:
    """The row of a run of fields; none where they speak of no project or nothing names it."""
    if len(run) < FEW or not any(BUILT.fullmatch(f["label"]) for f in run):
        return None
    cells = {f["label"]: _value(text, f, below) for f, below in zip(run, [*run[1:], None], strict=True)}
    opening = text.rfind("\n", 0, run[0].start("label")) + 1
    label = next((c for c in cells if NAMED.fullmatch(c)), None)
    if label is not None:
        heading, start, number = cells.pop(label), opening, NUMBERED.match(text, opening)
        found = number[1] if number else ""
    else:
        start, above = opening, ABOVE.fullmatch(text, opening, run[0].start("label"))  # 1.甲基地。建设单位:…
        if above is None:
            start = text.rfind("\n", 0, max(0, opening - 1)) + 1
            above = ABOVE.fullmatch(text, start, max(start, opening - 1))
        if above is None or not above["mark"]:
            return None
        heading, found = above.span("name"), above["number"] or ""
    goes = GOES.search(text, *heading)
    heading = (heading[0], goes.start()) if goes else heading
    if (aside := ASIDE.search(text, *heading)) is not None and aside.lastgroup is not None:
        heading = (heading[0], aside.start())
        cells.setdefault(ASIDES[aside.lastgroup], aside.span(aside.lastgroup))
    if heading[1] - heading[0] < SHORTEST:
        return None
    return Row(found, start, line_end(text, run[-1].end()), heading, {"项目名称": heading, **cells})


def _value(text: str, field: re.Match[str], below: re.Match[str] | None) -> tuple[int, int]:
    """The span of a field's value: to the end of its line, or to the next field there or behind what the line's end cuts off."""
    end = line_end(text, field.end())
    if below is not None and (below.start() < end or CUT.fullmatch(text, end, below.start("label"))):
        end = below.start()
    return field.end(), field.end() + len(text[field.end() : end].rstrip(" \u3000;。\t"))
