"""Where people stand (责任领导:林文昌, 县长张海宁): names of persons hold names of places, which mean none there."""

from collections.abc import Iterator

from ingest.columns import PERSON_COLUMN
from ingest.draft import Draft
from ingest.sought import sought

LABEL = sought(
    r"(?:(?:责任|牵头|分管|包联|包保|包抓|挂点|挂联|挂包|挂帅|联系|市级|县级|区级|主管|协管|配合)领导|(?:第一)?责任人|联系人|负责人|牵头人|副?(?:链长|组长|指挥长|总指挥|班长)|专班长|编辑|责编|校对|记者|通讯员|审核|撰稿|摄影)[ \u3000]*[:：]?[ \u3000]*"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:\([^()\n]{2,12}\))?(?:[ \u3000、,]+[\u4e00-\u9fff]{2,4})*)(?=[ \u3000;。,\n|)]|$)"
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔汤温康施牛樊葛邢安齐庞伍庄申柯翟梅莘"
)
TITLED = sought(rf"(?:书记|市长|县长|区长|旗长|州长|省长|镇长|乡长|主任|主席|局长|厅长|部长|委员|常委|经理|董事长|总裁|厂长|组长|代表|院士|教授|博士|同志)(?P<name>[{SURNAMES}][\u4e00-\u9fff]{{2}})(?![省市县区镇])")


def people(draft: Draft) -> Iterator[tuple[int, int]]:
    """Spans of names of persons, and of table cells that hold them."""
    for clause in draft.clauses:
        yield from (span for column, span in clause.cells.items() if PERSON_COLUMN.search(column))
    for match in LABEL.finditer(draft.text):
        yield match.span("names")
    for match in TITLED.finditer(draft.text):
        yield match.span("name")
