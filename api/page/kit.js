// What all parts of the page need: making elements, asking the service, saying what happens.
import { WORDS } from "/page/words.js";

export const at = (id) => document.getElementById(id);
export const state = { language: localStorage.getItem("language") || (navigator.language.startsWith("zh") ? "zh" : "en"), ontology: { types: {}, relations: {} } };
export const words = () => WORDS[state.language];

/** The word of an ontology type or relation in the reader's language; with `reverse`, read from its tail. */
export function called(name, reverse = false) {
  const known = state.ontology.types[name] || state.ontology.relations[name];
  return known?.[reverse ? `reverse_${state.language}` : state.language] || known?.[state.language] || name;
}

/** An element with properties and children; text stands as a child. */
export function make(tag, options = {}, ...children) {
  const { data, ...properties } = options;
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, data || {});
  made.append(...children.filter((c) => c !== undefined && c !== null && c !== ""));
  return made;
}
export function button(text, action, options = {}) {
  const made = make("button", { type: "button", ...options }, text);
  made.addEventListener("click", action);
  return made;
}
export const link = (href, text, options = {}) => make("a", { href, ...options }, text);
export const tag = (text, kind = "") => make("span", { className: `tag ${kind}` }, text);

/** Address of a place within the page: `address("read", id, {start: 3})`. */
export function address(view, id = "", query = {}) {
  const given = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ""}${given.length ? `?${new URLSearchParams(given)}` : ""}`;
}

export async function get(path, options) {
  let response;
  try { response = await fetch(path, options); } catch { throw new Error(words().offline); }
  const body = response.headers.get("content-type")?.includes("json") ? await response.json() : await response.text();
  if (!response.ok) throw new Error(body.detail || response.statusText);
  return body;
}
export const post = (path, value) => get(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: typeof value === "string" ? value : JSON.stringify(value) });

/** Fill a place with what `work` makes; says that it works, and what failed. What was overtaken by a later call is dropped. */
export async function fill(place, work) {
  const turn = (place.turn = (place.turn || 0) + 1);
  const waiting = setTimeout(() => { if (turn === place.turn) place.replaceChildren(make("p", { className: "waiting", role: "status" }, words().waiting)); }, 150);
  let parts;
  try { parts = await work(); } catch (error) { parts = [make("p", { className: "error", role: "alert" }, words().failed + error.message)]; }
  clearTimeout(waiting);
  if (turn === place.turn) place.replaceChildren(...[parts].flat(9).filter((p) => p !== undefined && p !== null && p !== ""));
}

/** A quote with the place in its document; the place leads into the text, where the sentence is marked. */
export function quote(evidence) {
  const text = evidence.quote ?? evidence.text;
  const place = [evidence.title, evidence.path].filter(Boolean).join("  ");
  return make("blockquote", {}, text.trim(), make("cite", {}, link(address("read", evidence.document, { start: evidence.start, end: evidence.end }), place)));
}

const SIGNS = { "=": "", ">=": "≥ ", "<=": "≤ ", "~": "≈ " };
/** A figure as it is set: sign, number with thousands apart, unit. */
export function figure(item) {
  const number = typeof item.value === "number" ? item.value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : item.value;
  return `${SIGNS[item.comparator] ?? ""}${number}${item.unit || ""}`;
}
