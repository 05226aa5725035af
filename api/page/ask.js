// Asking: the answer with its evidence, how the question was understood, and ways to correct that.
import { address, at, button, called, figure, fill, get, link, make, post, quote, tag, words, state } from "/page/kit.js";

const SHOWN = 3;

export function show(question) {
  at("question").value = question;
  if (!question) return at("answer").replaceChildren(welcome());
  fill(at("answer"), async () => answered(await get(`/v1/ask?question=${encodeURIComponent(question)}`)));
}
const run = (plan) => fill(at("answer"), async () => answered(await post("/v1/plans", plan)));

function welcome() {
  const w = words();
  return make("div", { className: "welcome" }, make("h1", {}, w.slogan), make("p", { className: "hint" }, w.promise),
    make("ul", { className: "examples" }, ...w.examples.map((q) => make("li", {}, link(address("ask", "", { q }), q)))));
}

function answered(answer) {
  const w = words(), parts = [understood(answer)];
  if (answer.prose) parts.push(make("p", { className: "prose" }, answer.prose));
  if (answer.status === "no_evidence") parts.push(verdict(w.none, "no"));
  if (answer.status === "passages_only") parts.push(verdict(w.open, ""));
  parts.push(...(answer.known || []).map((k) => make("p", { className: "known" }, typeof k === "string" ? k : k[state.language] || k.zh)));
  parts.push(...groups(answer.answers), make("p", { className: "hint" }, w.scope(answer.scope)));
  if (answer.status !== "answered" && answer.passages.length) parts.push(make("h2", {}, w.passages), ...answer.passages.map(quote));
  return parts;
}
const verdict = (text, kind) => make("p", { className: `verdict ${kind}` }, text);

// How it was understood

function understood(answer) {
  const w = words(), said = answer.plan.words, text = (said && (said[state.language] || said[answer.language])) || answer.plan.intent;
  const others = (answer.others || []).filter((o) => o.plan.words && o.plan.words[state.language] !== text);
  return make("div", { className: "understood" }, make("p", {}, `${w.understood}: `, make("b", {}, text)),
    others.length ? make("p", {}, `${w.others} `, ...others.map((o) => button(o.plan.words[state.language] || o.plan.words.zh, () => run(o.plan), { className: "chip" }))) : "",
    correction(answer));
}

function correction(answer) {
  const w = words(), plan = structuredClone(answer.plan), details = make("details"), place = make("div", { className: "correction" });
  details.append(make("summary", {}, w.edit), place);
  // Names are looked up only when somebody wants to correct.
  details.addEventListener("toggle", () => { if (details.open && !place.firstChild) fill(place, () => controls(plan, answer)); });
  return details;
}

async function controls(plan, answer) {
  const w = words(), area = make("textarea", { value: JSON.stringify(plan, null, 2), spellcheck: false, ariaLabel: w.asJson });
  const again = () => { area.value = JSON.stringify(plan, null, 2); };
  const rows = [];
  for (const node of nodes(plan)) {
    if (node.op === "entities" && node.ids.length) rows.push(await entityRow(node, again));
    if (Array.isArray(node.years)) rows.push(yearRow(node, again));
  }
  return [...rows, make("details", {}, make("summary", {}, w.asJson), area, answer.cypher ? make("pre", {}, answer.cypher) : ""), button(w.run, () => run(area.value), { className: "primary" })];
}

/** All parts of a plan that are parts of the language themselves. */
function nodes(value) {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!value || typeof value !== "object") return [];
  return [...(value.op ? [value] : []), ...Object.values(value).flatMap(nodes)];
}

async function entityRow(node, changed) {
  const w = words(), known = await Promise.all(node.ids.slice(0, 24).map((id) => get(`/v1/entities/${id}`).catch(() => ({ id, name: id }))));
  const row = make("p", {}, `${w.entities} “${node.words || ""}”: `);
  for (const entity of known) {
    const mark = node.marks?.[entity.id], chip = make("label", { className: "chip" }), box = make("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => {
      node.ids = box.checked ? [...node.ids, entity.id] : node.ids.filter((id) => id !== entity.id);
      changed();
    });
    chip.append(box, entity.name, mark ? ` · ${w.match[mark] || mark}` : "");
    row.append(chip);
  }
  return row;
}

function yearRow(node, changed) {
  const box = make("input", { value: node.years.join(", "), inputMode: "numeric", size: 14 });
  box.addEventListener("input", () => { node.years = (box.value.match(/\d{4}/g) || []).map(Number); changed(); });
  return make("p", {}, make("label", {}, `${words().years}: `, box));
}

// Answers

function groups(items) {
  const exact = items.filter((i) => (i.match || "exact") === "exact"), rest = items.filter((i) => (i.match || "exact") !== "exact");
  return [...exact.map(card), ...(rest.length && exact.length ? [make("h2", {}, words().alsoThrough)] : []), ...rest.map(card)];
}

function headline(item) {
  const w = words();
  if (item.kind === "count") return String(item.value);
  if (item.kind === "boolean") return item.value ? w.yes : w.no;
  if (item.kind === "target") return `${item.subject.name} · ${item.indicator}${item.year ? ` (${item.year})` : ""}`;
  return item.name;
}

function card(item) {
  const title = make("h3"), text = headline(item), evidence = item.evidence || [];
  if (item.kind === "target") title.append(link(address("explore", item.subject.id), text), make("b", { className: "figure" }, figure(item)));
  else if (item.kind === "task") title.append(link(address("explore", item.id), text));
  else title.append(item.id ? link(address(item.type === "Document" ? "read" : "explore", item.id), text) : text);
  for (const beside of [item.place, item.due]) if (beside) title.append(tag(beside));
  if (item.type || item.path) title.append(tag(item.path || called(item.type)));
  if (item.match && item.match !== "exact") title.append(tag(words().match[item.match] || item.match, "soft"));
  return make("article", { className: "item" }, title, ...evidence.slice(0, SHOWN).map(quote),
    evidence.length > SHOWN ? make("details", {}, make("summary", {}, words().more(evidence.length - SHOWN)), ...evidence.slice(SHOWN).map(quote)) : "");
}
