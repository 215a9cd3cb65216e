#!/bin/sh
# The seam register: worst first, in three forms, with the doors of the map.
. "$(dirname "$0")/sentences.sh"

# Three seams, of which two cross the wall, and a handoff within a department.
cat >office.xml <<'END'
<workflow title="Wörter &amp; Dinge">
  <office>
    <front><department id="front" name="Kundenbüro"><actor id="ann" name="Ann"/><actor id="cy" name="Cy"/></department></front>
    <back><department id="back" name="-Lager, “hinten”"><actor id="bo" name="Bo"/></department></back>
  </office>
  <flow>
    <step id="ask" by="ann" does="Asks"><handoff to="tell" item="=1+1" via="fax" owner="bo" measure="Same day"/></step>
    <step id="tell" by="cy" does="Tells">
      <handoff to="pack" item="a slip of paper, &quot;pink&quot;" via="in-tray" waits="9 hours" owner="bo" measure="@once">
        <trouble kind="lost" share="1 in 4" says="Under the desk"/>
        <trouble kind="late"/>
      </handoff>
    </step>
    <step id="pack" by="bo" does="Packs">
      <trouble kind="late"/>
      <handoff to="send" item="parcel" thrown="yes"/>
      <handoff to="ask" item="question" rework="yes" share="10%" owner="front" measure="None"/>
    </step>
    <step id="send" by="cy" does="Sends"/>
  </flow>
</workflow>
END

# line N TEXT: a line of what was printed; the letter of a door in CSV is N
line() {
    [ "$(sed -n "$1p" out | tr -d '\r' | sed 's/wall 1,[AB],/wall 1,N,/')" = "$2" ]
}

# wide FILE: its lines that need more than 79 columns, as far as characters tell
wide() {
    LC_ALL=C.UTF-8 grep -E '^.{80}' "$1"
}

ok "the register is printed" run 0 seams office.xml
ok "in silence" is_silent
ok "under the title" line 1 "office.xml: Wörter & Dinge"
ok "and its counts" line 2 "4 handoffs, 3 seams, 3 cross the wall, 1 has no owner, 1 is not measured"
ok "as a table" grep -qE '^No  Score  Door  From +To +What +How$' out
ok "the worst first" grep -qE '^ 1     13     [AB]  Kundenbüro +-Lager, “hinten” +a slip of pap…  in-tray$' out
ok "with its reasons" prints "lost 7, late 3, waits 2, crosses the wall 1"
ok "what the author says" prints 'trouble: lost, 1 in 4 (Under the desk); late; wait: 9 h;'
ok "and its place" grep -qE '^ +office.xml:9:7$' out
ok "no wider than a terminal" not wide out
ok "columns stand below each other, whatever the script" \
    test "$(LC_ALL=C.UTF-8 grep -cE '^.{53}(What|a slip of pap…|parcel|question)( |$)' out)" -eq 4
ok "a handoff within a room is no seam" sh -c '! grep "1+1" out'
ok "twice with the same bytes" sh -c '"$0" seams office.xml | cmp - out' "$WALLMAP"

ok "as CSV" run 0 seams -T csv office.xml
ok "with a header" line 1 "file,number,score,reasons,door,from,to,item,via,when,owner,measure,waits,waits_minutes,share,troubles,says,thrown,comes_back,crosses,from_step,to_step,line,column"
ok "cells that are no words are quoted, none is calculated" line 2 \
    "office.xml,1,13,lost 7; late 3; waits 2; crosses the wall 1,N,Kundenbüro,\"'-Lager, “hinten”\",\"a slip of paper, \"\"pink\"\"\",in-tray,,Bo,'@once,9 h,540,,\"lost, 1 in 4 (Under the desk); late\",,no,no,out,tell,pack,9,7"
ok "a thrown one passes no door" line 3 \
    "office.xml,2,7,thrown over 4; no owner 1; no measure 1; crosses the wall 1,,\"'-Lager, “hinten”\",Kundenbüro,parcel,,,,,,,,,,yes,no,in,pack,send,16,7"
ok "lines end as RFC 4180 has them" test "$(grep -c "$(printf '\r')$" out)" -eq 4
ok "several files are one table" run 0 seams -T csv office.xml good.xml
ok "with one header" test "$(grep -c '^file,' out)" -eq 1
ok "and the file first" sh -c '[ "$(grep -c "^office.xml," out) $(grep -c "^good.xml," out)" = "3 2" ]'

ok "the ending of -o says the form" run 0 seams -o list.csv office.xml
ok "CSV" begins list.csv "file,number"
ok "text" run 0 seams -o list.txt office.xml
ok "as on the terminal" begins list.txt "office.xml: "
ok "JSON" run 0 seams -o list.json office.xml
ok "one object" begins list.json "{"
ok "-T is stronger" run 0 seams -T json -o list.txt office.xml
ok "than the ending" begins list.txt "{"
ok "nothing else is said or left behind" sh -c '! [ -s out ] && ! [ -s err ]'
ok "no temporary file" no_temporary

ok "a file with an error" run 1 seams bad.xml
ok "is told" says "bad.xml:9:65: error:"
ok "and not listed" test ! -s out
ok "what was there stays" run 1 seams -o list.json bad.xml
ok "as it was" begins list.json "{"
ok "the good ones are listed" run 1 seams good.xml bad.xml office.xml
ok "one after the other" test "$(grep -c '^[a-z]*.xml: ' out)" -eq 2
ok "the register has pages" run 0 seams -o pages.pdf office.xml
ok "of its own" begins pages.pdf "%PDF"
ok "which are of one file" run 2 seams -T pdf office.xml good.xml
ok "which is said" says "pages are of one file"
ok "a file that is not there" run 3 seams nowhere.xml
ok "standard input" feed 0 office.xml seams --stdin-name page.md:100 -
ok "has its own place" prints "page.md:108:7"
ok "a workflow without seams" sh -c 'sed "s/<handoff[^>]*>//" good.xml >alone.xml'
ok "has only a head" run 0 seams alone.xml
ok "of two lines" test "$(wc -l <out)" -eq 2

if command -v jq >/dev/null; then
    "$WALLMAP" seams -T json office.xml >office.json
    ok "JSON holds the seams" jq -e '.version == 2 and (.files | length) == 1 and
        (.files[0] | .file == "office.xml" and .title == "Wörter & Dinge" and [.seams[].number] == [1, 2, 3])' office.json
    ok "with everything" jq -e '.files[0].seams[0] | .door |= (. == "A" or . == "B") | . == {number: 1, score: 13,
        reasons: ["lost 7", "late 3", "waits 2", "crosses the wall 1"], door: true, from: "Kundenbüro", to: "-Lager, “hinten”",
        from_step: {id: "tell", does: "Tells", by: "Cy"}, to_step: {id: "pack", does: "Packs", by: "Bo"},
        item: "a slip of paper, \"pink\"", via: "in-tray", when: null, owner: "Bo", measure: "@once",
        waits: "9 h", waits_minutes: 540, share: null, share_value: null,
        troubles: [{kind: "lost", share: "1 in 4", share_value: 0.25, says: "Under the desk"},
                   {kind: "late", share: null, share_value: null, says: null}],
        says: null, thrown: false, comes_back: false, crosses: "out", file: "office.xml", line: 9, column: 7}' office.json
    ok "directions" jq -e '.files[0] | [.seams[].crosses] == ["out", "in", "in"] and
        .counts.wall_crossings_out == 1 and .counts.wall_crossings_in == 2' office.json
    ok "kinds of trouble, in steps too" jq -e '.files[0].counts | .troubles == 3 and .trouble_kinds.late == 2 and
        .trouble_kinds.lost == 1 and ([.trouble_kinds[]] | add) == 3 and (.trouble_kinds | length) == 14' office.json
    ok "the reasons add up" jq -e \
        'all(.files[0].seams[]; .score == ([.reasons[] | split(" ")[-1] | tonumber] | add))' office.json
    ok "several files are a list" sh -c '"$0" seams -T json office.xml good.xml |
        jq -e "(.files | length) == 2 and .files[1].file == \"good.xml\"" >/dev/null' "$WALLMAP"
    for file in office.xml good.xml "$root"/examples/*.xml; do
        "$WALLMAP" -q info --effort 0 --json "$file" >info.json 2>err
        "$WALLMAP" -q seams --effort 0 -T json "$file" >seams.json 2>err
        "$WALLMAP" -q --effort 0 -T json -o map.json "$file" 2>err
        ok "counts are those of info: ${file##*/}" jq -e --slurpfile info info.json \
            '.files[0] | .counts == $info[0].files[0].counts and .counts.seams == (.seams | length) and
                .counts.wall_crossings == .counts.wall_crossings_out + .counts.wall_crossings_in' seams.json
        ok "and of the map: ${file##*/}" jq -e --slurpfile info info.json \
            '$info[0].files[0] as $i | all(.counts | to_entries[]; $i.counts[.key] == .value) and
                all(.layout | to_entries[]; $i.layout[.key] == .value)' map.json
    done
    "$WALLMAP" -q seams -T json "$root/examples/order-to-invoice.xml" >seams.json
    ok "loops count by their shares" jq -e \
        '.files[0].counts | .touch_minutes_with_loops > .touch_minutes and .most_passes > 1' seams.json
    ok "the usual way" jq -e '.files[0].counts | .usual_way ==
        ["call", "write", "enter", "check", "pick", "bill", "pay"] and .way_steps == 7' seams.json
    sed 's/<workflow /<workflow until="pick" /' "$root/examples/order-to-invoice.xml" >until.xml
    "$WALLMAP" -q info --json until.xml >until.json
    ok "ends at the step that is named" jq -e '.files[0].counts | .usual_way ==
        ["call", "write", "enter", "check", "pick"] and .way_steps == 5' until.json
    ok "the longest waits" jq -e '[.files[0].counts.longest_waits[] | [.to, .minutes]] ==
        [["pay", 1440], ["enter", 960], ["mend", 960]]' seams.json

    # doors_agree OPTION…: every door of the register is the one that the map draws at that handoff's line
    doors_agree() {
        "$WALLMAP" -q "$@" -T json -o map.json "$root/examples/order-to-invoice.xml" &&
            "$WALLMAP" -q seams "$@" -T json "$root/examples/order-to-invoice.xml" >seams.json &&
            jq -e --slurpfile map map.json '[.files[0].seams[] | select(.door) | [.from_step.id, .to_step.id, .door]] as $listed |
                ($listed | length) > 3 and
                all($listed[]; . as [$from, $to, $door] | any($map[0].edges[]; .source == $from and .target == $to and .door == $door))' seams.json
    }
    for page in "--theme=paper" "--paper=A4" "--slide=4:3"; do
        ok "doors have the letters of the map: $page" doors_agree "$page"
    done
fi
finish
