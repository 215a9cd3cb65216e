#!/bin/sh
# Pages: how large an output is, and what the layout is told of it.
. "$(dirname "$0")/sentences.sh"

# has_size FILE WIDTHxHEIGHT: pixels of a PNG
has_size() {
    [ "$(od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }')" = "$2" ]
}

# is_sheet FILE WIDTH HEIGHT: the sides of an SVG
is_sheet() {
    head -n 2 "$1" | grep -qE "^<svg [^>]* width=\"$2\" height=\"$3\""
}

ok "a PDF on paper is drawn" run 0 -q --paper A4 -o map.pdf good.xml
ok "of just that size, lying" grep -qaF "/MediaBox [ 0 0 841.88976" map.pdf
ok "standing, where it is told so" run 0 -q --paper A4 --portrait -o map.pdf good.xml
ok "it stands" grep -qaE '/MediaBox \[ 0 0 595\.27[0-9]+ 841\.88' map.pdf
ok "paper of another kind" run 0 -q --paper=Letter -o map.pdf good.xml
ok "by its name in capitals or not" grep -qaF "/MediaBox [ 0 0 792 612 ]" map.pdf
ok "paper of any size" run 0 -q --paper 254x508mm -o map.pdf good.xml
ok "as it is written" grep -qaF "/MediaBox [ 0 0 720 1440 ]" map.pdf
ok "but turned where it is told so" run 0 -q --paper 254x508mm --landscape -o map.pdf good.xml
ok "it lies" grep -qaF "/MediaBox [ 0 0 1440 720 ]" map.pdf
ok "a slide" run 0 -q --slide 16:9 -o map.pdf good.xml
ok "is as large as presentations have them" grep -qaF "/MediaBox [ 0 0 960 540 ]" map.pdf
ok "an old one" run 0 -q --slide 4:3 -o map.pdf good.xml
ok "likewise" grep -qaF "/MediaBox [ 0 0 720 540 ]" map.pdf
ok "one of any size" run 0 -q --slide 400x300 -o map.pdf good.xml
ok "as it is written, too" grep -qaF "/MediaBox [ 0 0 400 300 ]" map.pdf

ok "an SVG on paper" run 0 -q --paper A4 good.xml
ok "is so large in the world" is_sheet good.svg 297mm 210mm
ok "an SVG for a slide" run 0 -q --slide 4:3 good.xml
ok "has pixels" is_sheet good.svg 720 540
ok "a PNG on paper" run 0 -q --paper A4 --dpi 300 -o map.png good.xml
ok "has as many pixels as it is large" has_size map.png 3508x2480
ok "one side in pixels" run 0 -q --paper A4 --portrait -s 1000x -o map.png good.xml
ok "gives the other" has_size map.png 1000x1414
ok "a slide at twice its size" run 0 -q --slide 16:9 --scale 2 -o map.png good.xml
ok "has twice the pixels" has_size map.png 1920x1080
ok "a shape is followed by a format without pixels" run 0 -q -s 1920x1080 -T json -o shaped.json good.xml
ok "without a word" is_silent
ok "also by a PDF" run 0 -q -s 1920x1080 -o map.pdf good.xml
ok "in silence" is_silent
ok "one side says nothing to it" run 0 -q -s 1920x -T json -o plain.json good.xml
ok "which is told" says "--size means nothing for json"
ok "a scale says nothing to a PDF" run 0 -q --scale 3 -o scaled.pdf good.xml
ok "which is told" says "--scale means nothing for pdf"
ok "and so it is" sh -c '"$0" -q -o plain.pdf good.xml && cmp plain.pdf scaled.pdf' "$WALLMAP"

ok "paper gives the same bytes again, however it is said" sh -c '
    for format in svg png pdf json text; do
        "$0" -q --paper A5 -T $format -o one good.xml && "$0" -q -T $format --paper=a5 --landscape -o other good.xml &&
            cmp one other || exit 1
    done' "$WALLMAP"
ok "check knows paper" run 0 check --paper A6 good.xml
ok "and slides" run 0 check --slide 4:3 good.xml

ok "info tells of the layout" run 0 info --layout good.xml
ok "its columns" grep -qE '^columns +[1-9][0-9]*$' out
ok "the rows of the sheet" grep -qE '^rows of the sheet +[0-9]+$' out
ok "lines that cross" grep -qE '^lines that cross +0$' out
ok "lines back" grep -qE '^lines back +0$' out
ok "bends and gates" test "$(grep -cE '^(bends|gates) +[0-9]+$' out)" -eq 2
ok "and times" grep -qE '^milliseconds +[0-9]+\.[0-9]{3}$' out
ok "for a page" run 0 info --layout --paper A3 --portrait good.xml
ok "for a shape" run 0 info --layout -s 300x400 good.xml
ok "for a slide" run 0 info --layout --slide 4:3 good.xml
ok "of a bad file it is exit 1" run 1 info --layout bad.xml
ok "and there is only its name" test "$(cat out)" = "file                 bad.xml"
for effort in 0 1 2 3; do
    ok "effort $effort" run 0 --effort "$effort" -o effort.svg good.xml
done
ok "no other effort" run 2 --effort 4 good.xml
ok "and it is said which" says "0, 1, 2 or 3 is meant"
ok "small words on small paper" run 0 --paper A6 -o small.pdf good.xml
ok "are told" says "points high on this paper"
ok "not on large paper" run 0 --paper A2 -o large.pdf good.xml
ok "where they can be read" sh -c '! grep "points high" err'
if command -v jq >/dev/null; then
    ok "the layout as JSON" run 0 info --layout --json good.xml good.xml
    ok "is a list" sh -c 'jq -e "(.files | length) == 2 and .files[1].layout.crossings == 0 and .files[0].layout.back_edges == 0" out >/dev/null'
    ok "and times" sh -c 'jq -e ".files[0].layout.passes | all(.milliseconds >= 0 and (.name | length > 0))" out >/dev/null'
    ok "of a bad file as JSON" run 1 info --layout --json bad.xml
    ok "there is its name" sh -c 'jq -e ".files == [{file: \"bad.xml\"}]" out >/dev/null'
fi
if command -v jq >/dev/null; then
    "$WALLMAP" -q -T json -o boxes.json good.xml
    ok "the JSON lists every box with whose it is and what it is" test "$(jq -r '
        [.boxes[] | select(.of == "step" and .index == 0) | .what] | sort | join(" ")' boxes.json)" = "badge caption picture role"
    ok "on the sheet" jq -e '.canvas as $c | all(.boxes[]; .x >= 0 and .y >= 0 and .x + .w <= $c.w + 0.01 and .y + .h <= $c.h + 0.01)' boxes.json
fi
ok "no map holds times" sh -c '! "$0" -q -T json -o - good.xml | grep -E "milliseconds|passes"' "$WALLMAP"
finish
