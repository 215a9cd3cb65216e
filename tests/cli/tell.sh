#!/bin/sh
# The story: numbered sentences, in the language of the texts, with the doors of the map.
. "$(dirname "$0")/sentences.sh"

cat >office.xml <<'END'
<workflow>
  <title xml:lang="en">Letters</title><title xml:lang="de">Briefe</title><title xml:lang="nl">Brieven</title>
  <office>
    <front><department id="front" name="Front"><actor id="ann" name="Ann"/></department></front>
    <back><department id="back" name="Back"><actor id="bo" name="Bo"/></department></back>
  </office>
  <flow>
    <step id="ask" by="ann" does="Asks"><handoff to="tell" item="letter" via="fax" waits="2 days"/></step>
    <step id="tell" by="bo" does="Tells"/>
  </flow>
</workflow>
END
printf '<workflow' >broken.xml

ok "the story is told" run 0 tell office.xml
ok "in silence" is_silent
ok "it begins with the title" grep -q '^Letters\. As it works today\.' out
ok "steps are numbered" grep -q '^1\. Ann: Asks\. Ann hands “letter” over to Bo, by fax\. It goes through door A' out
ok "what waits is told" prints "It waits 2 days."
ok "paragraphs are parted" sh -c 'sed -n 2,5p out | grep -q "^$"'
ok "lines are no longer than a terminal" sh -c '! LC_ALL=C.UTF-8 grep -E "^.{80}" out'
ok "twice with the same bytes" sh -c '"$0" tell office.xml | cmp - out' "$WALLMAP"
ok "in another locale too" sh -c 'LC_ALL=C LANGUAGE=de "$0" tell office.xml | cmp - out' "$WALLMAP"
ok "in German, where the texts are chosen so" run 0 tell --lang de office.xml
ok "with the German sentences" prints "Die Arbeit wird einmal"
ok "whatever the locale" sh -c 'LC_ALL=C "$0" tell --lang de office.xml | cmp - out' "$WALLMAP"
ok "in English, where nobody translated" run 0 tell --lang nl office.xml
ok "but for the author's words" sh -c 'grep -q "^Brieven\. As it works today\." out'
ok "into a file" run 0 tell -o story.txt office.xml
ok "and not to standard output" test ! -s out
ok "with the story in it" grep -q '^2\. Bo: Tells\.' story.txt
ok "two files are two stories" run 0 tell office.xml office.xml
ok "one after the other" sh -c '[ "$(grep -c "^Letters" out)" -eq 2 ]'
ok "a bad file is left out" run 1 tell broken.xml office.xml
ok "and the other told" grep -q '^Letters' out
ok "a bad file alone" run 1 tell -o none.txt broken.xml
ok "leaves nothing" test ! -e none.txt
ok "a file that is not there" run 3 tell nowhere.xml
ok "a folder that is not there" run 3 tell -o nowhere/story.txt office.xml
ok "which file?" run 2 tell
ok "says so" says "the story of which file?"
ok "not over itself" run 2 tell -o ./office.xml office.xml
ok "a page that is none" run 2 tell --paper A99 office.xml
ok "an earlier map that is not there" run 3 tell --previous nowhere.json office.xml

ok "the SVG tells the same" run 0 -o office.svg office.xml
ok "in its description" sh -c 'tr "\n" " " <office.svg | grep -q "<desc[^>]*>Letters\. .* 1\. Ann: Asks\. Ann hands"'
ok "and in each group" grep -q '<title>Ann hands “letter” over to Bo, by fax\. It goes through door A\.' office.svg
finish
