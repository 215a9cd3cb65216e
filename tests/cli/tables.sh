#!/bin/sh
# Help, manual, completions and lists come from the tables, and say what is so.
. "$(dirname "$0")/sentences.sh"

ok "--version tells the version" run 0 --version
ok "of the Makefile" test "$(cat out)" = "wallmap $(sed -n 's/^VERSION := //p' "$root/Makefile")"
ok "--help is printed" run 0 --help
ok "on one screen's width" sh -c '! awk "length > 80" out | grep .'
for command in draw check seams tell icons explain schema info completions help; do
    ok "help lists $command" grep -qE "^  $command +[a-z]" out
done
ok "each command has a help of its own" sh -c '
    for command in draw check seams tell icons explain schema info completions help; do
        "$0" help $command | grep -q "^Usage: wallmap $command" || exit 1
        "$0" $command --help | cmp -s - help.$command 2>/dev/null
        [ "$("$0" $command --help)" = "$("$0" help $command)" ] || exit 1
    done' "$WALLMAP"
"$WALLMAP" --help | sed -n '/^Try/,$s/ *#.*//p' | sed -n 's/^  wallmap //p' >examples
ok "help ends with three commands" test "$(wc -l <examples)" -eq 3
cp good.xml order.xml
ok "which can be pasted" sh -c 'while read -r words; do "$0" $words 2>/dev/null || exit 1; done <examples' "$WALLMAP"

ok "the manual page is written" run 0 help --man
ok "and docs/wallmap.1 is this one (make generated)" cmp out "$root/docs/wallmap.1"
if command -v mandoc >/dev/null; then
    ok "mandoc warns of nothing but the date, which no page has" \
        sh -c '! mandoc -T lint -W warning out | grep -v "missing date" | grep .'
fi

for shell in bash zsh fish; do
    ok "completions for $shell" run 0 completions "$shell"
    if command -v "$shell" >/dev/null; then
        ok "$shell reads them" "$shell" -n out
    fi
done
if command -v bash >/dev/null; then
    "$WALLMAP" completions bash >complete.bash
    # completes WORD… : what bash offers for the last one
    completes() {
        bash -c '. ./complete.bash; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wallmap
                 printf "%s\n" "${COMPREPLY[@]}"' bash "$@" >out
    }
    completes wallmap ch
    ok "bash completes a command" prints check
    completes wallmap -T p
    ok "bash completes formats" test "$(tr '\n' ' ' <out)" = "png pdf "
    completes wallmap seams -T ''
    ok "bash completes those of the register" test "$(tr '\n' ' ' <out)" = "text csv json pdf "
    completes wallmap --paper A
    ok "bash completes papers" test "$(tr '\n' ' ' <out)" = "A0 A1 A2 A3 A4 A5 A6 "
    completes wallmap check --we
    ok "bash completes the options of a command" test "$(cat out)" = --werror
    completes wallmap draw --we
    ok "and not those of another" test -z "$(cat out)"
    completes wallmap check go
    ok "bash completes files" prints good.xml
    completes wallmap explain seam-
    ok "bash completes codes" prints seam-without-owner
fi

ok "explain lists every code" run 0 explain
cp out codes
ok "and explains each" sh -c 'cut -d" " -f1 codes | while read -r code; do "$0" explain "$code" | grep -q "^$code (" || exit 1; done' "$WALLMAP"
ok "as many as the catalogue has" test "$(wc -l <codes)" -eq "$(grep -c '^WM_FINDING' "$root/src/diag/findings.def")"
for schema in rnc rng xsd; do
    ok "the schema $schema is printed" run 0 schema "$schema"
    ok "as it is in the sources" cmp out "$root/schema/wallmap.$schema"
done

ok "info lists the limits" run 0 info
ok "also that of what is told" grep -qE '^ +findings +100 ' out
ok "icons are listed" run 0 icons list
ok "all of them" test "$(wc -l <out)" -eq "$(find "$root/icons" -name '*.svg' | wc -l)"
ok "a search finds by words" run 0 icons search dials
ok "that bring a picture to mind" prints telephone
ok "every word must fit" run 1 icons search telephone parcel
ok "or nothing is found" says 'no picture fits "telephone parcel"'
ok "a search for a name nearly right tells the right one" run 1 icons search telefhone
ok "by name" says telephone
ok "a search knows German" run 0 icons search aktenschr
ok "for the same picture" prints filing-cabinet
ok "without accents, and shows it in French" run 0 icons search --lang fr CAMION
ok "first what is called so" sh -c 'head -n 1 out | grep -q "^truck .*Camion"'
ok "a name nearly right in Spanish" run 1 icons search archivadro
ok "tells the name for documents" says filing-cabinet
ok "pictures are shown in German" run 0 icons show --lang de-AT Aktenschrank
ok "by their names there" prints "shows     Aktenschrank"
ok "but not in a language without names" run 2 icons list --lang it
ok "which is said" says "en, de, fr and es"
ok "a picture is shown" run 0 icons show fax
ok "in words" prints "name      fax"
ok "or drawn" run 0 icons show fax -o fax.png -s 128x
ok "as a PNG" begins fax.png "$(printf '\211PNG')"
ok "or as SVG beside" run 0 icons show fax -T svg
ok "in a file of its name" begins fax.svg '<?xml'
ok "a sheet of all is drawn" run 0 icons sheet
ok "into icons.svg" test -s icons.svg
ok "with their names" sh -c '"$0" icons list | cut -d" " -f1 | grep -qx telephone && grep -q ">telephone<" icons.svg' "$WALLMAP"
ok "or as PDF" run 0 icons sheet -o sheet.pdf
ok "which it is" begins sheet.pdf '%PDF'

ok "info tells of a file" run 0 info good.xml
ok "its steps" grep -qE '^steps +3$' out
ok "its seams" grep -qE '^seams +2$' out
ok "info tells of the program" run 0 info
ok "its formats" grep -qE '^formats +svg png pdf json text$' out
ok "its papers" grep -qE '^papers +A0 .* letter legal tabloid$' out
ok "its limits" grep -qE '^limits +bytes +4194304' out
ok "info of a bad file is exit 1" run 1 info bad.xml
ok "and tells what could be read" grep -qE '^steps +3$' out
if command -v jq >/dev/null; then
    ok "info as JSON" run 0 info --json good.xml good.xml
    ok "is a list" sh -c 'jq -e "(.files | length) == 2 and .files[0].counts.steps == 3 and .files[1].counts.seams == 2" out >/dev/null'
    ok "info of the program as JSON" run 0 info --json
    ok "has the limits" sh -c 'jq -e ".limits.steps == 20000" out >/dev/null'
fi
finish
