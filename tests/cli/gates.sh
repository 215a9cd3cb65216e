#!/bin/sh
# Doors have the same letters in the map, the register, the findings and the story, and are counted
# for each direction.
. "$(dirname "$0")/sentences.sh"

# adds_up NAME: what passes the gates and what is thrown is what crosses the wall, by direction.
adds_up() {
    "$WALLMAP" -q --effort 0 -T json -o map.json "$root/examples/$1.xml" || return 1
    "$WALLMAP" seams --effort 0 -T json -o list.json "$root/examples/$1.xml" || return 1
    python3 - <<'END'
import json
told = json.load(open("list.json"))["files"][0]
gates = [gate for wall in json.load(open("map.json"))["walls"] for gate in wall["door_counts"]]
for way in "out", "in":
    crossing = [seam for seam in told["seams"] if seam["crosses"] == way]
    over = sum(not seam["door"] for seam in crossing)
    passed = sum(gate[way] for gate in gates)
    assert passed + over == told["counts"]["wall_crossings_" + way], (way, passed, over)
for gate in gates:
    passing = [seam for seam in told["seams"] if seam["door"] == gate["door"]]
    assert len(passing) <= gate["out"] + gate["in"] > 0, gate # what goes past the office is no seam
END
}

# is_told NAME: a seam's gate stands in its findings and in the story too.
is_told() {
    "$WALLMAP" check --effort 0 --diagnostics=short "$root/examples/$1.xml" >found 2>&1
    "$WALLMAP" tell --effort 0 -o story "$root/examples/$1.xml" || return 1
    tr '\n' ' ' <story | tr -s ' ' >line
    python3 - <<'END'
import json
for seam in json.load(open("list.json"))["files"][0]["seams"]:
    if seam["door"] and not seam["owner"]:
        place = ":%d:%d: warning: nobody owns" % (seam["line"], seam["column"])
        words = [line for line in open("found") if place in line]
        assert len(words) == 1 and "at door %s " % seam["door"] in words[0], (seam, words)
    if seam["door"]:
        assert "through door %s." % seam["door"] in open("line").read(), seam
END
}

for name in order-to-invoice restaurant rma sales-and-factory claim; do
    ok "$name: the gates add up" adds_up "$name"
    ok "$name: findings and story name them" is_told "$name"
done
finish
