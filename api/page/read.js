// Reading: the documents, one document with its outline, the sentence that proves something marked, and what is related.
import { address, at, button, fill, get, link, make, tag, words, state } from "/page/kit.js";

export function show(id, query) {
  fill(at("reading"), () => (!id ? list(query) : query.since ? changes(id, query.since) : reader(id, query)));
}

// All documents

async function list(query) {
  const w = words(), place = make("div", { className: "documents" }), box = make("input", { type: "search", placeholder: w.filter, ariaLabel: w.filter, value: query.text || "", id: "filter" });
  let wait;
  box.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(() => fill(place, () => page(box.value, "")), 150); });
  fill(place, () => page(box.value, ""));
  return [make("div", { className: "bar" }, box), place];
}

async function page(text, after) {
  const found = await get(`/v1/documents?${new URLSearchParams({ limit: 100, text, after })}`), w = words();
  if (!found.items.length && !after) return make("p", { className: "verdict" }, text ? w.empty : w.nothingFed);
  const rows = found.items.map(row);
  if (found.next) rows.push(button(w.further, async (event) => { event.target.replaceWith(...(await page(text, found.next))); }, { className: "chip" }));
  return rows;
}
function row(d) {
  const about = [d.year, words().documentTypes[d.type] || d.type, d.subject, d.source].filter(Boolean).join(" · ");
  return make("a", { className: "row", href: address("read", d.id) }, make("b", {}, d.title), make("small", {}, about));
}

// One document

async function reader(id, query) {
  const [document_, text, outline] = await Promise.all([get(`/v1/documents/${id}`), get(`/v1/documents/${id}/text`), get(`/v1/documents/${id}/outline`)]);
  const article = body(Array.from(text), outline.items, query), contents = make("nav", { className: "outline", ariaLabel: words().outline }, ...outline.items.map((item) => entry(item, article)));
  const related = make("div", { className: "related" });
  fill(related, () => relatedTo(id));
  const about = [document_.year, words().documentTypes[document_.type] || document_.type, document_.issuer, document_.number, document_.published, document_.source].filter(Boolean).join(" · ");
  requestAnimationFrame(() => { const mark = article.querySelector("mark"); if (mark) mark.scrollIntoView({ block: "center" }); else scrollTo(0, 0); });
  return [
    make("p", { className: "back" }, link(address("read"), `← ${words().allDocuments}`)), make("h1", {}, document_.title), make("p", { className: "hint" }, about),
    make("div", { className: "reader" }, make("div", { className: "aside" }, make("details", { open: innerWidth > 900 }, make("summary", {}, words().outline), contents), related), article),
  ];
}

// Offsets count code points, as the service does; strings here count UTF-16 units, so the text comes as an array.
function body(text, items, query) {
  const start = Number(query.start ?? -1), end = Number(query.end ?? -1), article = make("article", { className: "text", lang: "zh" });
  const cuts = [...new Set([0, ...items.map((i) => i.start), start, end, text.length])].filter((c) => c >= 0 && c <= text.length).sort((a, b) => a - b);
  const heads = new Map(items.map((i) => [i.start, i]));
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [from, to] = [cuts[k], cuts[k + 1]], words_ = text.slice(from, to).join("");
    if (heads.has(from)) article.append(make("a", { className: "anchor", data: { start: from } }));
    article.append(from >= start && to <= end && start < end ? make("mark", {}, words_) : words_);
  }
  return article;
}

function entry(item, article) {
  const depth = item.path.split("/").length, units = item.responsible.map((r) => r.name).join("、");
  const made = button("", () => {
    const anchor = article.querySelector(`.anchor[data-start="${item.start}"]`);
    anchor?.scrollIntoView({ block: "start" });
    if (innerWidth <= 900) made.closest("details").open = false;
  }, { title: units });
  made.style.paddingLeft = `${0.5 + (depth - 1) * 0.9}rem`;
  made.append(make("span", {}, item.path.split("/").pop()), ` ${item.heading}`, units ? make("small", {}, units) : "");
  return made;
}

async function relatedTo(id) {
  const found = await get(`/v1/documents/${id}/related?limit=5`), w = words();
  if (!found.items.length) return [];
  return [make("h2", {}, w.related), ...found.items.map((d) => make("div", { className: "item" }, link(address("read", d.document), d.title), d.year ? tag(d.year) : "",
    ...d.reasons.slice(0, 3).map((r) => make("p", { className: "hint" }, r[state.language] || r.zh)), link(address("read", id, { since: d.document }), w.whatChanged, { className: "small" })))];
}

// What one plan says otherwise than another

async function changes(id, since) {
  const found = await get(`/v1/documents/${id}/changes?since=${since}`), w = words();
  const part = (title, passages, document_) => [make("h2", {}, `${title} (${passages.length})`), ...passages.slice(0, 40).map((p) => make("blockquote", {}, make("a", { href: address("read", document_, { start: p.start, end: p.end }) }, p.path || "·"), ` ${p.text}`))];
  const figure = (n) => make("td", { className: "number" }, n ? `${n.value}${n.unit || ""}` : "–");
  const numbers = [
    ...found.numbers.filter((n) => n.change !== "same").map((n) => [n.indicator, n.older, n.newer, w.change[n.change]]),
    ...found.numbers_alone.newer.map((n) => [n.indicator, null, n, w.added]), ...found.numbers_alone.older.map((n) => [n.indicator, n, null, w.dropped]),
  ];
  return [
    make("p", { className: "back" }, link(address("read", id), `← ${found.newer.title}`)), make("h1", {}, w.whatChanged), make("p", { className: "hint" }, `${found.older.title} → ${found.newer.title}`),
    numbers.length ? make("table", {}, ...numbers.map(([indicator, older, newer, change]) => make("tr", {}, make("th", {}, indicator), figure(older), figure(newer), make("td", {}, change)))) : "",
    make("div", { className: "columns" }, make("div", {}, ...part(w.added, found.new, id)), make("div", {}, ...part(w.dropped, found.dropped, since))),
  ];
}
