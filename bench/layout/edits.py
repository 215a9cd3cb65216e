"""Small edits of a workflow, and how much of the map stays where it was."""
import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree

from programs import SCORE, draw_wallmap, file_of

NAMESPACE = "urn:wallmap:workflow:1"
FLOW, STEP, HANDOFF = ("{%s}%s" % (NAMESPACE, name) for name in ("flow", "step", "handoff"))
ElementTree.register_namespace("", NAMESPACE)


def steps_of(flow):
    return flow.findall(STEP)


def handoffs_of(flow):
    return [(step, handoff) for step in steps_of(flow) for handoff in step.findall(HANDOFF)]


def split(flow, lot):
    """A new step on the way of a handoff, done by whom it leads to."""
    all_of_them = handoffs_of(flow)
    source, handoff = all_of_them[lot % len(all_of_them)]
    target = next(step for step in steps_of(flow) if step.get("id") == handoff.get("to"))
    new = ElementTree.Element(STEP, {"id": "between", "by": target.get("by"), "does": "Checks it once more"})
    ElementTree.SubElement(new, HANDOFF, {"to": handoff.get("to"), "item": "copy"})
    handoff.set("to", "between")
    flow.insert(list(flow).index(source) + 1, new)


def add(flow, lot):
    """A handoff to a step told three to nine later."""
    steps = steps_of(flow)
    known = {(step.get("id"), handoff.get("to")) for step, handoff in handoffs_of(flow)}
    for source in range(lot % len(steps), lot % len(steps) + len(steps)):
        step = steps[source % len(steps)]
        target = source % len(steps) + 3 + lot % 7
        if target < len(steps) and (step.get("id"), steps[target].get("id")) not in known:
            ElementTree.SubElement(step, HANDOFF, {"to": steps[target].get("id"), "item": "copy"})
            return


def grow(flow, lot):
    """A longer word for what is handed over."""
    all_of_them = handoffs_of(flow)
    handoff = all_of_them[lot % len(all_of_them)][1]
    handoff.set("item", (handoff.get("item") or "copy") + " and the covering letter")


def prune(flow, lot):
    """A step less that leads nowhere."""
    steps = steps_of(flow)
    leaves = [step for step in steps if step.find(HANDOFF) is None] or steps
    leaf = leaves[lot % len(leaves)]
    flow.remove(leaf)
    for step, handoff in handoffs_of(flow):
        if handoff.get("to") == leaf.get("id"):
            step.remove(handoff)


EDITS = (("split an edge", split), ("add an edge", add), ("grow a label", grow), ("delete a leaf", prune))


def edited(xml, name, edit, lot):
    tree = ElementTree.parse(xml)
    edit(tree.getroot().find(FLOW), lot)
    to = file_of(xml, name.replace(" ", "-"), "xml")
    tree.write(to, encoding="utf-8", xml_declaration=True)
    return to


def moved(before, drawing):
    """kept and rel of the new drawing; without a drawing nothing was kept."""
    if not drawing.file:
        return {"kept": 0, "rel": 0, "file": drawing.xml}
    done = subprocess.run([SCORE, "--before", before.file, drawing.file], check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def measure_edits(xmls, has_previous):
    """By edit and by whether the old map was given: the measures of each workflow."""
    found = {}
    for lot, xml in enumerate(xmls):
        before = draw_wallmap(xml)
        if not before.file:
            continue
        for name, edit in EDITS:
            new = edited(xml, name, edit, 7919 * (lot + 1))
            found.setdefault((name, False), []).append(moved(before, draw_wallmap(new)))
            if has_previous:
                drawing = draw_wallmap(new, "kept", ["--previous", os.path.abspath(before.file)])
                found.setdefault((name, True), []).append(moved(before, drawing))
    return found
