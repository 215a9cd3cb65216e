#!/bin/sh
# All JSON that the program writes is as docs/wallmap.schema.json has it, and docs/JSON.md tells of every member.
. "$(dirname "$0")/sentences.sh"
: "${BUILD:=$(dirname "$WALLMAP")}"
schema=$root/docs/wallmap.schema.json
if ! command -v python3 >/dev/null; then
    echo "python3 is not installed"
    finish
    exit
fi

# writes KIND STATUS ARGUMENT…: standard output is JSON of that kind
writes() {
    kind=$1
    shift
    run "$@" && "$root/tests/json/validate" "$schema" "$kind" out >err
}

for file in "$root"/examples/*.xml; do
    ok "the map of ${file##*/}" writes map 0 -q --effort 0 -T json -o - "$file"
done
for options in "--paper=A4 --portrait" "-s 300x900" "--actor=rep"; do
    # shellcheck disable=SC2086 # options are words
    ok "a map with $options" writes map 0 -q --effort 0 -T json $options -o - "$root/examples/order-to-invoice.xml"
done
ok "a map that reads to the left" writes map 0 -q --effort 0 -T json -o - "$root/tests/golden/reads-left.xml"
ok "a map of two" sh -c '"$0/tests/compare/draw" json "$1/credit-hold.xml" "$1/credit-hold-to-be.xml" >both &&
    "$2/tests/json/validate" "$2/docs/wallmap.schema.json" map both' "$BUILD" "$root/examples" "$root"
ok "findings" writes findings 0 check --effort 0 --diagnostics=json -v "$root"/examples/*.xml
ok "of a bad file" writes findings 1 check --diagnostics=json bad.xml good.xml
printf '<workflow' >broken.xml
ok "of no workflow at all" writes findings 1 check --diagnostics=json broken.xml
ok "facts" writes facts 0 -q info --effort 0 --json "$root"/examples/*.xml
ok "of a bad file" writes facts 1 -q info --json bad.xml good.xml broken.xml
ok "the layout" writes layouts 0 -q info --effort 0 --layout --json "$root"/examples/*.xml
ok "of a bad file" writes layouts 1 -q info --layout --json bad.xml
ok "the register" writes register 0 -q seams --effort 0 -T json "$root"/examples/*.xml
ok "the difference" writes changes 0 -q compare -T json "$root/examples/credit-hold.xml" "$root/examples/credit-hold-to-be.xml"
ok "credits" run 0 -q --credits credits.json good.xml
ok "are so too" "$root/tests/json/validate" "$schema" credits credits.json
ok "what the program knows" writes program 0 info --json

echo '{"version": 2, "generator": "", "pictures": [{}]}' >wrong.json
ok "a member that is missing is seen" not "$root/tests/json/validate" "$schema" credits wrong.json
echo '{"version": 3, "generator": "", "pictures": []}' >wrong.json
ok "a version that is another" not "$root/tests/json/validate" "$schema" credits wrong.json
echo '{"version": 2, "generator": "", "pictures": [], "more": 1}' >wrong.json
ok "a member that nobody documents" not "$root/tests/json/validate" "$schema" credits wrong.json
python3 -c '
import json, sys
def names(value):
    if isinstance(value, dict):
        for name, each in value.items():
            if name == "properties":
                yield from each
            yield from names(each)
    elif isinstance(value, list):
        for each in value:
            yield from names(each)
print("\n".join(sorted(set(names(json.load(open(sys.argv[1])))))))' "$schema" >names
ok "JSON.md tells of every member" sh -c 'while read -r name; do
        grep -qF "\`$name\`" "$1" || { echo "$name" >>err; missed=1; }; done <names; [ -z "$missed" ]' sh "$root/docs/JSON.md"
finish
