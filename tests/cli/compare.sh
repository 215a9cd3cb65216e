#!/bin/sh
# wallmap compare: two files become one map, or their difference in words.
. "$(dirname "$0")/sentences.sh"
old=$root/tests/golden/compare/order-before.xml new=$root/tests/golden/compare/order-after.xml
cp "$old" before.xml
cp "$new" after.xml

ok "two files are compared" run 0 compare before.xml after.xml
ok "the map lies beside the second one" begins after-compared.svg '<?xml'
ok "nothing goes to standard output" test ! -s out
ok "it shows what was" grep -q 'Types it in<' after-compared.svg
ok "pale" grep -q 'opacity="0.34"' after-compared.svg
ok "and what will be" grep -q 'Tells when it comes' after-compared.svg
ok "and says what is won" grep -q 'without an owner to none' after-compared.svg
ok "again" run 0 compare -o again.svg before.xml after.xml
ok "with the same bytes" cmp again.svg after-compared.svg
ok "a folder keeps its maps" sh -c 'mkdir maps && cp after.xml maps && "$0" compare before.xml maps/after.xml' "$WALLMAP"
ok "beside the file" test -s maps/after-compared.svg
ok "as PNG" run 0 compare -s 800x -o map.png before.xml after.xml
ok "in the size that is asked for" \
    sh -c '[ "$(od -An -tx1 -j16 -N4 map.png | tr -d " \n")" = 00000320 ]'
ok "as PDF" run 0 compare -o map.pdf before.xml after.xml
if command -v qpdf >/dev/null; then
    ok "of three pages" test "$(qpdf --show-npages map.pdf)" -eq 3
    ok "that are sound" qpdf --check map.pdf
    qpdf --qdf --object-streams=disable map.pdf plain.pdf 2>/dev/null
    ok "with a bookmark for both" grep -qa 'Title (Before and after)' plain.pdf
    ok "one for before" grep -qa 'Title (Before)' plain.pdf
    ok "and one for after" grep -qa 'Title (After)' plain.pdf
fi

ok "the difference in words" run 0 compare -T text before.xml after.xml
ok "goes to standard output" prints "Before: before.xml: Orders on paper"
ok "with what is won" prints "From 4 days to 1 h 37 min, and from 2 handoffs without an owner to none."
ok "what is gone" prints "  A step of Bo is gone: Types it in"
ok "who is gone" prints "  Entry no longer takes part"
ok "what is new" prints "  A handoff from Cy to Ann is new: number"
ok "what has changed" prints "  A step of Ann has changed: Checks it"
ok "and how" prints "    now done by Ann, before by Bo"
ok "in the order gone, new, changed, figures" \
    test "$(grep -E '^(Gone|New|Changed|Figures)' out | cut -c1-3 | tr '\n' ' ')" = "Gon New Cha Fig "
ok "and the figures" grep -qE '^ +handoffs +3 +3$' out
ok "into a file" run 0 compare -o words.txt -T text before.xml after.xml
ok "which says the same" begins words.txt "Before: "

ok "as JSON" run 0 compare -o difference.json before.xml after.xml
if command -v jq >/dev/null; then
    ok "both are named" test "$(jq -r '[.files[].file] | join(" ")' difference.json)" = "before.xml after.xml"
    ok "counts are those of the register" sh -c '
        "$0" seams -T json before.xml | jq .files[0].counts >a; jq .files[0].counts difference.json >b; cmp a b' "$WALLMAP"
    ok "what is gone has its place" \
        test "$(jq -r '.changes[] | select(.change == "gone" and .of == "step") | "\(.id) \(.file):\(.line)"' difference.json)" = \
        "type before.xml:15"
    ok "what changed says what" \
        test "$(jq -r '.changes[] | select(.of == "handoff" and .change == "changed") | .aspects[] | .name' difference.json | tr '\n' ' ')" = \
        "via owner measure waits "
    ok "with both sides" \
        test "$(jq -r '.changes[] | select(.of == "handoff" and .change == "changed") | .aspects[0] | .before + " " + .after' difference.json)" = \
        "paper system"
fi

ok "a file with an error" run 1 compare before.xml bad.xml
ok "is told with its place" says "bad.xml:9:65: error:"
ok "and nothing is written" test ! -e bad-compared.svg
ok "an error in the first one too" run 1 compare bad.xml after.xml
ok "is told" says "bad.xml:9:65: error:"
ok "a file that is not there" run 3 compare before.xml nowhere.xml
ok "one file is too few" run 2 compare before.xml
ok "three are too many" run 2 compare before.xml after.xml good.xml
ok "one may be standard input" feed 0 before.xml compare -T text - after.xml
ok "the second one, too, and the map goes to standard output" feed 0 after.xml compare before.xml -
ok "as SVG" begins out '<?xml'
ok "but not both" run 2 compare - -
ok "nothing is written over an input" run 2 compare -T text -o after.xml before.xml after.xml
ok "two with nothing in common" run 0 compare -o nothing.svg before.xml good.xml
ok "are told so" says "before.xml and good.xml have nothing in common"
ok "and still drawn" grep -q 'nothing in common' nothing.svg
ok "a file and itself" run 0 compare -T text before.xml before.xml
ok "differ in nothing" prints "Nothing is different."
ok "nothing is left behind" no_temporary
finish
