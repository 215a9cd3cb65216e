"""The same graph for other programs, and what they draw as tests/score reads it.

To be fair, the graph is taken from wallmap's own drawing of the workflow: a node is as large as the box of
the step together with its words, an edge's label as large as all that rides on the handoff, and the bands
are the sides of the office that are there. The other programs draw no title, no wall and no key to the
signs, so their page is smaller for the same map; that is not made up for.

dot: bands are clusters, labels are empty tables of the right size. Where it draws right angles it cannot
place labels on lines, so they are given as xlabels, as it advises."""
import json
import math

TABLE = ('<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE" WIDTH="%.0f" '
         'HEIGHT="%.0f"><TR><TD></TD></TR></TABLE>>')


def graph_of(drawing):
    """Bands, nodes and edges of a drawing with their sizes, nothing of where they are."""
    nodes = []
    for node in drawing["nodes"]:
        parts = [node] + ([node["label"]] if node["label"] else [])
        low = [min(part[key] for part in parts) for key in "xy"]
        high = [max(part[key] + part[size] for part in parts) for key, size in ("xw", "yh")]
        nodes.append({"id": node["id"], "band": node["band"], "w": high[0] - low[0], "h": high[1] - low[1]})
    there = {node["band"] for node in nodes}
    ids = {node["id"] for node in nodes}
    goes_on = {edge["source"]: edge["target"] for edge in drawing["edges"] if edge["source"] not in ids}
    edges = []
    for edge in drawing["edges"]:
        if edge["source"] not in ids:
            continue  # a later piece of one that is cut
        target = edge["target"]
        while target not in ids:
            target = goes_on[target]
        label = edge["label"] and {"w": edge["label"]["w"], "h": edge["label"]["h"]}
        edges.append({"id": edge["id"], "source": edge["source"], "target": target, "label": label})
    bands = [{"id": band["id"], "order": band["order"]} for band in drawing["bands"] if band["id"] in there]
    return {"bands": bands, "nodes": nodes, "edges": edges}


def write_graph(drawing_file, to):
    with open(drawing_file, encoding="utf-8") as source:
        graph = graph_of(json.load(source))
    with open(to, "w", encoding="utf-8") as out:
        json.dump(graph, out)
    return graph


def write_dot(graph, splines, to):
    place = {node["id"]: i for i, node in enumerate(graph["nodes"])}
    key = "xlabel" if splines == "ortho" else "label"
    lines = ["digraph {", "graph [rankdir=LR splines=%s]" % splines,
             'node [shape=box fixedsize=true label=""]', "edge [arrowhead=none]"]
    for i, band in enumerate(graph["bands"]):
        lines.append("subgraph cluster_%d {" % i)
        for node in graph["nodes"]:
            if node["band"] == band["id"]:
                lines.append("n%d [width=%.4f height=%.4f]" % (place[node["id"]], node["w"] / 72, node["h"] / 72))
        lines.append("}")
    for i, edge in enumerate(graph["edges"]):
        label = edge["label"]
        shown = " %s=%s" % (key, TABLE % (label["w"], label["h"])) if label else ""
        lines.append("n%d -> n%d [id=%d%s]" % (place[edge["source"]], place[edge["target"]], i, shown))
    with open(to, "w", encoding="utf-8") as out:
        out.write("\n".join(lines + ["}", ""]))


def numbers(text):
    return [float(word) for word in text.split(",")]


def pieces(a, b, c, d):
    """A cubic as short pieces: the error is far below two units."""
    length = math.dist(a, b) + math.dist(b, c) + math.dist(c, d)
    count = max(4, min(64, int(length / 15)))
    for i in range(1, count + 1):
        t = i / count
        u = 1 - t
        yield [u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s for p, q, r, s in zip(a, b, c, d)]


def line_of(spline, is_curved):
    control = [numbers(point) for point in spline.split()]
    if not is_curved:
        return control[::3]
    points = control[:1]
    for i in range(0, len(control) - 3, 3):
        points += pieces(*control[i:i + 4])
    return points


def read_dot(graph, splines, file, to):
    """dot's page has its y axis upwards."""
    with open(file, encoding="utf-8") as source:
        drawn = json.load(source)
    width, height = numbers(drawn["bb"])[2:]
    shapes = {shape["name"]: shape for shape in drawn["objects"]}
    nodes = []
    for i, node in enumerate(graph["nodes"]):
        x, y = numbers(shapes["n%d" % i]["pos"])
        nodes.append(dict(node, x=x - node["w"] / 2, y=height - y - node["h"] / 2, label=None))
    lines = {int(line["id"]): line for line in drawn.get("edges", [])}
    edges = []
    for i, edge in enumerate(graph["edges"]):
        line = lines[i]
        points = [[x, height - y] for spline in line.get("pos", "").split(";")
                  for x, y in line_of(spline, splines != "ortho")]
        at = line.get("lp") or line.get("xlp")
        label = edge["label"] if at else None
        if label:
            x, y = numbers(at)
            label = dict(label, x=x - label["w"] / 2, y=height - y - label["h"] / 2)
        edges.append(dict(edge, points=points, smooth=splines != "ortho", label=label))
    drawing = {"generator": "dot " + splines, "canvas": {"x": 0, "y": 0, "w": width, "h": height},
               "bands": graph["bands"], "nodes": nodes, "edges": edges}
    with open(to, "w", encoding="utf-8") as out:
        json.dump(drawing, out)
