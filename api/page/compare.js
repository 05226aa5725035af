// Comparing: numeric targets of parks and years, one indicator as bars, all of them as a table.
import { address, at, fill, figure, get, link, make, words } from "/page/kit.js";

const CHIPS = 18, ROWS = 60;

export function show(query) {
  at("indicator").value = query.indicator || "";
  at("years").value = query.year || "";
  fill(at("compared"), () => compared(query));
}

export function listen() {
  at("compare-form").addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = address("compare", "", { indicator: at("indicator").value.trim(), year: (at("years").value.match(/\d{4}/g) || []).join(" ") });
  });
}

async function compared(query) {
  const asked = new URLSearchParams([["limit", 1000], ...(query.indicator ? [["indicator", query.indicator]] : []), ...(query.year || "").split(" ").filter(Boolean).map((y) => ["year", y])]);
  const found = await get(`/v1/targets?${asked}`), w = words();
  if (!found.items.length) return make("p", { className: "verdict" }, query.indicator || query.year ? w.noFigures : w.nothingFed);
  const indicators = grouped(found.items), chosen = indicators.find((i) => i.name === query.chart) || indicators.find((i) => i.name === query.indicator) || indicators[0];
  const chips = make("p", { className: "chips" }, ...indicators.slice(0, CHIPS).map((i) => link(address("compare", "", { ...query, chart: i.name }), `${i.name} ${i.places}`, { className: i === chosen ? "chip chosen" : "chip" })));
  return [make("p", { className: "hint" }, w.shared), chips, chart(chosen), matrix(indicators), found.next ? make("p", { className: "hint" }, w.firstOf(found.items.length, found.total)) : ""];
}

/** Rows by indicator, those that most parks and years share first. */
function grouped(rows) {
  const found = new Map();
  for (const r of rows) (found.get(r.indicator) || found.set(r.indicator, []).get(r.indicator)).push(r);
  return [...found].map(([name, items]) => ({ name, items, places: new Set(items.map(place)).size })).sort((a, b) => b.places - a.places || b.items.length - a.items.length);
}
const place = (r) => `${r.subject.name} ${r.year || ""}`.trim();

function chart({ name, items }) {
  const units = new Map();
  for (const r of items) { const key = `${r.kind || ""} ${r.base_unit || r.unit}`; (units.get(key) || units.set(key, []).get(key)).push(r); }
  return make("div", { className: "panel chart" }, make("h2", {}, name), ...[...units.values()].map(bars));
}

// Bars of one unit start at zero and share one scale; the sentence stands behind each.
function bars(rows) {
  const size = (r) => Math.abs(r.base_value ?? r.value ?? 0), most = Math.max(...rows.map(size)) || 1;
  const kind = words().kinds[rows[0].kind];
  return make("div", { className: "bars" }, kind ? make("p", { className: "hint" }, kind) : "", ...[...rows].sort((a, b) => size(b) - size(a)).map((r) => {
    const bar = make("i", { className: "fill" });
    bar.style.width = `${Math.max(0.6, (100 * size(r)) / most)}%`;
    return make("a", { className: "barrow", href: address("read", r.document, { start: r.start, end: r.end }), title: r.quote }, make("span", { className: "name" }, place(r)), make("span", { className: "track" }, bar), make("b", {}, figure(r)));
  }));
}

function matrix(indicators) {
  const rows = indicators.slice(0, ROWS), columns = [...new Set(rows.flatMap((i) => i.items.map(place)))];
  const weight = new Map(columns.map((c) => [c, rows.filter((i) => i.items.some((r) => place(r) === c)).length]));
  columns.sort((a, b) => weight.get(b) - weight.get(a));
  const cell = (i, c) => make("td", { className: "number" }, ...i.items.filter((r) => place(r) === c).slice(0, 3).flatMap((r, k) => [k ? make("br") : "", link(address("read", r.document, { start: r.start, end: r.end }), figure(r), { title: r.quote })]));
  return make("div", { className: "scroll", tabIndex: 0, ariaLabel: words().table }, make("table", {}, make("thead", {}, make("tr", {}, make("th", {}, words().indicatorHead), ...columns.map((c) => make("th", { scope: "col" }, c)))),
    make("tbody", {}, ...rows.map((i) => make("tr", {}, make("th", { scope: "row" }, i.name), ...columns.map((c) => cell(i, c)))))));
}
