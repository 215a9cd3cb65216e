#!/bin/sh
# Packs of pictures: where they are looked for, a set in place of the family, whose the pictures are.
. "$(dirname "$0")/sentences.sh"

square='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s<rect width="9" height="6" fill="%s"/></svg>\n'
licence='<metadata><w:Work xmlns:w="w"><w:title>A &lt;box&gt; | of us</w:title><w:creator>Ann_B</w:creator><w:license w:resource="https://creativecommons.org/licenses/by/4.0/"/></w:Work></metadata>'

# put FILE METADATA COLOUR
put() {
    mkdir -p "$(dirname "$1")"
    # shellcheck disable=SC2059 # the format is ours
    printf "$square" "$2" "$3" >"$1"
}

# map PICTURE…: writes map.xml, whose one step shows them
map() {
    cat >map.xml <<END
<workflow title="Pictures" owner="a" measure="Same day"><office><front><department id="a" name="Sales">
<actor id="rep" name="Sales rep"/></department></front></office>
<flow><step id="s" by="rep" with="$*" does="Packs"/></flow></workflow>
END
}

# set_at FILE: an Iconify set of two pictures
set_at() {
    mkdir -p "$(dirname "$1")"
    printf '%s\n' '{"prefix":"few","info":{"author":{"name":"Bo","url":"https://bo.example/"},"license":{"spdx":"MIT","url":"https://mit.example/"}},
"icons":{"box":{"body":"<rect width=\"9\" height=\"9\" fill=\"#123456\"/>"}},"aliases":{"turned":{"parent":"box","rotate":1}}}' >"$1"
}

# finds NAME: info lists the pack
finds() {
    run 0 info && grep -qE "^(packs)? +$1 +/?" out
}

put brand/truck.svg "$licence" '#00f'
put brand/below/logo.svg '' '#0f0'
set_at few.json

map brand:truck brand:below/logo few:turned
ok "pictures of packs that are named" run 0 -q --icons brand:few.json map.xml
ok "are drawn without a word" is_silent
ok "twice with the same bytes" sh -c '"$0" -q --icons brand:few.json -o - map.xml | cmp - map.svg' "$WALLMAP"
ok "and nothing is kept for the next time" test ! -e cache/wallmap
ok "without packs they are unknown" run 0 map.xml
ok "which is told" says 'no picture is called "brand:truck"'
ok "a place that is not there" run 3 --icons nowhere map.xml
ok "is an error" says '--icons: "nowhere" is not there'
ok "also where the environment names it" sh -c 'WALLMAP_ICONS=a=nowhere "$0" map.xml 2>err; [ $? -eq 3 ]' "$WALLMAP"
ok "with that name" says 'WALLMAP_ICONS: "nowhere" is not there'
ok "a pack can be called otherwise" run 0 icons list --icons ours=brand ours
ok "and its pictures are listed" prints "ours:logo"
ok "an unknown pack has none" run 3 icons list noto
ok "which is told" says 'no pack of pictures is called "noto"'
map brand:trukc brnd:truck
ok "a name nearly right" run 0 -v --icons brand map.xml
ok "is put right" says 'did you mean "brand:truck"'

mkdir -p data/wallmap/icons system/wallmap/icons node_modules/@iconify-json deep/er
cp -r brand data/wallmap/icons/mine
cp few.json system/wallmap/icons/shared.json
set_at node_modules/@iconify-json/npm/icons.json
ok "packs of the user" finds mine
ok "of the system" finds shared
ok "and of npm are found" finds npm
map npm:box
mv map.xml deep/er
ok "npm's from a folder below too" run 0 -q --strict deep/er/map.xml
ok "without a word" is_silent
ok "info tells packs as JSON" run 0 info --json
ok "with their places" prints '"npm": "'

ok "a picture of a pack is shown" run 0 icons show npm:turned
ok "with its name" prints "npm:turned"
ok "and drawn" run 0 icons show mine:below/logo -T svg
ok "into a file of that name" begins mine:below-logo.svg '<?xml'
ok "one that is not there" run 2 icons show npm:bax
ok "is put right" says 'did you mean "npm:box"'

map truck
ok "a set stands in for the family" run 0 -v --icons brand --icon-set brand -o set.svg map.xml
ok "with pictures of the same name" grep -q 'rgb(0%, 0%, 100%)\|#00f\|#0000ff' set.svg
ok "what it lacks is told" says 'brand has nothing for "salesperson"'
ok "an unknown set" run 3 --icon-set nothing map.xml
ok "is an error" says 'no pack of pictures is called "nothing"'
ok "for pictures too" run 3 icons show --icon-set nothing truck

map brand:truck brand:logo few:box
ok "credits as Markdown" run 0 --icons brand:few.json --credits whose.md map.xml
ok "have a row" grep -qF '| brand:truck | A \<box\> \| of us | Ann\_B | CC-BY-4.0 | https://creativecommons.org/licenses/by/4.0/ | truck.svg |' whose.md
ok "tell what is not known" grep -qF '| brand:logo | logo | not known | not known | - | below/logo.svg |' whose.md
ok "and count the built-in ones" grep -qE '^[0-9]+ of the pictures come with wallmap' whose.md
ok "credits as JSON" run 0 --icons brand:few.json --credits whose.json map.xml
ok "name the licence" grep -qF '"licence": "MIT"' whose.json
ok "the SVG says it too" grep -qF 'few:box (Bo, MIT)' map.svg
ok "and the PDF" run 0 --icons brand:few.json map.xml -o map.pdf
ok "in its keywords" sh -c 'pdfinfo map.pdf | grep -q "^Keywords:.*brand:truck (Ann_B, CC-BY-4.0)"'
ok "another ending is refused" run 2 --credits whose.txt map.xml
ok "with a word" says "a file that ends with .md or .json is meant"
ok "a map without foreign pictures has no credits in it" sh -c '"$0" -q -o plain.svg good.xml && ! grep "<metadata>" plain.svg' "$WALLMAP"

ok "a licence that is not allowed" run 1 check --icons brand:few.json --licences allow=MIT map.xml
ok "is an error at its place" says 'map.xml:3:'
ok "by name" says 'the picture "brand:truck" is under CC-BY-4.0, which is not allowed [licence-not-allowed]'
ok "as is one that nobody knows" says 'nobody knows under which licence the picture "brand:logo" is'
map brand:truck few:box telephone
ok "allowed ones pass" run 0 check --icons brand:few.json --licences allow=MIT,CC-BY-4.0 map.xml
ok "the list is named" run 2 check --licences MIT map.xml

finish
