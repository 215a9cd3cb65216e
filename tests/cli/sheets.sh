#!/bin/sh
# A map on several sheets: how many, which files, what is refused.
. "$(dirname "$0")/sentences.sh"

claim=$root/examples/claim.xml

# pages FILE: how many a PDF has
pages() {
    grep -aE -A 5 '/Type /Pages' "$1" | sed -n 's,.*/Count \([0-9]*\).*,\1,p' | head -n 1
}

# has FILES…: the files of that name, and no other of these endings; then there are none.
has() {
    found=$(ls ./*.png ./*.svg ./*.pdf 2>/dev/null | sed 's,^\./,,' | tr '\n' ' ')
    rm -f ./*.png ./*.svg ./*.pdf
    [ "$found" = "$* " ] || { echo "    there is $found"; return 1; }
}

# is_legible FILE: whether on a slide of 1920 × 1080 the words of all sheets have 12 pixels; says how many sheets there
# are in the file `count`.
is_legible() {
    python3 - "$@" <<'END'
import json, sys
sheets = json.load(open(sys.argv[1]))["sheets"]
print(len(sheets), file=open("count", "w"))
sys.exit(any(one["caption"] * min(1920 / one["canvas"]["w"], 1080 / one["canvas"]["h"]) < 12 for one in sheets))
END
}

not() {
    ! "$@"
}

ok "three sheets" run 0 -q --effort 0 --sheets 3 -o map.svg "$claim"
ok "are files with their numbers, behind the overview" has map-1.svg map-2.svg map-3.svg map.svg
ok "beside the file, too" sh -c 'cp "$1" claim.xml && "$0" -q --effort 0 --sheets 2 -T png claim.xml' "$WALLMAP" "$claim"
ok "by its name" has claim-1.png claim-2.png claim.png
ok "and in a folder" run 0 -q --effort 0 --sheets 2 -O there claim.xml
ok "that is made" test -e there/claim-2.svg
ok "a name without an ending" run 0 -q --effort 0 --sheets 2 -T png -o there/map claim.xml
ok "has them at its end" test -e there/map-2
ok "a PDF has pages" run 0 -q --effort 0 --sheets 3 -o map.pdf "$claim"
ok "one for each, and the overview" test "$(pages map.pdf)" -eq 4
ok "with the register behind them" run 0 -q --effort 0 --sheets 3 --register --slide 16:9 -o more.pdf "$claim"
ok "which are more" test "$(pages more.pdf)" -gt 4
rm -f ./*.pdf
ok "more sheets than steps" run 0 -q --sheets 99 -T pdf -o few.pdf good.xml
ok "are as many as there are steps" test "$(pages few.pdf)" -eq "$(($(grep -c '<step ' good.xml) + 1))"
ok "one sheet is the map" sh -c '"$0" -q --sheets 1 -o one.svg good.xml && "$0" -q -o other.svg good.xml &&
    cmp one.svg other.svg' "$WALLMAP"
ok "without an overview" has few.pdf one.svg other.svg

ok "as few as can be read" run 0 -q --sheets auto -s 1920x1080 -T json -o auto.json "$claim"
ok "are so large" is_legible auto.json
few=$(cat count)
ok "one less" run 0 -q --sheets $((few - 1)) -s 1920x1080 -T json -o less.json "$claim"
ok "is too few" not is_legible less.json
ok "JSON has them too" grep -q '"sheets":\[' auto.json
ok "and the sheet of each step" test "$(head -n 400 auto.json | grep -o '"sheet":[0-9]*' | sort -u | wc -l)" -eq "$few"
ok "a map that can be read" run 0 -q --sheets auto -s 1920x1080 -o map.png good.xml
ok "stays on one" has map.png
ok "so does any at its natural size" run 0 -q --sheets auto -o map.svg "$claim"
ok "which can be read" has map.svg

ok "a PDF of slides" run 0 -q --slide 16:9 -o map.pdf "$claim"
ok "has as many pages by itself" test "$(pages map.pdf)" -eq $((few + 1))
ok "but not if one is asked for" run 0 -q --slide 16:9 --sheets 1 -o map.pdf "$claim"
ok "then it is one" test "$(pages map.pdf)" -eq 1
ok "nor on paper" run 0 -q --paper A4 -o map.pdf "$claim"
ok "for paper is hung up" test "$(pages map.pdf)" -eq 1
rm -f map.pdf
ok "a PNG of a slide" run 0 --slide 16:9 --scale 2 -o map.png "$claim"
ok "stays one file" has map.png
ok "but a warning says what would help" sh -c '
    grep -qE "the smallest words are [0-9.]+ pixels high on this slide, less than 12; --sheets [0-9] gives 1[0-9.]+ " err'
ok "on paper" run 0 --paper A3 -o map.pdf "$claim"
ok "it says how large the paper would have to be" sh -c '
    grep -qE "the smallest words are [0-9.]+ points high on this paper, less than 9; A[0-3] gives [0-9.]+, --sheets" err'
paper=$(sed -n 's/.*; \(A[0-3]\) gives \([0-9.]*\).*/\1/p' err)
ok "on that paper" run 0 check --paper "$paper" "$claim"
ok "nothing is said" sh -c '! grep "points high" err'
ok "on sheets that can be read" run 0 --sheets auto --slide 16:9 -o map.pdf "$claim"
ok "nothing is said either" sh -c '! grep "pixels high" err'
rm -f map.pdf

ok "the same bytes again" sh -c '
    for format in svg png pdf json; do
        "$0" -q --effort 0 --sheets 2 -T $format -o one.$format claim.xml && "$0" -q --effort 0 --sheets 2 -T $format -o two.$format claim.xml &&
            cmp one.$format two.$format || exit 1
    done && cmp one-2.svg two-2.svg && cmp one-2.png two-2.png' "$WALLMAP"
ok "seen from somebody" run 0 -q --effort 0 --sheets 2 --department "$(sed -n 's/.*<department id="\([^"]*\)".*/\1/p' claim.xml | head -n 1)" -o seen.svg claim.xml
ok "whose name is on each sheet" sh -c 'grep -q "seen from" seen-1.svg && grep -q "seen from" seen-2.svg'
for reads in down left; do
    sed "s/<flow>/<flow reads=\"$reads\">/" claim.xml >"$reads.xml"
    ok "read to another side: $reads" run 0 -q --sheets 3 -s 1920x1080 "$reads.xml"
    ok "likewise" test -e "$reads-3.svg"
done
ok "doors have one letter each" sh -c '"$0" seams -q --sheets 3 -T json -o seams.json "$1" &&
    "$0" -q --effort 0 --sheets 3 -T json -o map.json "$1"' "$WALLMAP" "$claim"
ok "which the register knows" python3 - <<'END'
import json
sheets = json.load(open("map.json"))["sheets"]
letters = [gate["door"] for one in sheets for wall in one["walls"] for gate in wall["door_counts"]]
assert "".join(letters) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:len(letters)], letters
doors = {seam["door"] for seam in json.load(open("seams.json"))["files"][0]["seams"]} - {None}
assert doors and doors <= set(letters), doors
END

ok "no pictures on standard output" run 2 --sheets 2 -T png -o - "$claim"
ok "for they are several" says "--sheets=2: standard output takes one file, and png has no pages"
ok "also if nobody knows how many" run 2 --sheets auto -s 1920x1080 -T svg -o - "$claim"
ok "but pages" run 0 -q --effort 0 --sheets 2 -T pdf -o - "$claim"
cp good.xml good-2.xml
ok "no two pictures in one file" run 2 --sheets 2 good.xml good-2.xml
ok "which is told" says '"good-2.svg" would be a sheet of "good.svg" too'
ok "nothing is lost" test ! -e good-1.svg
ok "but pages" run 0 -q --sheets 2 -T pdf good.xml good-2.xml
ok "and what is no number" sh -c 'cp good.xml good-a.xml && "$0" -q --sheets 2 good.xml good-a.xml' "$WALLMAP"
ok "no sheets" run 2 --sheets 0 good.xml
ok "nor too many" run 2 --sheets 100 good.xml
ok "nor any word" run 2 --sheets some good.xml
ok "which is told" says "--sheets=some: auto or a number from 1 to 99 is meant"
ok "none of two maps on one" run 2 compare --sheets 2 good.xml good.xml
finish
