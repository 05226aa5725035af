"""Plans in words, Chinese and English, so that a reader sees how a question was understood and can correct it."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ontology import ontology
from graph.store import View
from search.questions.plans import plan as p

STAGES = {
    "signed": ("签约", "signed"), "land": ("落地、供地或拆迁", "land"), "start": ("开工", "started"), "build": ("在建", "under construction"),
    "complete": ("竣工", "completed"), "operate": ("投产", "put into operation"), "unknown": ("未说明阶段", "no stage stated"),
    "lead": ("牵头", "lead"), "support": ("配合", "support"), "unit": ("责任", "responsible"),
}
MEASURES = {"investment": ("总投资", "total investment"), "size": ("规模", "size"), "first": ("首期规模", "first tranche")}
NAMES_SHOWN = 3


class Wording:
    """Words for plans in one language."""

    def __init__(self, view: View, english: bool) -> None:
        self.view, self.english = view, english

    def pick(self, zh: str, en: str) -> str:
        """The words of this language."""
        return en if self.english else zh

    def query(self, query: p.Query) -> str:
        """A query in words."""
        if isinstance(query, p.Listing):
            return self.pick(f"列出{self.set(query.of)}", f"list {self.set(query.of)}")
        if isinstance(query, p.Counting):
            return self.pick(f"计数:{self.set(query.of)}", f"count {self.set(query.of)}")
        if isinstance(query, p.Figures):
            return self.figures(query)
        if isinstance(query, p.Deciding):
            return self._decision(query)
        if isinstance(query, p.Connection):
            return self.pick(f"{self.set(query.source)}与{self.set(query.target)}有何联系", f"how {self.set(query.source)} and {self.set(query.target)} are connected")
        if isinstance(query, p.Description):
            return self.pick(f"介绍{self.set(query.of)}", f"describe {self.set(query.of)}")
        if isinstance(query, p.Related):
            return self.pick(f"与{self.set(query.of)}相关的文件", f"documents related to {self.set(query.of)}")
        return self.pick(f"查找与“{query.query}”意思相近的段落", f"passages near in meaning to “{query.query}”")

    def figures(self, query: p.Figures) -> str:
        """A query for figures in words."""
        who = self.set(query.subjects) if query.subjects else self.pick("各园区", "all parks")
        what = self.set(query.indicators) if query.indicators else self.pick("各项指标", "all indicators")
        when = self.pick("、".join(f"{y}年" for y in query.years), ", ".join(map(str, query.years)))
        words = self.pick(f"{who}{when}的“{what}”目标", f"the target of {who} for {what}" + (f" in {when}" if when else ""))
        if query.amount is not None:
            words += self.pick(f",{query.comparator}{_amount(query.amount)}{query.unit}", f", {query.comparator} {query.amount:,.10g} {query.unit}")
        if query.aggregate:
            words += self.pick(",合计" if query.aggregate == "sum" else ",取平均", f", {'added up' if query.aggregate == 'sum' else 'on average'}")
        if query.order:
            words += self.pick(",取最高" if query.order == "highest" else ",取最低", f", {query.order} first")
        return words

    def _decision(self, query: p.Deciding) -> str:
        if query.figures is not None:
            return self.pick(f"是否:{self.figures(query.figures)}", f"whether {self.figures(query.figures)}")
        if query.of is not None:
            return self.pick(f"是否有{self.set(query.of)}", f"whether there is {self.set(query.of)}")
        return self.pick("文件原句是否肯定此事", "whether a sentence of the documents affirms it")

    def set(self, node: p.Set) -> str:
        """A set in words."""
        if isinstance(node, p.Entities):
            return node.words or self.names(node.ids)
        if isinstance(node, p.All):
            kinds = self.kinds(node.types)
            return self.pick(f"名称含“{'、'.join(node.words)}”的{kinds}", f"{kinds} named “{', '.join(node.words)}”") if node.words else kinds
        if isinstance(node, p.Follow):
            return self._follow(node)
        if isinstance(node, p.Documents):
            parts = [self.pick(f"提到{self.set(node.mentioning)}", f"that mention {self.set(node.mentioning)}")] if node.mentioning else []
            parts += [self.pick(f"关于{self.set(node.about)}", f"about {self.set(node.about)}")] if node.about else []
            return self.pick(f"{'、'.join(parts)}的文件", f"documents {' and '.join(parts)}")
        if isinstance(node, p.Named):
            return self.pick("、", ", ").join(f"“{q.words}”" for q in node.quotes[:NAMES_SHOWN]) + ("…" if len(node.quotes) > NAMES_SHOWN else "") + self.pick("(取自原句)", " (as the sentence has it)")
        if isinstance(node, p.Said):
            kinds = self.kinds(node.types)
            return self.pick(f"文件写明“{node.words}”的{kinds}", f"{kinds} whose documents say “{node.words}”")
        if isinstance(node, p.Measured):
            return self._measured(node)
        if isinstance(node, p.Without):
            return self.pick(f"{self.set(node.of)}(不含{self.set(node.without)})", f"{self.set(node.of)} without {self.set(node.without)}")
        joint = self.pick("且", " and ") if isinstance(node, p.And) else self.pick("或", " or ")
        return joint.join(dict.fromkeys(self.set(part) for part in node.parts))

    def _measured(self, node: p.Measured) -> str:
        words = self.pick(*MEASURES[node.measure])
        limits = []
        if node.amount is not None:
            limits.append(self.pick(f"{words}{node.comparator}{_amount(node.amount)}{node.unit}", f"{words} {node.comparator} {node.amount:,.10g} {node.unit}"))
        if node.order:
            most = self.pick("最大" if node.order == "highest" else "最小", "largest" if node.order == "highest" else "smallest")
            count = str(node.limit) if node.limit else ""
            limits.append(self.pick(f"{words}{most}{count and f'的{count}个'}", f"{count} {most} by {words}".lstrip()))
        return self.set(node.of) + (f" [{', '.join(limits)}]" if limits else "")

    def _follow(self, node: p.Follow) -> str:
        relation = ontology().relations[node.relation]
        verb_zh, verb_en = (relation.zh, relation.en) if node.direction != p.IN else (relation.reverse_zh, relation.reverse_en)
        kinds = self.kinds(node.types)
        start = self.set(node.start) if node.start is not None else ""
        limits = [STAGES.get(str(v), (str(v), str(v)))[self.english] for values in node.qualifiers.values() for v in values]
        limits += [f"{y}{self.pick('年', '')}" for y in node.years]
        words = self.pick(f"{start}–{verb_zh}→{kinds}", f"{kinds} ({start} – {verb_en} →)" if start else kinds)
        if node.words:
            limits.append(self.pick(f"名称含“{'、'.join(node.words)}”", f"named “{', '.join(node.words)}”"))
        return words + (f" [{', '.join(dict.fromkeys(limits))}]" if limits else "")

    def kinds(self, types: Sequence[str]) -> str:
        """Types in words."""
        known = ontology().types
        return self.pick("或".join(known[t].zh for t in types) or "事物", " or ".join(known[t].en for t in types) or "things")

    def names(self, ids: Sequence[str]) -> str:
        """Some entities or documents by name."""
        entities = self.view.entities(list(ids[:NAMES_SHOWN]))
        shown = [e.name for e in entities.values()]
        if not shown and ids:
            shown = [self.view.document(i).title for i in ids[:NAMES_SHOWN] if i.startswith("d") and "#" not in i]
        more = "…" if len(ids) > NAMES_SHOWN else ""
        return self.pick("、", ", ").join(shown) + more


def _amount(value: float) -> str:
    """A number as plans write it: 30亿 for 3000000000."""
    for size, scale in ((1e8, "亿"), (1e4, "万")):
        if abs(value) >= size:
            return f"{value / size:g}{scale}"
    return f"{value:g}"


def both(query: p.Query, view: View) -> dict[str, str]:
    """A plan in both languages."""
    return {"zh": zh(query, view), "en": en(query, view)}


def zh(query: p.Query, view: View) -> str:
    """A plan in Chinese."""
    return Wording(view, False).query(query)


def en(query: p.Query, view: View) -> str:
    """A plan in English."""
    return Wording(view, True).query(query)
