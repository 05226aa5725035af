"""Columns of tables: the names that headers give them, which of them hold units, and what a row is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.patterns import compiled

# Columns that say of what kind a task is.
OF_KIND = "类别|类型|分类|板块|维度"
# How a unit has to do with a task, as columns say it.
IN_CHARGE = "责任|牵头|配合|承办|协办|参与|主管|主责|主办|协同|服务|落实|督办|督导|包保|包联|包抓|挂钩|挂联|挂包|帮扶"
ROLES = f"{IN_CHARGE}|实施|主抓|首责|抓总|归口|协作|支持|任务|经办|分管|会同|承接|认领|执行"
# What names such a column by itself
ALONE = "牵头|配合|协办|承办|主办|主责|协同|责任|参与|(?:责任|工作|任务|职责)?分工"
COLUMN = compiled(
    r"^(?:序号|编号|(?:项目|工程|企业|任务|工作|指标|事项|园区)名称|(?:重点|主要|目标|具体|年度|核心|细化)?(?:工作|任务|事项|目标|措施|举措|项目|内容|要求|标准|行动)(?:目标)?(?:任务|内容|事项|措施|及内容|及要求|要求|标准|名称|清单|举措)?(?:分解|细化)?|(?:主要|项目|工程)?建设(?:内容|地点|单位|性质|规模|阶段|年限|起止年限|主体)(?:[及和与](?:建设)?(?:规模|内容))?|"
    rf"(?:{ALONE})$|(?:(?:{ROLES}){{1,2}}|申报|业主|分管|联系)(?:单位|部门|主体|科室|企业|领导|人|处室)|(?:本?年度|今年|全年|节点|阶段性?)(?:工作|建设|主要)?(?:目标|节点|任务|计划|进度)(?:任务|目标|要求)?|形象进度|(?:主要)?(?:建设)?规模|(?:计划)?投资额|总投资.*|年度.*投资.*|投资.*|阶段|(?:项目)?进展.*|(?:完成|办结|整改)(?:时[限间]|期限)|时间节点|(?:监督|督办|考核|推进)方式|(?:完成|工作)标准|推进(?:时序|计划|节点)|时限|备注|(?:项目|行业|产业|投资|资金|任务|工作)?(?:类别|性质|类型)|(?:重点|工作)?领域|资金来源|存在(?:的)?问题|(?:服务|工作|推进)专班|(?:计划|预计)?(?:开竣工|开工|竣工|投产|完工|建成)(?:时[间限]|日期)|(?:目前|当前)(?:工作)?(?:进展|进度|状态|阶段)(?:情况)?|(?:实施|投资|业主)主体|业主|(?:项目|工程)?(?:选址|地点|位置)|所属.*|指标|单位|202\d年.*|项目(?:单位|业主|法人))$"
)
SPLIT = compiled(r"\t|[ ]*\u3000+[ ]*|[ ]{2,}|[ ]*\|[ ]*")
NUMBERED = re.compile("序号|编号")
FEW = 2
OTHER_NAME = re.compile(r"\s*[\u4e00-\u9fff]{2,8}\s*")
NUMBER = re.compile(r"^\s*\(?(\d{1,3})\)?[.、]?\s*$")
SECTION = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[章节部]|[A-Z](?:[.、]|[ \u3000]+)[\u4e00-\u9fff]{2}|板块[一二三四五六七八九十]|[\u4e00-\u9fff]{2,12}[类方面]*\(\d+[项个件]\)$)")
TEXT_COLUMN = re.compile(r"名称|工作|任务|事项|内容|措施|举措|目标|项目")
PLACE_COLUMN = re.compile("地点|位置|选址|所在|属地|园区")
NAME_COLUMN = re.compile(r"^(?:项目名称|工程名称|项目)$")
# 项目|重点工作任务: beside what is to be done, what 项目 heads is a group of tasks, unless something else tells how it is built.
TASKS_BESIDE = re.compile(r"(?:工作|目标|具体|重点|主要)(?:目标)?任务|任务(?:内容|分解|事项)|(?:工作|主要|具体)?(?:措施|举措)|重点工作")
OF_WORKS = re.compile(r"建设|投资|业主|规模|地点|性质|阶段|进度|年限|工期")
# Columns that name persons.
PERSON_COLUMN = re.compile(r"领导|责任人|联系人|负责人|牵头人|链长|河长|专员|人员$")
HELPING = re.compile("配合|协办|参与|协同|协助|协作|支持")
UNIT_COLUMN = re.compile(rf"(?:{ROLES})(?:单位|部门|主体|科室|处室)|^(?:{ALONE})$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number, its span, the span of its heading cell, and its cells by column."""

    label: str
    start: int
    end: int
    heading: tuple[int, int]
    cells: dict[str, tuple[int, int]]


class Line(NamedTuple):
    start: int
    end: int
    text: str


def header(lines: list[Line], at: int) -> tuple[list[str], int]:
    """Column names of a header that begins here and the line behind it; no names where there is none."""
    cells = _header_cells(lines[at].text)
    if cells:
        return cells, at + 1
    if not COLUMN.match(lines[at].text.strip()):
        return [], at + 1
    names: list[str] = []
    end = at
    while end < len(lines) and (COLUMN.match(lines[end].text.strip()) or _names_a_column(lines, end, len(names))):
        names.append(lines[end].text.strip())
        end += 1
    first = next((i for i, name in enumerate(names) if NUMBERED.match(name)), 0)  # above the header a date may stand
    return (names[first:], end) if len(names) - first >= 3 else ([], at + 1)


def _names_a_column(lines: list[Line], at: int, read: int) -> bool:
    """Whether a short line that no list of columns knows stands among the names of columns."""
    return read >= FEW and OTHER_NAME.fullmatch(lines[at].text) is not None and at + 1 < len(lines) and COLUMN.match(lines[at + 1].text.strip()) is not None


def _header_cells(line: str) -> list[str]:
    """The column names that a line gives; none where it is no header."""
    if not _is_parted(line):
        return []
    cells = [c.strip() for c in SPLIT.split(line.strip().strip("()|"))]
    return cells if len(cells) >= 3 and sum(bool(COLUMN.match(c)) for c in cells) >= 2 else []


def _is_parted(line: str) -> bool:
    """Whether a line holds any sign that parts cells."""
    return "\t" in line or "|" in line or "\u3000" in line or "  " in line


def cells(line: str, position: int, edge: str = " |\t\u3000") -> list[tuple[int, int]]:
    """Spans of the cells of a line that begins at a position, without the signs at its ends; none where it has no more than one."""
    if not _is_parted(line):
        return []
    first, last = len(line) - len(line.lstrip(edge)), len(line.rstrip(edge))
    found, start = [], first
    for match in SPLIT.finditer(line, first, last):
        found.append((position + start, position + match.start()))
        start = match.end()
    return [*found, (position + start, position + last)] if found else []


def is_section(line: str) -> bool:
    """Whether a line heads a section of a table; a long one that begins alike is a cell."""
    return SECTION.match(line) is not None and len(line) < 40


def is_header(line: str) -> bool:
    """Whether a line is the header of a table (序号|重点任务|牵头部门), which looks like a bar of navigation."""
    return bool(_header_cells(line))


def name_column(cells: dict[str, tuple[int, int]]) -> str | None:
    """The column of a row that names a project; none where the row is no project's."""
    column = next((c for c in cells if NAME_COLUMN.match(c)), None)
    grouped = column == "项目" and any(TASKS_BESIDE.search(c) for c in cells) and not any(OF_WORKS.search(c) for c in cells)
    return None if grouped else column


def unit_cells(cells: dict[str, tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """(column, start, end) of the cells that name responsible units."""
    columns = [c for c in cells if UNIT_COLUMN.search(c)]
    # Beside a column of those responsible, 实施单位 is the one who builds.
    served = [c for c in columns if not c.startswith("实施")]
    served = served if any(not HELPING.match(c) for c in served) else columns
    for column, (start, end) in cells.items():
        if column in served:
            yield column, start, end
