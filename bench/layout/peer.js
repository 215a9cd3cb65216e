// node peer.js elk|dagre GRAPH.json DRAWING.json: lays a graph out with a library of npm's and writes the
// drawing as tests/score reads it. Bands become compound nodes, as neither library has bands that line up;
// all else is left as the libraries have it, but for lines at right angles in ELK. The scorer finds the
// bands by itself, from where their nodes lie.
//
// "layout" tells two times of the processor, user and system: "process_ms" of the whole run with one layout,
// "ms" of the layout alone. Where one takes less than three seconds it is done some more times, warm, and the least
// is told.
"use strict";
const fs = require("fs");
const LEAST_OF = 3;

function passed(began) {
  const used = process.cpuUsage(began);
  return (used.user + used.system) / 1000;
}

function box(x, y, w, h) {
  return { x, y, w, h };
}

async function elk(graph) {
  const ELK = require("elkjs");
  const leaf = (node) => ({ id: node.id, width: node.w, height: node.h });
  const root = {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
    },
    children: graph.bands.map((band) => ({
      id: "band " + band.id,
      children: graph.nodes.filter((node) => node.band === band.id).map(leaf),
    })),
    edges: graph.edges.map((edge) => ({
      id: edge.id,
      sources: [edge.source],
      targets: [edge.target],
      labels: edge.label ? [{ text: " ", width: edge.label.w, height: edge.label.h }] : [],
    })),
  };
  const library = new ELK();
  const began = process.cpuUsage();
  const done = await library.layout(root);
  const ms = passed(began);
  const nodes = new Map();
  for (const band of done.children) for (const node of band.children) nodes.set(node.id, node);
  const edges = new Map(done.edges.map((edge) => [edge.id, edge]));
  return {
    ms,
    node: (id) => box(nodes.get(id).x, nodes.get(id).y, nodes.get(id).width, nodes.get(id).height),
    points: (id) =>
      (edges.get(id).sections || []).flatMap((part) =>
        [part.startPoint, ...(part.bendPoints || []), part.endPoint].map((p) => [p.x, p.y])),
    label: (id) => {
      const label = edges.get(id).labels[0];
      return label ? box(label.x, label.y, label.width, label.height) : null;
    },
    canvas: box(done.x, done.y, done.width, done.height),
  };
}

async function dagre(graph) {
  const { Graph } = require("@dagrejs/graphlib");
  const { layout } = require("@dagrejs/dagre");
  const g = new Graph({ compound: true, multigraph: true });
  g.setGraph({ rankdir: "LR" });
  for (const band of graph.bands) g.setNode("band " + band.id, {});
  for (const node of graph.nodes) {
    g.setNode(node.id, { width: node.w, height: node.h });
    g.setParent(node.id, "band " + node.band);
  }
  for (const edge of graph.edges) {
    const label = edge.label || { w: 0, h: 0 };
    g.setEdge(edge.source, edge.target, { width: label.w, height: label.h, labelpos: "c" }, edge.id);
  }
  const began = process.cpuUsage();
  layout(g);
  const ms = passed(began);
  const line = new Map(g.edges().map((edge) => [edge.name, g.edge(edge)]));
  const centred = (shape) => box(shape.x - shape.width / 2, shape.y - shape.height / 2, shape.width, shape.height);
  return {
    ms,
    node: (id) => centred(g.node(id)),
    points: (id) => line.get(id).points.map((p) => [p.x, p.y]),
    label: (id) => (line.get(id).width > 0 ? centred(line.get(id)) : null),
    canvas: box(0, 0, g.graph().width, g.graph().height),
  };
}

async function main([name, from, to]) {
  const graph = JSON.parse(fs.readFileSync(from, "utf8"));
  const lay = { elk, dagre }[name];
  const drawn = await lay(graph);
  const drawing = {
    generator: name,
    layout: { ms: drawn.ms },
    canvas: drawn.canvas,
    bands: graph.bands,
    nodes: graph.nodes.map((node) => ({ id: node.id, band: node.band, label: null, ...drawn.node(node.id) })),
    edges: graph.edges.map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      points: drawn.points(edge.id),
      label: drawn.label(edge.id),
    })),
  };
  fs.writeFileSync(to, JSON.stringify(drawing));
  drawing.layout.process_ms = passed();
  for (let more = 1; more < LEAST_OF && drawn.ms < 3000; more++)
    drawing.layout.ms = Math.min(drawing.layout.ms, (await lay(graph)).ms);
  fs.writeFileSync(to, JSON.stringify(drawing));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(String(error).slice(0, 200));
  process.exit(1);
});
