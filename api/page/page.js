// The page as a whole: which part is shown, in which language. The address says both what and where, so that every view
// can be linked, and Back works.
import { address, at, get, link, make, state, words } from "/page/kit.js";
import * as ask from "/page/ask.js";
import * as compare from "/page/compare.js";
import * as explore from "/page/explore.js";
import * as read from "/page/read.js";

const VIEWS = ["ask", "explore", "read", "compare"];

function here() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?"), [view, id] = path.split("/");
  return { view: VIEWS.includes(view) ? view : "ask", id: id ? decodeURIComponent(id) : "", query: Object.fromEntries(new URLSearchParams(query)) };
}

function show() {
  const { view, id, query } = here();
  for (const name of VIEWS) at(name).hidden = name !== view;
  for (const tab of at("tabs").children) tab.toggleAttribute("aria-current", tab.dataset.view === view);
  if (view === "ask") ask.show(query.q || "");
  if (view === "explore") explore.show(id, query);
  if (view === "read") read.show(id, query);
  if (view === "compare") compare.show(query);
}

function label() {
  const w = words();
  document.documentElement.lang = state.language === "zh" ? "zh" : "en";
  at("skip").textContent = w.skip;
  at("tabs").replaceChildren(...VIEWS.map((view) => link(address(view), w.tabs[view], { data: { view } })));
  at("tabs").setAttribute("aria-label", w.parts);
  at("language").textContent = w.other;
  for (const [input, text] of [["question", w.question], ["entity", w.entity], ["other", w.connectedWith], ["indicator", w.indicator], ["years", w.years]]) { at(input).placeholder = text; at(input).setAttribute("aria-label", text); }
  for (const [form, text] of [["ask-form", w.go], ["explore-form", w.show], ["compare-form", w.compare]]) at(form).querySelector("button").textContent = text;
  get("/v1/stats").then((s) => {
    const sum = (kinds) => Object.values(kinds).reduce((a, b) => a + b, 0);
    at("holdings").textContent = w.holdings(sum(s.documents), sum(s.entities), sum(s.statements));
  }).catch((error) => { at("holdings").textContent = error.message; });
}

at("language").addEventListener("click", () => {
  state.language = state.language === "zh" ? "en" : "zh";
  localStorage.setItem("language", state.language);
  label();
  show();
});
at("ask-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = at("question").value.trim(), place = address("ask", "", { q: asked });
  if (location.hash === place) show(); else location.hash = place;
});
at("skip").addEventListener("click", (event) => { event.preventDefault(); at("main").focus(); });
explore.listen();
compare.listen();
addEventListener("hashchange", show);

state.ontology = await get("/v1/ontology").catch(() => state.ontology);
// A question may also come as ?q=…, as other pages link to it.
const asked = new URLSearchParams(location.search).get("q");
if (asked && !location.hash) history.replaceState(null, "", `/${address("ask", "", { q: asked })}`);
label();
show();
if (here().view === "ask" && !here().query.q) at("question").focus();
