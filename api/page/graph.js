// The picture of an entity's neighbourhood: the entity at hand in the middle, each neighbour in a row of its own at its
// left or right, so that names never cover each other; on a narrow screen all at the right.
const COLOURS = { Park: "#0b63a5", Project: "#c2571a", Company: "#7b3fa0", Industry: "#2c8a4b", Agency: "#9a7514", Organization: "#2f8585", Region: "#5b6b7b", Policy: "#a02050", Event: "#b0407a", Indicator: "#555", Document: "#888", Task: "#999" };
/** From this width on, neighbours stand at both sides. */
export const WIDE = 500;
const SPACE = "http://www.w3.org/2000/svg", ROW = 27, LABEL = 190;

function element(name, attributes, parent, text) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  parent.append(made);
  return made;
}
const short = (name, length) => (name.length > length ? `${name.slice(0, length - 1)}…` : name);
export const colour = (type) => COLOURS[type] || "#888";

/** How each neighbour hangs on the entity in the middle: the relation, and whether the middle is its tail. */
function ties(centre, edges) {
  const found = new Map();
  for (const e of edges) {
    if (e.subject === centre) found.set(e.object, found.get(e.object) || { relation: e.relation, reverse: false });
    if (e.object === centre) found.set(e.subject, found.get(e.subject) || { relation: e.relation, reverse: true });
  }
  return found;
}

/** Draw the neighbourhood. `href` gives the address of a node, `called` the words of a relation. */
export function draw(svg, nodes, edges, href, called) {
  svg.replaceChildren();
  const [centre, ...others] = nodes, tied = ties(centre.id, edges);
  const order = Object.keys(COLOURS);
  others.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || b.weight - a.weight);
  const width = svg.clientWidth || 600, narrow = width < WIDE;
  const left = narrow ? [] : others.slice(Math.ceil(others.length / 2)), right = narrow ? others : others.slice(0, Math.ceil(others.length / 2));
  const height = Math.max(320, Math.max(left.length, right.length) * ROW + 50);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.style.height = `${height}px`;
  const middle = { x: narrow ? 26 : width / 2, y: height / 2 };
  const place = new Map([[centre.id, middle]]);
  const set = (side, sign) => side.forEach((n, i) => {
    const y = height / 2 + (i - (side.length - 1) / 2) * Math.max(ROW, Math.min(44, (height - 50) / side.length));
    const bow = Math.sqrt(Math.max(0, 1 - ((y - height / 2) / (height / 2)) ** 2));
    place.set(n.id, { x: narrow ? width * 0.3 + 26 * bow : middle.x + sign * (70 + (width / 2 - LABEL - 70) * (0.35 + 0.65 * bow)), y, sign });
  });
  set(right, 1);
  set(left, -1);
  lines(svg, edges, place, centre.id);
  for (const n of others) neighbour(svg, n, place.get(n.id), tied.get(n.id), { href, called, width });
  hub(svg, centre, middle, narrow);
}

function lines(svg, edges, place, centre) {
  for (const e of edges) {
    const p = place.get(e.subject), q = place.get(e.object);
    if (!p || !q || p === q) continue;
    const own = e.subject === centre || e.object === centre, mid = (p.x + q.x) / 2;
    element("path", { d: own ? `M${p.x} ${p.y}C${mid} ${p.y} ${mid} ${q.y} ${q.x} ${q.y}` : `M${p.x} ${p.y}Q${mid - 60} ${(p.y + q.y) / 2} ${q.x} ${q.y}`, class: own ? "edge" : "edge faint" }, svg);
  }
}

function neighbour(svg, n, p, tie, { href, called, width }) {
  const group = element("a", { href: href(n), class: "node", "data-id": n.id }, svg);
  const said = tie ? called(tie.relation, tie.reverse) : "";
  element("title", {}, group, [n.name, called(n.type), said].filter(Boolean).join(" · "));
  element("circle", { cx: p.x, cy: p.y, r: 6, fill: colour(n.type) }, group);
  const room = Math.floor((p.sign < 0 ? p.x - 14 : width - p.x - 14) / 13);
  const label = element("text", { x: p.x + p.sign * 11, y: p.y + 4.5, "text-anchor": p.sign < 0 ? "end" : "start" }, group, short(n.name, Math.max(4, room)));
  if (said && n.name.length + said.length + 1 <= room) element("tspan", { class: "said", dx: 6 }, label, said);
}

function hub(svg, n, p, narrow) {
  element("circle", { cx: p.x, cy: p.y, r: 13, fill: colour(n.type), class: "hub" }, svg);
  if (!narrow) element("text", { x: p.x, y: p.y - 20, "text-anchor": "middle", class: "hub" }, svg, short(n.name, 16));
}
