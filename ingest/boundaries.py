"""Where a name begins: words of administrative prose that stand in front of names and are no part of them."""

import re
from functools import cache

# Verbs, adverbs and prepositions that open clauses. None of them is the beginning of a name.
OPENERS = """
一是 二是 三是 四是 五是 六是 通过 依托 借助 借力 利用 用好 用足 用活 办好 建好 建强 建成 建立 建设 加快 加强 加大 加速 加密 推进 推动 推广 推行 推荐 支持 打造 完成 实施 落实 深化 深入 深耕
促进 促成 引导 鼓励 围绕 聚焦 聚力 参加 参与 举办 承办 组织 组建 争取 争创 申报 申请 创建 创新 培育 培养 发挥 提升 提高 优化 完善 扩大 统筹 启动 确保 力争 力促 敦促 督促 帮助 帮扶 帮促
指导 协助 协调 配合 联合 联动 携手 会同 位于 落户 入驻 进驻 融入 对接 按照 根据 结合 贯彻 执行 开展 积极 主动 全面 大力 着力 全力 切实 扎实 持续 不断 进一步 有序 稳步 高标准 高质量
高水平 高起点 高效 新建 续建 扩建 迁建 共建 筹建 在建 改造 抓好 抓实 抓紧 抓住 抢抓 做好 做优 做强 做大 做实 做精 做活 放大 叫响 打响 擦亮 锚定 瞄准 紧盯 紧扣 紧密 密切 主攻 突出 突破 坚持
健全 强化 规划 规范 编制 制定 出台 修订 印发 研究 谋划 探索 适时 尽快 尽早 继续 保障 巩固 拓展 拓宽 延伸 壮大 布局 发展 引进 引入 招引 招商引资 集聚 承接 服务 支撑 带动 助推 助力 推介 包括
涉及 其中 以及 尤其 特别 重点 同时 此外 另外 预计 力推 现有 已有 相关 有关 各类 各级 一批 一个 多个 新增 新开 争取落地 成功 顺利 如期 全年 年内 今年 去年 当年 每年 明年 上半年 下半年 年底前 月底前
主要 负责 牵头 主办 协办 联系 走访 拜访 考察 赴 到 至 把 将 让 使 对 向 从 由 在 于 为 与 和 及 或 并 但 而 且 等 的 了 是 以 同 跟 被 请 给 按 经 因 据 凭 靠 比 较 含 除
充分 接入 依据 会议和 已经 已 代表 上报 报送 报 提请 提交 汇报 简化 实行 中央和 先 列入 纳入 并入 整合到 整合 托管 转型为 升级为 认定为 获批 入选 荣获 被评为 被列为 设立 成立 挂牌 驻 沿 即 称 又 也 都 仍 就 还 再 要 须 应 可 能 会 有 无 未 不 没有 各 该 本 我 其 此 这 那
""".split()
# Names that begin with what looks like an opener.
KEPT = """
将军 将乐 对外 对口 和平 和田 和县 和静 和顺 和林格尔 和龙 于都 于田 从江 从化 同江 同安 同仁 同心 同德 以色列 由 无锡 无人机 无为 无极 无棣 会泽 会同县 会理 会昌 会东 会宁 会稽 有色 可克达拉 不锈钢 在线
经开 经济 经信 经发 经贸 经管 比亚迪 比耐 比太 靠 与共 新建区 新建县 新增长 建设银行 建设局 建设委 建设厅 建设管理 建设部 建设兵团 发展改革 发展和改革 发展集团 发展局 发展研究 发展委 服务中心 服务局 服务业
创新创业 规划建设 规划局 规划和自然 规划设计 研究院 研究所 研究中心 组织部 组织人社 组织人事 引导基金 保障局 保障中心 保障部 统筹局 促进局 促进中心 促进会 促进委 推进中心 推进办 至诚 到发
对台 对俄 向阳 按 除尘 含山 含光 应急 应县 应城 应用 要素 可再生 可降解 能源 能投 能科 会展 会计 会员 有限 有机 无线 无机 无害 无废 无纺 不动产 本溪 本田 本钢 本地 各庄 此 其亚 其美 沿海 沿河 沿江 驻马店
国务院 同瑞 同方 同飞 同惠 以岭 以太 即墨 称多 又 也门 都匀 都江堰 都昌 都安 都兰 仍 就业 还 再生 再制造 再担保 须 本土 中 据 给排水 被动 赴 凭祥 因特 较 并网 并购 并州 且末 而 但 或 请 使 让胡路 让
培育库 申报单位 参与单位 负责人 组织委员会 经营 经纬 经典 经十路 在建项目 为先 为民 为名 将台 对讲 对虾 从业 由此 以上 以下 以内 等级 等离子 的卢 了解 是否
""".split()


@cache
def _openers() -> re.Pattern[str]:
    kept = sorted({k for k in KEPT if len(k) > 1}, key=len, reverse=True)
    openers = sorted(set(OPENERS), key=len, reverse=True)
    return re.compile(f"(?!{'|'.join(map(re.escape, kept))})(?:{'|'.join(map(re.escape, openers))})")


def strip_openers(text: str, start: int, end: int, keep: int = 2) -> int:
    """The start of the name in text[start:end], behind all openers at its head; at least ``keep`` characters remain."""
    pattern = _openers()
    while end - start > keep:
        match = pattern.match(text, start, end)
        if not match or end - match.end() < keep:
            break
        start = match.end()
    return start


# Openers of two characters and more that cut a name wherever they stand: what follows them is a name, what precedes is not.
CUTS = re.compile(
    "依托|借助|借力|通过|会议和|依据|接入|加快|推进|推动|支持|打造|落实|围绕|聚焦|参加|参与|举办|承办|组建|争取|争创|申报|创建|发挥|提升|优化|完善|扩大|启动|确保|力争|力促|敦促|督促|帮助|帮扶|帮促|指导|协助|"
    "联合|联动|携手|会同|位于|落户|入驻|融入|对接|按照|根据|结合|贯彻|开展|积极|主动|全面|大力|着力|全力|切实|扎实|持续|不断|进一步|稳步|高标准|高质量|高水平|共建|筹建|抓好|抓紧|抢抓|做好|做优|做强|做大|"
    "办好|用好|用足|锚定|瞄准|紧盯|紧扣|主攻|突出|坚持|健全|强化|编制|制定|出台|修订|印发|谋划|探索|适时|尽快|继续|巩固|壮大|布局|引进|招引|承接|带动|助推|助力|包括|涉及|其中|以及|同时|重点|新增|建成|完成|实施|"
    "深化|加强|促进|引导|鼓励|推荐|推广|整合|纳入|列入|并入|托管|获批|成立|设立|挂牌|的|了|把|与(?!共)|(?<![自理])由(?!贸)|在(?!线|建)|将(?!军|乐|台)|[,。;::、!?\n\t\u3000“”‘’]"
)


def cut_left(text: str, start: int, end: int) -> int:
    """The start of the name that ends at ``end``: behind the last word in text[start:end] that no name holds."""
    last = start
    for match in CUTS.finditer(text, start, end - 2):
        last = match.end()
    return strip_openers(text, last, end)
