#!/bin/sh
# Themes: those that are built in, a file of one's own, and what is wrong with it.
. "$(dirname "$0")/sentences.sh"

cp "$root/examples/order-to-invoice.xml" map.xml
for theme in $("$WALLMAP" info | sed -n 's/^themes *//p' | tr -d ,); do
    ok "$theme draws" run 0 -q --theme "$theme" -o "$theme.svg" map.xml
    ok "$theme is in the manual" grep -q "^| \`$theme\` |" "$root/docs/THEMES.md"
done
ok "print is not paper" sh -c '! cmp -s paper.svg print.svg'
ok "ink has no colour" sh -c '! grep -oE "#[0-9a-f]{6}" ink.svg | grep -vE "#([0-9a-f]{2})\1\1"'
ok "only auto has a style sheet" test "$(grep -l "<style>" ./*.svg)" = ./auto.svg
ok "for readers who prefer dark pages" grep -q "prefers-color-scheme:dark" auto.svg
ok "which changes this map alone" sh -c '! grep "^#w.*{" auto.svg | grep -v "^#w[0-9a-f]*-map \["'
ok "by day it looks as paper" sh -c "
    \"$WALLMAP\" -q -T png -s 800x --theme auto -o auto.png map.xml && \"$WALLMAP\" -q -T png -s 800x -o paper.png map.xml &&
    cmp auto.png paper.png"

printf '# ours\nbase = dark\n\n trouble=#FF00aa \r\nfont = Carlito' >ours.theme
ok "one's own" run 0 -q --theme ours.theme -o ours.svg map.xml
ok "has its colour" grep -q "#ff00aa" ours.svg
ok "and the others of its base" grep -q "$(grep -oE '#[0-9a-f]{6}' dark.svg | head -n 1)" ours.svg
ok "and its font" grep -q "font-family=\"'Carlito'" ours.svg
ok "from another folder" run 0 -q --theme ./ours.theme -o again.svg map.xml
ok "with the same bytes" cmp ours.svg again.svg
for command in check seams tell info; do
    ok "$command takes it" run 0 "$command" -q --theme ours.theme map.xml
done
ok "compare takes it" run 0 compare -q --theme ours.theme -o both.svg map.xml map.xml
ok "icons take it" run 0 icons show clerk --theme ours.theme -o clerk.svg

# is_refused PLACE WORDS LINE…: a theme of those lines.
is_refused() {
    place=$1 words=$2
    shift 2
    printf '%s\n' "$@" >wrong.theme
    rm -f wrong.svg
    run 3 -q --theme wrong.theme -o wrong.svg map.xml && says "wrong.theme:$place: error: $words" && [ ! -e wrong.svg ]
}
ok "an unknown name" is_refused 2:3 'a theme has no "inkk"' "ink = #000000" "  inkk = #000000"
ok "there are others" says "quiet-ink"
ok "no colour" is_refused 1:7 '"#12345g" is no colour' "ink = #12345g"
ok "a colour by name" is_refused 1:7 '"red" is no colour' "ink = red"
ok "twice" is_refused 2:1 '"ink" stands twice' "ink = #000000" "ink = #000000"
ok "no value" is_refused 1:1 "a line of a theme is NAME = VALUE" "ink ="
ok "no line of a theme" is_refused 2:2 "a line of a theme is NAME = VALUE" "# a comment" " <xml/>"
ok "an unknown base" is_refused 1:8 'there is no theme "papre"' "base = papre"
ok "a base that comes late" is_refused 2:8 '"base" comes after another value' "ink = #000000" "base = dark"
ok "no text" sh -c "printf 'ink = #000000\\0' >wrong.theme"
ok "is no theme" run 3 -q --theme wrong.theme -o wrong.svg map.xml
head -c 70000 /dev/zero | tr '\0' '#' >wrong.theme
ok "what is too long is none" run 3 -q --theme wrong.theme -o wrong.svg map.xml
ok "it says so" says "at most 64 kB"
ok "no file" run 3 -q --theme none.theme -o wrong.svg map.xml
ok "is told" says 'there is no file "none.theme"'
ok "no theme of that name" run 2 -q --theme drak -o wrong.svg map.xml
ok "but of one near" says 'did you mean "dark"?'
finish
