import { draw } from "/page/graph.js";
import { WORDS } from "/page/words.js";

const at = (id) => document.getElementById(id);
let language = localStorage.getItem("language") || (navigator.language.startsWith("zh") ? "zh" : "en");
const words = () => WORDS[language];
let ontology = { types: {}, relations: {} };
const called = (name) => ontology.types[name]?.[language] || ontology.relations[name]?.[language] || name;

function make(tag, text, options = {}) {
  const made = Object.assign(document.createElement(tag), options);
  if (text !== undefined) made.textContent = text;
  return made;
}
function button(text, action) {
  const made = make("button", text, { type: "button" });
  made.addEventListener("click", action);
  return made;
}
async function get(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail || response.statusText);
  return body;
}
function failed(place, error) { place.replaceChildren(make("p", words().failed + error.message, { className: "error" })); }

// tabs and language
function show(tab) {
  for (const section of document.querySelectorAll("main section")) section.hidden = section.id !== tab;
  for (const b of at("tabs").children) b.setAttribute("aria-selected", b.dataset.tab === tab);
  if (tab === "read") listDocuments();
  if (tab === "compare") compare();
}
function label() {
  const w = words(), current = document.querySelector("main section:not([hidden])").id;
  document.documentElement.lang = language;
  at("tabs").replaceChildren(...Object.entries(w.tabs).map(([tab, name]) => Object.assign(button(name, () => show(tab)), { role: "tab" })));
  Object.keys(w.tabs).forEach((tab, i) => { at("tabs").children[i].dataset.tab = tab; at("tabs").children[i].setAttribute("aria-selected", tab === current); });
  at("language").textContent = w.other;
  for (const [input, text] of [["question", w.question], ["entity", w.entity], ["indicator", w.indicator], ["years", w.years]]) { at(input).placeholder = text; at(input).setAttribute("aria-label", text); }
  for (const [form, text] of [["ask-form", w.go], ["explore-form", w.show], ["compare-form", w.compare]]) at(form).querySelector("button").textContent = text;
  at("examples").replaceChildren(...w.examples.map((q) => button(q, () => { at("question").value = q; ask(q); })));
  get("/v1/stats").then((s) => {
    const sum = (kinds) => Object.values(kinds).reduce((a, b) => a + b, 0);
    at("holdings").textContent = w.holdings(sum(s.documents), sum(s.entities), sum(s.statements));
  }).catch((error) => { at("holdings").textContent = error.message; });
}
at("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; localStorage.setItem("language", language); label(); });

// ask
function quote(e) {
  const block = make("blockquote", e.quote ?? e.text), cite = make("cite");
  cite.append(button(`${e.title}  ${e.path || ""}`, () => read(e.document, e.start, e.end)));
  block.append(cite);
  return block;
}
function headline(item) {
  const w = words();
  if (item.kind === "count") return String(item.value);
  if (item.kind === "boolean") return item.value ? w.yes : w.no;
  if (item.kind === "target") {
    const sign = { "=": "", ">=": "≥ ", "<=": "≤ ", "~": "≈ " }[item.comparator] ?? "";
    return `${item.subject.name} ${item.indicator}${item.year ? ` (${item.year})` : ""}: ${sign}${item.value}${item.unit || ""}`;
  }
  return item.name;
}
function card(item) {
  const box = make("div", undefined, { className: "item" }), title = make("h3");
  title.append(item.id && item.kind !== "task" ? button(headline(item), () => explore(item.id)) : headline(item));
  if (item.type || item.path) title.append(make("span", item.path || called(item.type), { className: "tag" }));
  if (item.match && item.match !== "exact") title.append(make("span", words().match[item.match] || item.match, { className: "tag" }));
  box.append(title, ...(item.evidence || []).slice(0, 3).map(quote));
  return box;
}
function understood(answer) {
  const w = words(), box = make("div", undefined, { className: "understood" }), text = answer.plan.words;
  box.append(`${w.understood}: ${(text && (text[language] || text[answer.language])) || answer.plan.intent}`);
  const details = make("details"), area = make("textarea", JSON.stringify(answer.plan, null, 2), { spellcheck: false });
  details.append(make("summary", w.edit), area, button(w.run, async () => {
    try {
      render(await get("/v1/plans", { method: "POST", headers: { "Content-Type": "application/json" }, body: area.value }));
    } catch (error) { failed(at("answer"), error); }
  }));
  box.append(details);
  return box;
}
function render(answer) {
  const w = words(), parts = [understood(answer)];
  if (answer.prose) parts.push(make("p", answer.prose));
  if (answer.status === "no_evidence") parts.push(make("p", w.none, { className: "verdict" }));
  if (answer.status === "passages_only") parts.push(make("p", w.open, { className: "verdict" }));
  parts.push(...answer.answers.map(card), ...(answer.known || []).map((k) => make("p", typeof k === "string" ? k : k[language] || k.zh, { className: "hint" })));
  parts.push(make("p", w.scope(answer.scope), { className: "scope" }));
  if (answer.status !== "answered" && answer.passages.length) parts.push(make("h3", w.passages), ...answer.passages.map(quote));
  at("answer").replaceChildren(...parts);
}
async function ask(question) {
  show("ask");
  try { render(await get(`/v1/ask?question=${encodeURIComponent(question)}`)); } catch (error) { failed(at("answer"), error); }
}
at("ask-form").addEventListener("submit", (event) => { event.preventDefault(); if (at("question").value.trim()) ask(at("question").value.trim()); });

// explore
async function explore(id) {
  show("explore");
  try {
    const [entity, around, said] = await Promise.all([get(`/v1/entities/${id}`), get(`/v1/entities/${id}/neighbours?limit=40`), get(`/v1/entities/${id}/statements?limit=100`)]);
    at("entity").value = entity.name;
    const nodes = [...around.nodes.filter((n) => n.id === id), ...around.nodes.filter((n) => n.id !== id)];
    draw(at("graph"), nodes, around.edges, (n) => (n.type === "Document" ? read(n.id) : explore(n.id)));
    const head = make("h3", entity.name), also = entity.aliases.length ? `${words().otherNames} ${entity.aliases.join("、")}` : "";
    head.append(make("span", called(entity.type), { className: "tag" }));
    at("statements").replaceChildren(head, make("p", also, { className: "hint" }), ...said.items.map((s) => {
      const box = make("div", undefined, { className: "item" }), qualifiers = Object.entries(s.qualifiers).map(([k, v]) => `${k}=${v}`).join(" ");
      box.append(make("div", `${s.subject.name} –${called(s.relation)}→ ${s.object.name}  ${qualifiers}`), quote(s));
      return box;
    }));
  } catch (error) { failed(at("statements"), error); }
}
at("entity").addEventListener("input", async () => {
  if (!at("entity").value) return;
  const found = await get(`/v1/entities?limit=12&name=${encodeURIComponent(at("entity").value)}`);
  at("names").replaceChildren(...found.items.map((e) => make("option", e.type, { value: e.name })));
});
at("explore-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const found = await get(`/v1/entities?limit=1&name=${encodeURIComponent(at("entity").value)}`);
    if (found.items.length) explore(found.items[0].id); else at("statements").replaceChildren(make("p", words().empty));
  } catch (error) { failed(at("statements"), error); }
});

// read
async function listDocuments() {
  try {
    const found = await get("/v1/documents?limit=500");
    at("documents").replaceChildren(...found.items.map((d) => {
      const item = make("li"), b = button(d.title, () => read(d.id));
      b.append(make("small", [d.year, d.type, d.source].filter(Boolean).join(" · ")));
      item.append(b);
      return item;
    }));
  } catch (error) { failed(at("documents"), error); }
}
async function read(id, start, end) {
  show("read");
  try {
    // Offsets count code points, as the API does; strings here count UTF-16 units.
    const text = Array.from(await (await fetch(`/v1/documents/${id}/text`)).text());
    const part = (a, b) => text.slice(a, b).join("");
    const marked = start === undefined ? "" : make("mark", part(start, end));
    at("text").replaceChildren(part(0, start ?? text.length), marked, start === undefined ? "" : part(end));
    if (marked) marked.scrollIntoView({ block: "center" }); else at("text").scrollTop = 0;
  } catch (error) { failed(at("text"), error); }
}

// compare
async function compare() {
  const years = at("years").value.match(/\d{4}/g) || [];
  const query = new URLSearchParams([...(at("indicator").value ? [["indicator", at("indicator").value]] : []), ...years.map((y) => ["year", y])]);
  try {
    const found = await get(`/v1/targets/compare?${query}`);
    if (!found.rows.length) return at("table").replaceChildren(make("p", words().empty));
    const table = make("table"), head = make("tr");
    head.append(...found.columns.map((c) => make("th", c)));
    table.append(head, ...found.rows.map((row) => { const line = make("tr"); line.append(...row.map((c, i) => make("td", c, i ? { className: "number" } : {}))); return line; }));
    at("table").replaceChildren(table);
  } catch (error) { failed(at("table"), error); }
}
at("compare-form").addEventListener("submit", (event) => { event.preventDefault(); compare(); });

ontology = await get("/v1/ontology").catch(() => ontology);
label();
const asked = new URLSearchParams(location.search).get("q");
if (asked) { at("question").value = asked; ask(asked); }
