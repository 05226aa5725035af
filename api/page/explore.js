// Exploring: an entity, its neighbourhood as a picture, what the documents say of it, and how it is connected with another.
import { address, at, button, called, figure, fill, get, link, make, quote, state, tag, words } from "/page/kit.js";
import { WIDE, colour, draw } from "/page/graph.js";

const FIGURE = new Set(["base_value", "base_unit", "kind", "value", "unit", "comparator"]);  // told together, as one figure
const NEIGHBOURS = 40, FEW = 18, PAGE = 50;
let redraw = () => {};

export function show(id, query) {
  if (query.target) return fill(at("explored"), () => connection(id, query.target));
  if (query.name) return fill(at("explored"), () => found(query.name));
  fill(at("explored"), () => (id ? entity(id) : welcome()));
}

const href = (n) => (n.type === "Document" ? address("read", n.id) : address("explore", n.id));
function named(e) { return make("li", {}, link(href(e), e.name), tag(called(e.type))); }

async function welcome() {
  const w = words(), kinds = ["Park", "Industry", "Company", "Project", "Agency"];
  const lists = await Promise.all(kinds.map((type) => get(`/v1/entities?type=${type}&limit=14`)));
  const filled = lists.map((l, i) => [kinds[i], l.items]).filter(([, items]) => items.length);
  if (!filled.length) return make("p", { className: "verdict" }, w.nothingFed);
  return [make("p", { className: "hint" }, w.begin), ...filled.map(([type, items]) => [make("h2", {}, called(type)), make("ul", { className: "names" }, ...items.map(named))])];
}

async function found(name) {
  const list = await get(`/v1/entities?limit=60&name=${encodeURIComponent(name)}`);
  const exact = list.items.filter((e) => e.name === name || e.aliases.includes(name));  // a name written whole is no question
  const only = exact.length === 1 ? exact[0] : list.items.length === 1 ? list.items[0] : null;
  if (only) { location.replace(address("explore", only.id)); return []; }
  return list.items.length ? [make("p", { className: "hint" }, words().several), make("ul", { className: "names" }, ...list.items.map(named))] : make("p", { className: "verdict" }, words().noName(name));
}

async function entity(id) {
  const [own, around, said] = await Promise.all([get(`/v1/entities/${id}`), get(`/v1/entities/${id}/neighbours?limit=${innerWidth < WIDE ? FEW : NEIGHBOURS}`), get(`/v1/entities/${id}/statements?limit=${PAGE}`)]);
  at("entity").value = own.name;
  const w = words(), picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.id = "graph";
  picture.setAttribute("aria-label", w.picture(own.name));
  const head = make("div", { className: "head" }, make("h1", {}, own.name, tag(called(own.type))),
    own.aliases.length ? make("p", { className: "hint" }, `${w.otherNames} ${own.aliases.join("、")}`) : "", make("p", { className: "hint" }, w.inDocuments(own.documents)));
  const nodes = [...around.nodes.filter((n) => n.id === id), ...around.nodes.filter((n) => n.id !== id)];
  redraw = () => draw(picture, nodes, around.edges, href, called);
  requestAnimationFrame(redraw);
  const kinds = [...new Set(nodes.slice(1).map((n) => n.type))];
  const legend = make("p", { className: "legend" }, ...kinds.map((k) => make("span", {}, dot(k), called(k))), around.left_out ? make("span", { className: "hint" }, w.leftOut(around.left_out)) : "");
  return [head, make("div", { className: "columns" }, make("div", { className: "panel" }, picture, legend), statements(id, said))];
}
function dot(type) { const made = make("i", { className: "dot" }); made.style.background = colour(type); return made; }
addEventListener("resize", () => { if (at("graph")?.isConnected) redraw(); });

function statements(id, first) {
  const list = make("div", { id: "statements" });
  const add = (page) => {
    list.append(...page.items.map(statement));
    if (page.next) {
      const more = button(words().further, async () => { more.remove(); add(await get(`/v1/entities/${id}/statements?limit=${PAGE}&after=${page.next}`)); }, { className: "chip" });
      list.append(more);
    }
  };
  add(first);
  return list;
}

function statement(s) {
  const end = (e) => link(e.type === "Task" ? address("read", s.document, { start: s.start, end: s.end }) : href(e), e.path ? `${e.path} ${e.name}` : e.name);
  const said = s.qualifiers, amount = "value" in said ? [figure(said)] : [];
  const more = [...amount, ...Object.entries(said).filter(([k]) => !FIGURE.has(k)).map(([k, v]) => words().qualifiers[v] || `${words().qualifiers[k] || k} ${v}`)];
  return make("article", { className: "item" }, make("h3", {}, end(s.subject), make("span", { className: "relation" }, ` ${called(s.relation)} → `), end(s.object), ...(more.length ? [tag(more.join(" "))] : [])), s.quote ? quote(s) : "");
}

async function connection(source, target) {
  const found = await get(`/v1/paths?${new URLSearchParams({ source, target })}`), w = words();
  if (!found.paths.length) return make("p", { className: "verdict" }, w.unconnected);
  return found.paths.map((steps, i) => make("div", { className: "path" }, make("h2", {}, `${w.way} ${i + 1}`), ...steps.map(statement)));
}

// Names while they are typed: arrow keys and Enter choose.
export function listen() {
  const input = at("entity"), list = at("suggestions");
  let wait;
  const close = () => { clearTimeout(wait); wait = null; list.hidden = true; };  // what is under way must not open it again
  input.addEventListener("input", () => {
    clearTimeout(wait);
    const mine = wait = setTimeout(async () => {
      if (!input.value.trim()) return close();
      const hits = await get(`/v1/entities?limit=10&name=${encodeURIComponent(input.value.trim())}`).catch(() => ({ items: [] }));
      if (wait !== mine) return;
      list.replaceChildren(...hits.items.map(named));
      list.hidden = !hits.items.length || document.activeElement !== input;
    }, 120);
  });
  const move = (event) => {
    const links = [...list.querySelectorAll("a")], here = links.indexOf(document.activeElement);
    if (event.key === "Escape") { close(); input.focus(); }
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || !links.length || list.hidden) return;
    event.preventDefault();
    (links[here + (event.key === "ArrowDown" ? 1 : -1)] || input).focus();
  };
  input.addEventListener("keydown", move);
  list.addEventListener("keydown", move);
  list.addEventListener("click", close);
  at("explore-form").addEventListener("focusout", (event) => { if (!at("explore-form").contains(event.relatedTarget)) close(); });
  at("explore-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    close();
    const name = input.value.trim(), other = at("other").value.trim();
    if (!name) return;
    if (!other) { location.hash = address("explore", "", { name }); return; }
    fill(at("explored"), async () => {
      const [a, b] = await Promise.all([name, other].map((n) => get(`/v1/entities?limit=1&name=${encodeURIComponent(n)}`)));
      const missing = [[a, name], [b, other]].find(([hits]) => !hits.items.length);
      if (missing) return make("p", { className: "verdict" }, words().noName(missing[1]));
      location.hash = address("explore", a.items[0].id, { target: b.items[0].id });
      return [];
    });
  });
}
