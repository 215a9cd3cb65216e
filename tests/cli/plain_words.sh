#!/bin/sh
# No word of process symbology stands in what the program says or what is written for its users: its own list of these
# words (src/find/speak.def) is run over all of that.
. "$(dirname "$0")/sentences.sh"

# speaks LANGUAGE: true when what comes in has none of the words. Each paragraph becomes notes of at most 60 words, of
# which five stand in the next one too, so that no phrase is cut in every note.
speaks() {
    tr -d '\\\000-\010\016-\037' | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g' | awk -v language="$1" '
        BEGIN {
            RS = ""
            print "<workflow xml:lang=\"" language "\" title=\"T\"><office><front><actor id=\"a\" name=\"A\"/></front></office><flow>"
            print "<step id=\"s\" by=\"a\" does=\"D\">"
        }
        NF {
            for (first = 1; first == 1 || first + 5 <= NF; first += 55) {
                text = ""
                for (i = first; i < first + 60 && i <= NF; i++)
                    text = text substr($i, 1, 80) " "
                print "<note says=\"" text "\"/>"
            }
        }
        END { print "</step></flow></workflow>" }' >said.xml
    "$WALLMAP" check --diagnostics=short said.xml >out 2>err
    [ $? -le 1 ] && ! grep ': error: ' err && ! grep '\[process-speak\]' err
}

# plain WHAT LANGUAGE COMMAND…: what the command prints is in plain words.
plain() {
    what=$1 language=$2
    shift 2
    "$@" >text 2>/dev/null </dev/null
    ok "$what has words to look at" test -s text
    ok "$what: in plain words" speaks "$language" <text
}

# The texts between quotes of the sources; the list itself apart.
literals() {
    for file in "$root"/src/*/*.[ch] "$root"/src/*/*.def; do
        [ "${file##*/}" = speak.def ] || { grep -v '^#include' "$file" | grep -oE '"([^"\\]|\\.)*"' | tr -d '"'; echo; }
    done
}

translations() {
    sed -n '/^msgstr/,/^$/{s/^msgstr[^"]*//;s/"//g;p}' "$1"
}

echo "Opens a process instance" | speaks en >/dev/null
ok "a word that is not plain is found" grep -q '"process instance" is process-speak' err
echo "Suit le flux de séquence" | speaks fr >/dev/null
ok "in the language of the text" grep -q '"flux de séquence" is process-speak' err

plain "help" en "$WALLMAP" --help
for command in $(sed -n 's/^WM_COMMAND(\([a-z]*\),.*/\1/p' "$root/src/cli/commands.def"); do
    plain "help $command" en "$WALLMAP" help "$command"
done
plain "the manual page" en "$WALLMAP" help --man
plain "info" en "$WALLMAP" info
plain "the list of findings" en "$WALLMAP" explain
for code in $("$WALLMAP" explain | cut -d' ' -f1); do
    "$WALLMAP" explain "$code"
    echo
done >explained
plain "what each means" en cat explained
for language in en de fr es; do
    plain "pictures in $language" "$language" "$WALLMAP" icons list --lang "$language"
done
plain "texts of the program" en literals
for catalogue in "$root"/po/*.po; do
    [ ! -e "$catalogue" ] || plain "${catalogue##*/}" "$(basename "$catalogue" .po)" translations "$catalogue"
done
for page in README.md docs examples; do
    for file in "$root/$page" "$root/$page"/*.md; do
        [ ! -f "$file" ] || plain "${file#"$root"/}" en cat "$file"
    done
done
finish
