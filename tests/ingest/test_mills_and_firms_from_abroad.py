"""Mills by their place, and firms in Latin letters behind their country."""

import pytest

from tests.ingest.drafts import names


@pytest.mark.parametrize(
    ("words", "firms"),
    [
        ("由沈阳第一机床厂和长春电缆厂联合建设电缆基地", {"沈阳第一机床厂", "长春电缆厂"}),
        ("支持哈尔滨轴承厂、齐齐哈尔制钢厂等企业技术改造", {"哈尔滨轴承厂", "齐齐哈尔制钢厂"}),
        ("推动中策橡胶与杭州制氧机厂合资建设空分装置", {"中策橡胶", "杭州制氧机厂"}),
        ("依托武汉锅炉厂、哈尔滨汽轮机厂开展攻关", {"武汉锅炉厂", "哈尔滨汽轮机厂"}),
        ("由汾河集团与沙特ACWA等企业合资建厂", {"汾河集团", "ACWA"}),
        ("引进法国ALSTOM等公司", {"ALSTOM"}),
        ("建设城东水厂、河西污水处理厂和垃圾焚烧厂", set()),
        ("关停小水泥厂、造纸厂等企业", set()),
        ("取得美国FDA认证,推进江岸染料厂区改造", set()),
    ],
)
def test_mills_and_latin_names(words: str, firms: set[str]) -> None:
    assert names(f"1.抓好工作。{words}。\n", "Company") == firms
