// The words of the page in both languages.
export const WORDS = {
  zh: {
    tabs: { ask: "提问", explore: "图谱", read: "原文", compare: "指标" }, other: "English", go: "提问", show: "查看", compare: "比较",
    question: "用中文或英文提问,例如:哪些园区布局低空经济?", entity: "园区、企业、项目、产业的名称", indicator: "指标,例如:实际利用外资", years: "年份",
    examples: ["哪些园区布局低空经济?", "比亚迪项目在哪个园区?", "长沙经开区2019年实际到位外资目标是多少?", "加快建设进度由哪些单位负责?"],
    understood: "理解为", edit: "查看或修改查询计划", run: "运行修改后的计划", none: "没有依据:已入库文件未提及。", passages: "最接近的原文", open: "这是开放性问题,以下是相关原文。",
    scope: (s) => `查阅 ${s.documents} 份文件,${s.matched} 份相关`, holdings: (d, e, s) => `${d} 份文件 · ${e} 个实体 · ${s} 条陈述`, yes: "是", no: "否",
    match: { broader: "下位产业", related: "相近" }, empty: "没有结果", failed: "出错了:", others: "也可能是问", found: "名为此的还有", task: "任务", otherNames: "也称",
  },
  en: {
    tabs: { ask: "Ask", explore: "Graph", read: "Read", compare: "Targets" }, other: "中文", go: "Ask", show: "Show", compare: "Compare",
    question: "Ask in Chinese or English, e.g. which parks target the low-altitude economy?", entity: "Name of a park, company, project, industry", indicator: "Indicator, e.g. 实际利用外资", years: "years",
    examples: ["Which parks target the low-altitude economy?", "Which parks develop integrated circuits?", "What does Changsha ETDZ target?", "Who is responsible for 优化金融服务?"],
    understood: "Understood as", edit: "See or edit the plan", run: "Run the edited plan", none: "No evidence: the documents do not say.", passages: "Nearest passages", open: "This is an open question; these passages bear on it.",
    scope: (s) => `${s.documents} documents looked at, ${s.matched} matched`, holdings: (d, e, s) => `${d} documents · ${e} entities · ${s} statements`, yes: "Yes", no: "No",
    match: { broader: "narrower industry", related: "related" }, empty: "nothing found", failed: "That failed: ", others: "Or did you mean", found: "Also called that", task: "task", otherNames: "also",
  },
};
