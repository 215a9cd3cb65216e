#!/bin/sh
# What is told of a document, where, and how.
. "$(dirname "$0")/sentences.sh"
escape=$(printf '\033')

ok "an error is exit 1" run 1 check bad.xml
ok "with place, words and code, as compilers write it" \
    grep -qE '^bad\.xml:9:[0-9]+: error: no step is called "mendd" \[unknown-step\]$' err
ok "the line of the file follows" grep -qE '^ +9 \| .*to="mendd"' err
ok "once" test "$(grep -c '^bad.xml:9:.*: error:' err)" -eq 1
ok "with a caret and a hint" grep -qE '^ +\| +\^+ did you mean "mend"' err
ok "and a sum" grep -qE '^bad\.xml: 1 error, [0-9]+ warnings$' err
ok "nothing goes to standard output" not test -s out
ok "warnings are exit 0" run 0 check good.xml
ok "and are told" says "[seam-without-owner]"
ok "--werror makes them exit 1" run 1 check --werror good.xml
ok "the short form has a line each" run 1 check --diagnostics=short bad.xml
ok "and no more" sh -c '! grep -vE "^bad\.xml:[0-9]+:[0-9]+: (error|warning|note): .* \[[a-z-]+\]$" err'
ok "-q tells errors only" run 1 check -q bad.xml
ok "not warnings" not says "warning"
ok "but the error" says "[unknown-step]"
ok "draw sums findings of the work up" run 0 good.xml
ok "in one line" test "$(wc -l <err)" -eq 1
ok "that names the command to list them" says '`wallmap check good.xml` lists them'
cp good.xml "my map.xml"
ok "a name with a space can be pasted" run 0 "my map.xml"
ok "being quoted" says "\`wallmap check 'my map.xml'\` lists them"
ok "of standard input it names that" feed 0 good.xml -
ok "as the command line does" says '<stdin>: '
ok "and not as a file" says '`wallmap check -` lists them'
ok "-v lists them" run 0 -v good.xml
ok "by their codes" says "[seam-without-owner]"
ok "and says what was written" says "good.xml: drawn to good.svg"
ok "an unknown picture is a warning" run 0 unknown.xml
ok "that draw tells, with near ones" says '"telephone"'
ok "--strict makes it an error" run 1 --strict -o strict.svg unknown.xml
ok "and nothing is drawn" test ! -e strict.svg
ok "a good file stays good under --strict" run 0 --strict -q -o strict.svg good.xml

ok "findings as JSON are the result of check" run 1 check --diagnostics=json bad.xml
ok "on standard output" prints '"unknown-step"'
ok "with nothing beside it" is_silent
ok "as SARIF too" run 1 check --diagnostics=sarif bad.xml good.xml
ok "in one document" test "$(grep -c '"2.1.0"' out)" -eq 1
if command -v jq >/dev/null; then
    "$WALLMAP" check --diagnostics=json bad.xml good.xml 2>/dev/null | jq -e '
        [.files[].file] == ["bad.xml", "good.xml"] and any(.files[0].findings[]; .code == "unknown-step" and .end_line == 9)' >/dev/null
    ok "JSON of two files is one document" test $? -eq 0
    ok "SARIF can be read" sh -c 'jq -e ".runs[0].results | length > 2" out >/dev/null'
fi
ok "for GitHub there are commands" run 1 check --diagnostics=github bad.xml
ok "with place and title" grep -qE '^::error file=bad\.xml,line=9,.*title=unknown-step::' err
ok "draw keeps its picture apart from JSON" run 0 --diagnostics=json -o - unknown.xml
ok "the picture is printed" begins out '<?xml'
ok "the findings are told" says '"unknown-picture"'

ok "colours on demand" run 1 check --color=always bad.xml
ok "are there" says "${escape}["
ok "none into a file" run 1 check bad.xml
ok "at all" not says "${escape}["
if command -v script >/dev/null; then
    on_terminal() {
        env TERM=xterm "$@" script -qec "'$WALLMAP' check bad.xml" /dev/null >err 2>&1 </dev/null
        grep -qF "${escape}[" err
    }
    ok "on a terminal there are colours" on_terminal
    ok "but not under NO_COLOR" not on_terminal NO_COLOR=1
    ok "nor on a dumb terminal" not on_terminal TERM=dumb
fi

ok "standard input has a name" feed 1 bad.xml check -
ok "of its own" says "<stdin>:9:"
ok "or that of the page it came from" feed 1 bad.xml check --stdin-name page.md:101 -
ok "with the page's lines" says "page.md:109:"
ok "a colon alone is part of the name" feed 1 bad.xml check --stdin-name C:page -
ok "as it is" says "C:page:9:"
mkdir art && cp good.xml art/map.xml
sed -i 's|<office>|<picture name="boiler" file="boiler.svg"/><office>|; s|does="Mends it"|does="Mends it" with="boiler"|' art/map.xml
echo '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="40" height="50"/></svg>' >art/boiler.svg
ok "pictures are found beside the file" run 0 -o art.svg art/map.xml
ok "but not of standard input" feed 1 art/map.xml check -
ok "unless --base-dir says where" feed 0 art/map.xml check --base-dir art -
ok "a limit can be lowered" run 1 check --limit steps=2 good.xml
ok "and names what raises it" says "--limit steps=N raises it"
ok "a file over the limit of bytes is refused" run 1 check --limit bytes=100 good.xml
ok "with a sentence" says "[limit]"
ok "few findings are told where few are asked for" run 0 check --limit findings=2 good.xml
ok "and how many more there are" grep -qE '[0-9]+ more$' err
printf 'x' | sed 's/x/<workflow title="\x1b[31m"/' >"$(printf 'e\033[1mvil.xml')"
ok "control characters of input and names are made visible" run 1 check "$(printf 'e\033[1mvil.xml')"
ok "all of them" not says "$escape"
sed 's/does="Calls"/does="Calls \&#x10FFFD;"/' good.xml >glyph.xml
ok "a character that no font has is a warning" run 0 glyph.xml
ok "with its place" grep -qE '^glyph\.xml:8:[0-9]+: warning: no font has the character .* \(U\+10FFFD\) \[glyph-missing\]$' err
ok "an error under --strict" run 1 --strict -o glyph-strict.svg glyph.xml
ok "after which nothing is drawn" test ! -e glyph-strict.svg
: >empty.xml
ok "an empty file is an error" run 1 check empty.xml
ok "of the document" says "error:"
cat >two.xml <<'END'
<workflow><title xml:lang="en">Order</title><title xml:lang="de">Bestellung</title>
<office><front><actor id="a" name="A"/></front></office><flow><step id="s" by="a" does="Acts"/></flow></workflow>
END
ok "--lang chooses the language" run 0 --lang de -o - two.xml
ok "of the texts" prints "Bestellung"
ok "else it is the first" run 0 -o - two.xml
ok "again" prints ">Order<"
finish
