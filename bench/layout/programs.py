"""The programs that bench/layout/run has draw, and what comes of it."""
import json
import os
import shutil
import subprocess
import sys

import peers
from measured import run

HERE = os.path.dirname(os.path.abspath(__file__))
BUILD = os.path.abspath(os.environ.get("BUILD") or os.path.join(HERE, "../../build"))
WALLMAP = os.path.join(BUILD, "wallmap")
SCORE = os.environ.get("SCORE") or os.path.join(BUILD, "tests/score/score")
WORK = os.path.abspath(os.environ.get("WORK") or os.path.join(BUILD, "bench-layout"))
NPM = os.path.join(WORK, "npm")
PAGE = "1920x1080"
FITTED = "wallmap, for " + PAGE


class Drawing:
    """A workflow drawn by a program. Where nothing was drawn, `file` and `measures` are None."""

    def __init__(self, xml, took, file):
        self.xml, self.took, self.file = xml, took, file if took.is_good else None
        self.measures, self.layout_ms, self.facts = None, None, {}

    def has_finished(self):
        return self.measures is not None


def make_workflow(name, steps, seed):
    """The workflow as a file, made anew each time."""
    xml = os.path.join(WORK, name + ".xml")
    if os.environ.get("GEN"):
        graph = os.path.join(WORK, name + ".graph")
        with open(graph, "wb") as out:
            subprocess.run([sys.executable, os.environ["GEN"], str(steps), str(seed)], check=True, stdout=out)
        command = [sys.executable, os.environ["TO_WALLMAP"], graph]
    else:
        bands = str(2 + seed % 3)
        command = [os.path.join(HERE, "make-workflow"), str(steps), "--seed", str(seed), "--bands", bands]
    with open(xml, "wb") as out:
        subprocess.run(command, check=True, stdout=out)
    return xml


def file_of(xml, kind, ending):
    return "%s.%s.%s" % (os.path.splitext(xml)[0], kind.replace(", for ", "-").replace(" ", "-"), ending)


# ---- wallmap

def draw_wallmap(xml, kind="wallmap", options=()):
    out = file_of(xml, kind, "json")
    took = run([WALLMAP, "-q", "-T", "json", *options, "-o", out, xml], file_of(xml, kind, "log"))
    return Drawing(xml, took, out)


def is_option(command, option):
    said = subprocess.run([WALLMAP, "help", command], stdout=subprocess.PIPE, text=True, check=False)
    return option in said.stdout


def time_of(facts):
    return sum(each["milliseconds"] for each in facts["passes"])


def add_facts(drawings, times, options=()):
    """What the program says of its layouts, in that of several runs which took least time."""
    for first in range(0, len(drawings), 50):
        some = {drawing.xml: drawing for drawing in drawings[first:first + 50] if drawing.file}
        for _ in range(times if some else 0):
            done = subprocess.run([WALLMAP, "info", "--layout", "--json", *options, *some], stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, text=True, check=False)
            for told in json.loads(done.stdout)["files"] if done.returncode == 0 else []:
                drawing, facts = some[told["file"]], told["layout"]
                if drawing.layout_ms is None or time_of(facts) < drawing.layout_ms:
                    drawing.layout_ms, drawing.facts = time_of(facts), facts


def can_fit():
    """Whether a page means something to the layout: the same map on two pages is not the same."""
    xml = make_workflow("fits", 40, 1)
    shapes = []
    for name, size in (("wide", "4000x1000"), ("high", "1000x4000")):
        drawing = score([draw_wallmap(xml, name, ["-s", size])])[0]
        shapes.append(drawing.measures and drawing.measures["aspect"])
    return None not in shapes and shapes[0] != shapes[1]


# ---- the others, each from the drawing of wallmap's

def draw_dot(splines):
    def draw(xml, graph):
        kind = "dot-" + splines
        source, raw, out = (file_of(xml, kind, ending) for ending in ("dot", "raw", "json"))
        peers.write_dot(graph, splines, source)
        took = run(["dot", "-Tjson0", "-o", raw, source], file_of(xml, kind, "log"))
        drawing = Drawing(xml, took, out)
        if took.is_good:
            peers.read_dot(graph, splines, raw, out)
        return drawing

    return draw


def draw_npm(name):
    def draw(xml, _):
        out = file_of(xml, name, "json")
        took = run(["node", os.path.join(HERE, "peer.js"), name, file_of(xml, "graph", "json"), out],
                   file_of(xml, name, "log"), more_environment={"NODE_PATH": os.path.join(NPM, "node_modules")})
        drawing = Drawing(xml, took, out)
        if took.is_good:
            with open(out, encoding="utf-8") as source:
                told = json.load(source)["layout"]
            took.cpu, drawing.layout_ms = told["process_ms"] / 1000, told["ms"]
        return drawing

    return draw


def install_npm():
    """True where node has the libraries. They are fetched once into the work folder, nothing else."""
    if not shutil.which("npm"):
        print("SKIPPED: elkjs and dagre: there is no npm\n")
        return False
    os.makedirs(NPM, exist_ok=True)
    shutil.copy(os.path.join(HERE, "package.json"), NPM)
    with open(os.path.join(WORK, "npm.log"), "wb") as said:
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=NPM,
                              stdout=said, stderr=said, check=False)
    if done.returncode != 0:
        print("SKIPPED: elkjs and dagre: npm could not fetch them, see %s/npm.log\n" % WORK)
    return done.returncode == 0


def peers_here():
    """Those that can run, by name."""
    found = {}
    if shutil.which("dot"):
        found["dot, clusters, ortho"] = draw_dot("ortho")
        found["dot, clusters, splines"] = draw_dot("true")
    else:
        print("SKIPPED: dot: it is not installed\n")
    if install_npm():
        found["elkjs, compounds"] = draw_npm("elk")
        found["dagre, compounds"] = draw_npm("dagre")
    return found


# ---- all of them

def score(drawings):
    """Adds the measures to those that there are."""
    drawn = [drawing for drawing in drawings if drawing.file]
    for first in range(0, len(drawn), 100):
        some = drawn[first:first + 100]
        done = subprocess.run([SCORE, "--page", PAGE] + [drawing.file for drawing in some], check=True,
                              stdout=subprocess.PIPE, text=True)
        for drawing, line in zip(some, done.stdout.splitlines()):
            drawing.measures = json.loads(line)
    return drawings


def draw_all(xmls, fits, others, times):
    """By program a list of drawings in the order of the workflows. The programs take turns, so that a load
    on the machine falls on all of them. The time that a layout tells of itself is the least of some `times`."""
    drawn = {"wallmap": [], **({FITTED: []} if fits else {}), **{name: [] for name in others}}
    for xml in xmls:
        ours = draw_wallmap(xml)
        drawn["wallmap"].append(ours)
        if fits:
            drawn[FITTED].append(draw_wallmap(xml, FITTED, ["-s", PAGE]))
        if not others or not ours.file:
            continue
        graph = peers.write_graph(ours.file, file_of(xml, "graph", "json"))
        for name, draw in others.items():
            drawn[name].append(draw(xml, graph))
    if is_option("info", "--layout"):
        add_facts(drawn["wallmap"], times)
        add_facts(drawn.get(FITTED, []), times, ["-s", PAGE])
    for drawings in drawn.values():
        score(drawings)
    return drawn
