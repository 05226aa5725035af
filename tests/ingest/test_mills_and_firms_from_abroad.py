"""Mills by their place, and firms in Latin letters behind their country."""

import pytest

from tests.ingest.drafts import names


@pytest.mark.parametrize(
    ("words", "firms"),
    [
        ("由锦州第二钟表厂和四平电缆厂联合建设钟表基地", {"锦州第二钟表厂", "四平电缆厂"}),
        ("支持呼伦贝尔毛毯厂、佳木斯制笔厂等企业技术改造", {"呼伦贝尔毛毯厂", "佳木斯制笔厂"}),
        ("推动启川橡胶与衢州制冰机厂合资建设冷冻装置", {"启川橡胶", "衢州制冰机厂"}),
        ("依托襄阳锅炉厂、呼伦贝尔水泵厂开展攻关", {"襄阳锅炉厂", "呼伦贝尔水泵厂"}),
        ("由禾岸集团与丹麦VELTRA等企业合资建厂", {"禾岸集团", "VELTRA"}),
        ("引进法国MORVAL等公司", {"MORVAL"}),
        ("建设城东水厂、河西污水处理厂和垃圾焚烧厂", set()),
        ("关停小水泥厂、造纸厂等企业", set()),
        ("取得美国FDA认证,推进江岸染料厂区改造", set()),
    ],
)
def test_mills_and_latin_names(words: str, firms: set[str]) -> None:
    assert names(f"1.抓好工作。{words}。\n", "Company") == firms
