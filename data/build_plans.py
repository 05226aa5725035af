"""Builds the sample plans in data/plans in all formats that can be fed: ``python -m data.build_plans`` (needs reportlab).

The plans are written for this project: real places, companies and offices, figures partly real and partly invented, in our
own words. They show what the formats look like, they are no record of anyone's policy.
"""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "plans"

LINKONG = """长沙自贸临空区2024年要点摘编
来源:策图样例 发布日期:2024-03-05
本文用自己的话概括长沙自贸临空区这一年要做的事,供演示使用。
一、年度目标
——实际利用外资不低于7000万美元;
——固定资产投资超过100亿元,税收40亿元;
——新增市场主体1200家以上;
——技工贸总收入400亿元。
二、重点任务
(一)招商
1.盯住重点产业。主攻通用航空和医药健康,瞄准无人机、eVTOL、航空发动机找项目,同时发展跨境电商、融资租赁和航空物流。借助进博会、沪洽周推介园区。(责任单位:招商合作局、综保事务局、临空集团)
2.改进招商办法。管委会牵头,临空集团、海嘉公司参与,全年外出招商不少于24批次。(责任单位:招商合作局、制度创新局、海嘉公司)
(二)项目
1.抓开工和投产。推动比亚迪、中通跨境、筑企通等重点项目尽早开工,确保声迅安防、八百里等项目按期竣工,帮助红橡科技、坚韧机械等项目投产。全年建设项目100个以上。(责任单位:规划建设局、临空集团)
2.保障用地。加快玉湖冷链、蓝天智能等项目拆迁,全年出让土地4000亩。(责任单位:规划建设局、财政金融局)
(三)开放与服务
1.壮大低空经济。出台低空经济三年行动计划,建设无人机产业孵化中心,与美团、顺丰合作开展无人机配送。(责任单位:产业促进局、招商合作局)
2.扶持企业。帮助养天和、健坤精密仪器等企业上市,推动瑞德生物等企业入规。(责任单位:产业促进局、财政金融局)
"""

XINGSHA = """长沙经济技术开发区2019年工作打算
发布时间:2019-03-04  来源:策图样例
长沙经济技术开发区(以下简称“长沙经开区”)2019年的打算归纳如下。
一、目标
技工贸总收入达3908亿元,规上工业总产值2550亿元,规上工业增加值600亿元;财政收入187亿元;实际到位外资7亿美元,外贸进出口总额46亿美元。
二、产业
(一)做强四条产业链。发展工程机械、汽车、先进轨道交通装备和集成电路,落实《长沙经开区促进集成电路产业发展实施办法》。
(二)发展智能制造。新增规模以上工业企业20家以上,新认定高新技术企业30家,支持树根互联建设工业互联网平台。
(三)培育新经济。建设星沙区块链产业园,引进区块链企业30家以上;发展新能源汽车和智能网联汽车。
三、项目
(一)抓落地。加快广汽三菱第二工厂、索恩格二期等项目落地。
(二)抓建设。推进蓝思科技黄花生产基地、大陆集团中央电子工厂建设,完成黄花蓝思科技110千伏变电站建设。
(三)抓投产。推动山河智能一期扩建、京东无人车总部等项目建成投产。
四、开放
参加首届中非经贸博览会、中国国际工程机械展览会,指导埃塞-湖南工业园发展。与长沙临空经济示范区、黄花综合保税区深化合作。
"""

XIANGJIANG = """<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>湖南湘江新区2021年经济工作安排_策图样例</title>
<meta name="ArticleTitle" content="湖南湘江新区2021年经济工作安排"><meta name="PubDate" content="2021-01-15"></head>
<body><div class="nav"><a href="/">首页</a> &gt; <a href="/plans">规划计划</a></div>
<div class="article"><h1>湖南湘江新区2021年经济工作安排</h1><p>来源:策图样例 2021年01月15日</p>
<p>湖南湘江新区(以下简称“湘江新区”)2021年经济工作分四个方面。</p>
<h2>一、智能制造</h2><p>依托中联智慧产业城发展工程机械和新材料,规划智能网联汽车产业园。推动舍弗勒、华为、海信等项目落地,支持中联重科、格力、比亚迪电子建设智能工厂。举办岳麓峰会。</p>
<h2>二、科技创新</h2><p>加快湘江科创基地二、三期建设,与国防科大、中南大学共建岳麓山工业创新中心。加快新区天使母基金投资,培育高新技术企业。</p>
<h2>三、城市与生态</h2><p>建设湘江通航小镇、湘江基金小镇等5个特色小镇。推进梅溪湖水质净化厂、洋湖再生水厂扩容,发展装配式建筑。</p>
<h2>四、对外开放</h2><p>加快高铁西站建设,深化中非贸易合作,推动先进储能材料产业走出去。</p></div>
<div class="footer">版权所有 <a href="/share">分享</a></div></body></html>
"""

PROVINCE = [
    ("title", "湖南省2018年产业园区工作要点(样例)"),
    ("line", "发布日期:2018-04-20"),
    ("line", "一、目标。全省园区技工贸总收入5万亿元左右,规模工业增加值增长10%以上,引进重大产业项目500个,新增省级高新区8家。"),
    ("line", "二、任务"),
    ("line", "1、壮大新兴产业集群。围绕移动互联网、电子信息、生物医药、节能环保、智能制造、轨道交通、航空航天、新能源,打造优势产业集群。"),
    ("line", "责任单位:省发改委、省经信委、省科技厅"),
    ("line", "2、扩大园区开放。长株潭地区主动对接长三角、京津冀产业转移,支持园区参加境外经贸合作区建设。"),
    ("line", "责任单位:省商务厅、省发改委,各市州人民政府"),
    ("line", "3、完善环保设施。园区污水处理率达到95%以上,工业固体废物处置利用率达到90%以上。"),
    ("line", "责任单位:省环保厅,各市州人民政府"),
    ("line", "4、立法与政策。推进《湖南省产业园区条例》立法,出台《湖南省开发区调区扩区和退出管理办法》。"),
    ("line", "责任单位:省发改委、省国土厅"),
]

TRANSFER = [
    "湖南省2014年承接产业转移工作要点(样例)",
    "发布日期:2014-02-18",
    "一、目标",
    "1.引进项目。全年引进2亿元以上产业转移项目130个,力争150个;新增世界500强和国内100强企业8家。",
    "2.建设平台。新增国家级经济开发区1个、综合保税区1个,湘潭综合保税区通过国家验收。",
    "二、任务",
    "1.建设湘南示范区。支持永州经济技术开发区、衡阳松木工业园申报国家级经开区,发挥衡阳综合保税区作用。",
    "2.对接重点区域。加强与珠三角、长三角和新加坡合作,举办湖南(上海)投资洽谈活动周,参加中博会、厦交会。",
    "3.建设标准厂房。全年建设标准厂房1000万平方米以上。",
    "4.跟踪重大项目。抓好格力集团宁乡生产基地、中国五矿铜业深加工项目、蓝思科技新材料项目的落地和投产。",
]

TASKS = [
    ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
    (1, "优化招商机制。引进产业项目100个以上,总投资超350亿元。", "招商合作局", "临空集团、海嘉公司", "12月底"),
    (2, "发展低空经济。搭建无人机产业孵化中心,申报民用无人驾驶航空试验区。", "产业促进局", "招商合作局、规划建设局", "9月底"),
    (3, "加快配套建设。完成天祥路、秋江路建设。", "规划建设局", "临空集团", "10月底"),
    (4, "优化金融服务。发挥星城经开基金、临空三泽基金作用。", "财政金融局", "产业促进局", "12月底"),
]

ZHONGKAI = """# 惠州仲恺高新区2024年招商工作摘记(样例)

发布时间:2024-03-08

惠州仲恺高新技术产业开发区(以下简称“仲恺高新区”)2024年招商工作摘记如下。

## 一、目标

新引进亿元以上项目100宗以上,实际利用外资2.2亿美元,增长7%左右。

## 二、任务

1. **新型显示。** 发挥TCL华星龙头作用,招引Mini LED芯片、光学膜项目。责任单位:区经发局;配合单位:区投促局

2. **新能源电池与储能。** 支持亿纬锂能、豪鹏科技增资扩产,引进储能项目10宗以上。责任单位:区科技创新局;配合单位:区投促局

3. **低空经济与机器人。** 布局人形机器人和低空经济,与大族激光、汇川技术对接,争取优必选伺服舵机项目上半年签约。责任单位:区投促局

参加进博会、投洽会。原则上不再引进高耗能项目。
"""


def build() -> None:
    """Write all sample plans."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "changsha-linkong-2024.txt").write_text(LINKONG, encoding="utf-8")
    (FOLDER / "changsha-etdz-2019.txt").write_bytes(XINGSHA.encode("gb18030"))
    (FOLDER / "xiangjiang-2021.html").write_text(XIANGJIANG, encoding="utf-8")
    (FOLDER / "zhongkai-2024.md").write_text(ZHONGKAI, encoding="utf-8")
    _word(FOLDER / "hunan-parks-2018.docx")
    _pdf(FOLDER / "hunan-transfer-2014.pdf")
    _sheet(FOLDER / "changsha-linkong-tasks-2024.xlsx")


def _word(path: Path) -> None:
    import docx

    document = docx.Document()
    document.core_properties.title = PROVINCE[0][1]
    for kind, text in PROVINCE:
        if kind == "title":
            document.add_heading(text, 0)
        else:
            document.add_paragraph(text)
    document.save(str(path))


def _sheet(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "任务分解"
    sheet.append(["长沙自贸临空区2024年重点任务分解表(样例)"])
    sheet.merge_cells("A1:E1")
    for row in TASKS:
        sheet.append(row)
    book.save(path)


def _pdf(path: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(path), pagesize=A4, invariant=1)
    page.setTitle(TRANSFER[0])
    page.setFont("STSong-Light", 12)
    y = 780
    for text in TRANSFER:
        # Lines break where the page ends, as printed plans do; reading joins them again.
        for start in range(0, len(text), 38):
            page.drawString(60, y, text[start : start + 38])
            y -= 20
    page.drawCentredString(297, 40, "— 1 —")
    page.save()


if __name__ == "__main__":
    build()
