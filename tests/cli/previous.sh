#!/bin/sh
# An earlier map, which a new one is to resemble.
. "$(dirname "$0")/sentences.sh"

# earlier NODES: writes map.json
earlier() {
    printf '{"generator":"wallmap 0.1.0","nodes":[%s],"edges":[],"findings":[]}\n' "$1" >map.json
}

# refuses SENTENCE: a map.json that is none
refuses() {
    run 3 --previous map.json -o new.svg good.xml && says 'wallmap: "map.json" is no map that `wallmap -T json` wrote' &&
        [ "$(wc -l <err)" -eq 1 ] && [ ! -e new.svg ]
}

node='{"id":"call","x":1.5,"column":0,"row":0}'

earlier "$node,{\"id\":\"note\",\"column\":1,\"row\":2}"
ok "a map that is like an earlier one is drawn" run 0 -q --previous map.json good.xml
ok "without a word" is_silent
ok "and is a map" begins good.svg '<?xml'
ok "twice with the same bytes" sh -c '"$0" -q --previous map.json -o - good.xml | cmp - good.svg' "$WALLMAP"
earlier "$node,{\"id\":\"gone\",\"column\":7,\"row\":0}"
ok "steps that are no more are passed over" run 0 -q --previous map.json good.xml
earlier ""
ok "an earlier map of nothing is one" run 0 -q --previous map.json good.xml
earlier "$node"
ok "it can be read from standard input" feed 0 map.json -q --previous - good.xml
ok "but not both" feed 2 good.xml --previous - -
ok "which is told" says "standard input cannot be both"
ok "info takes it too" run 0 info --layout --previous map.json good.xml
ok "check does not" run 2 check --previous map.json good.xml
ok "nor does compare" run 2 compare --previous map.json good.xml good.xml
ok "one map goes with one file" run 2 --previous map.json good.xml bad.xml
ok "which is told" says "--previous is of one map"
ok "a file that is not there is exit 3" run 3 --previous missing.json good.xml
ok "with its name" says 'there is no file "missing.json"'
ok "the earlier map may be drawn over" run 0 -q -T json --previous map.json -o map.json good.xml

for text in '' 'x' '{' 'null' '7' '[]' '{}' '{"nodes":7,"edges":[]}' '{"edges":[]}' \
    '{"nodes":[],"edges":[]} x' '"text"' '{"nodes":[[]],"edges":[]}' '{"nodes":[null],"edges":[]}'; do
    printf '%s' "$text" >map.json
    ok "no map: '$text'" refuses
done
for bad in '{"column":0,"row":0}' '{"id":"call","column":0}' '{"id":"call","row":0}' '{"id":7,"column":0,"row":0}' \
    '{"id":"call","column":"0","row":0}' '{"id":"call","column":0.5,"row":0}' '{"id":"call","column":-1,"row":0}' \
    '{"id":"call","column":0,"row":99999999999999999999}' '{"id":"call","column":null,"row":0}' '{"id":null,"column":0,"row":0}' \
    '{"id":"call","column":0,"row":4294967296}'; do
    earlier "$bad"
    ok "no step: $bad" refuses
done
printf '\377\376{"nodes":[],"edges":[]}' >map.json
ok "bytes that are no text" refuses
head -c 3000000 /dev/zero | tr '\0' '[' >map.json
ok "a well without a ground" refuses
earlier "$node"
head -c 100 map.json >cut.json && mv cut.json map.json
ok "a map cut off" refuses
earlier '{"id":"a \"[[ [\\","column":0,"row":0}'
ok "brackets in texts are no brackets" run 0 -q --previous map.json good.xml
finish
