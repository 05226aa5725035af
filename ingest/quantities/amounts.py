"""Amounts: numbers with their units in clean text, ranges and lost percent signs included."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.quantities import SCALES, dimension
from ingest.quantities.numerals import WORD, number, share
from ingest.sought import sought


class Amount(NamedTuple):
    """A number with its unit in the text. ``high`` is the upper end of a range; ``start`` to ``end`` spans number and unit."""

    start: int
    end: int
    value: float
    unit: str
    dimension: str
    high: float | None = None


# Units that are words by themselves, and classifiers that need what follows to be no part of a longer word.
PLAIN = (
    "个百分点|百分点|%|‰|平方公里|平方千米|平方米|平米|㎡|公顷|亩|车道公里|公里|千米|海里|延米|载重吨|吨标准煤|吨标煤|吨二氧化碳(?:当量)?|公斤|千克|吨|斤|担(?![任当保负心架责])|"
    "标准立方米|立方米|标方|千瓦时|万千瓦|千瓦|兆瓦时|兆瓦|吉瓦|MWh?|GWh?|kWh?|千伏安|兆伏安|千伏|微克/立方米|微克每立方米|毫克/立方米|毫克/升|[EP]F(?:LOPS|lops)|P(?=算力|以上|左右|[,。;、)\n]|$)|"
    "美元|欧元|港元|日元|英镑|元人民币|人民币|元|人次|家次|场次|架次|批次|班次|列次|艘次|件次|户次|车次|航班|标准箱|标箱|TEU|个标箱|"
    "台套|台\\(套\\)|个工作日|工作日|个月|小时|分钟|秒|岁|℃"
)
COUNTED = (
    "个(?![人体性别百]|股)|家(?![庭具禽畜居政乡国]|电(?![解子池力缆商镀极石动梯影机站厂网信气]))|项(?!目)|宗|户(?![外籍口])|条(?![例款])|件(?!套)|场(?![所地馆站景])|次(?![数级生]|新)|批(?![准发量])|"
    "套(?!餐)|台(?![阶湾州账风式北商胞])|辆|艘|架(?!构)|座|所(?![有在])|处(?![理置罚])|支(?![持撑付援])|锭(?!子)|只(?!有)|款|篇|份(?!额)|部(?![门分委署队长])|间(?!接)|张(?!家)|"
    "本(?=[,。;、]|$)|栋|幢|块|株|穗(?![城港深])|头|羽|起(?!来)|例|袋(?![式装鼠])|对(?![接标口])|组(?!织|团|建|合|长)|班(?!子|列)|轮|笔|列(?!入|为)|枚|单(?![位元一独个品据证价号向打边体枪双家项])|票(?![据房价务面选])|名(?![单录优义特称]|列前)|人(?![民大均才口工员社事力文])|"
    "位(?![于居])|倍|强(?=[,;。、)\"”]|$)|度|米|方(?![面案式法位向])|天|分(?![布之为别类钟])"
)
SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
# The bare scales 亿 and 万亿 stand for 元 (全部营收达到6万亿).
_UNIT = rf"(?:(?:{SCALE})?(?:{PLAIN}|{COUNTED})(?:/(?:平方米|平方公里|亩|年|月|季度|周|日|户|人|吨|标箱))?|万亿|亿|万(?=[以左,;。、]))"
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_BEFORE = r"(?<![0-9.A-Za-z第〔×\-—/\[][0-9])"
AMOUNT = re.compile(
    rf"(?P<low>[0-9]{_BEFORE}[0-9,]*(?:\.[0-9]+)?)(?P<first>{_UNIT})?(?:(?<=[0-9%元家个])\s?[-~—–至到]\s?(?P<high>{_NUMBER}))?\s?[余多几]?(?P<unit>{_UNIT})?[余多]?"
)
_GREW = "增长|增速|下降|提高|提升|降低|达到|达|率|占比|比重|强度|高于|低于|少于|超过|至|到|在|突破|涨幅|上涨|增幅|降幅|压减|压缩|缩短|削减|精简"
LOST = re.compile(rf"(?:{_GREW})[约为]?(?P<low>[0-9]+(?:\.[0-9]+)?)(?:[ \u3000](?=以上|左右|以内|以下|[,;。、]|$)|(?<=增长\d\d)(?=以上|左右)|(?<=增长\d)(?=以上|左右))", re.M)
_COUNT_WORD = re.compile(
    r"(?P<low>[两二三四五六七八九十](?<![第一二三四五六七八九十百千每这那有].)十?[一二三四五六七八九]?)(?P<unit>[家所座条场户艘架支项个批宗])(?=[,;。、)\n]|以上|左右)"
)
_SHARE_WORD = re.compile(f"(?:百|{WORD})分之{WORD}(?:点{WORD})?")
_TENTHS = sought("(?:(?<=[于过到约在超占])|(?<=增长)|(?<=提高)|(?<=下降)|(?<=降低)|(?<=压减))[一二两三四五六七八九]成(?![立为员本果熟长就交功分品])")


def amounts(text: str) -> Iterator[Amount]:
    """All amounts of a text in order of their place."""
    found = [*_written(text), *_lost(text), *_worded(text)]
    found.sort(key=lambda a: a.start)
    position = 0
    for amount in found:
        if amount.start >= position:
            yield amount
            position = amount.end


def _value(digits: str) -> float:
    return float(digits.replace(",", "") or 0)


def _written(text: str) -> Iterator[Amount]:
    for match in AMOUNT.finditer(text):
        unit, first = match["unit"], match["first"]
        if match["high"] and not unit:
            unit, high = first, None
        else:
            high = match["high"]
        written = unit or first
        if not written:
            continue
        low = _value(match["low"])
        if first and unit and first != unit:
            # 5000万元-1亿元: the lower end has a unit of its own.
            written, high = first, None
        kind = dimension(written)
        if kind:
            yield Amount(match.start(), match.end(), low, written, kind, _value(high) if high else None)


def _lost(text: str) -> Iterator[Amount]:
    if not re.search(r"\d[ \u3000](?:以上|左右|以内|以下|[,;。、]|$)|增长\d+(?:以上|左右)", text, re.M):
        return
    for match in LOST.finditer(text):
        yield Amount(match.start("low"), match.end("low"), _value(match["low"]), "%", "share")


def _worded(text: str) -> Iterator[Amount]:
    for match in _COUNT_WORD.finditer(text):
        value = number(match["low"])
        if value is not None:
            yield Amount(match.start(), match.end(), value, match["unit"], dimension(match["unit"]))
    at = text.find("分之")
    while at >= 0:
        found = _SHARE_WORD.search(text, max(0, at - 4), at + 12)
        value = share(found[0]) if found else None
        if found and value is not None:
            yield Amount(found.start(), found.end(), value, "%", "share")
        at = text.find("分之", at + 2)
    for match in _TENTHS.finditer(text) if "成" in text else ():
        value = number(match[0][:1])
        if value is not None:
            yield Amount(match.start(), match.end(), value * 10, "%", "share")
