// A small force layout in SVG: the entity at hand in the middle, its neighbours around, related ones near each other.
const COLOURS = { Park: "#0b63a5", Project: "#c2571a", Company: "#7b3fa0", Industry: "#2c8a4b", Agency: "#8a6d1d", Organization: "#3a8f8f", Region: "#5b6b7b", Policy: "#a02050", Event: "#b0407a", Indicator: "#444", Document: "#999", Task: "#aaa" };
const SPACE = "http://www.w3.org/2000/svg";

function element(name, attributes, parent) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

function settle(nodes, edges, width, height) {
  const place = new Map(nodes.map((n, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    const radius = i === 0 ? 0 : Math.min(width, height) * 0.38;
    return [n.id, { x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) }];
  }));
  const ideal = Math.sqrt((width * height) / Math.max(nodes.length, 1)) * 0.75;
  for (let step = 0; step < 160; step++) {
    const heat = (1 - step / 160) * 18;
    const push = new Map(nodes.map((n) => [n.id, { x: 0, y: 0 }]));
    for (const a of nodes) for (const b of nodes) {
      if (a === b) continue;
      const p = place.get(a.id), q = place.get(b.id), dx = p.x - q.x || 0.1, dy = p.y - q.y || 0.1, d2 = dx * dx + dy * dy;
      push.get(a.id).x += (dx * ideal * ideal) / d2 / 8; push.get(a.id).y += (dy * ideal * ideal) / d2 / 8;
    }
    for (const e of edges) {
      const p = place.get(e.subject), q = place.get(e.object);
      if (!p || !q) continue;
      const dx = p.x - q.x, dy = p.y - q.y, d = Math.hypot(dx, dy) || 1, pull = (d - ideal) / 12;
      push.get(e.subject).x -= (dx / d) * pull; push.get(e.subject).y -= (dy / d) * pull;
      push.get(e.object).x += (dx / d) * pull; push.get(e.object).y += (dy / d) * pull;
    }
    nodes.forEach((n, i) => {
      if (i === 0) return;
      const f = push.get(n.id), size = Math.hypot(f.x, f.y) || 1, p = place.get(n.id), move = Math.min(size, heat);
      p.x += (f.x / size) * move;
      p.y += (f.y / size) * move;
    });
  }
  return fitted(place, width, height);
}

// The layout stretched or shrunk to the picture; names need room at the right.
function fitted(place, width, height) {
  const every = [...place.values()], scale = (values, low, high) => {
    const least = Math.min(...values), range = Math.max(...values) - least || 1;
    return (value) => (values.length > 1 ? low + ((value - least) / range) * (high - low) : (low + high) / 2);
  };
  const x = scale(every.map((p) => p.x), 20, width - 120), y = scale(every.map((p) => p.y), 20, height - 20);
  return new Map([...place].map(([id, p]) => [id, { x: x(p.x), y: y(p.y) }]));
}

export function draw(svg, nodes, edges, choose) {
  svg.replaceChildren();
  const { width, height } = svg.getBoundingClientRect();
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const place = settle(nodes, edges, width, height);
  for (const e of edges) {
    const p = place.get(e.subject), q = place.get(e.object);
    if (p && q) element("title", {}, element("line", { x1: p.x, y1: p.y, x2: q.x, y2: q.y }, svg)).textContent = e.relation;
  }
  nodes.forEach((n, i) => {
    const p = place.get(n.id);
    const dot = element("circle", { cx: p.x, cy: p.y, r: i === 0 ? 11 : 7, fill: COLOURS[n.type] || "#888" }, svg);
    element("title", {}, dot).textContent = `${n.name} (${n.type})`;
    dot.addEventListener("click", () => choose(n));
    element("text", { x: p.x + 10, y: p.y + 4 }, svg).textContent = n.name.length > 14 ? n.name.slice(0, 13) + "…" : n.name;
  });
}
