#!/bin/sh
# Finding oneself: a map seen from one actor or one department.
. "$(dirname "$0")/sentences.sh"
sed 's|<actor id="fitter" name="Fitter"/>|<department id="works" name="Works"><actor id="fitter" name="Fitter"/></department><department id="legal" name="Legal"/>|' \
    good.xml >office.xml

# calm FILE: how many groups of an SVG are veiled
calm() {
    grep -c '<g [^>]*opacity="0' "$1"
}

ok "a map seen from an actor is drawn" run 0 -q --actor fitter -o one.svg office.xml
ok "and one of all" run 0 -q -o all.svg office.xml
ok "nothing is veiled on that" [ "$(calm all.svg)" = 0 ]
ok "but what is not theirs on the other: two steps, a handoff and its line, a room, the wall" [ "$(calm one.svg)" = 6 ]
ok "the title says whose it is" grep -q '>seen from: Fitter<' one.svg
ok "every word stands where it stood" sh -c 'for map in one all; do grep "^<text" $map.svg | grep -v "seen from" >$map; done; cmp one all'
ok "a map seen from a department" run 0 -q --department works -o department.svg office.xml
ok "is that of the one who works there" [ "$(calm department.svg)" = 6 ]
ok "as PDF" run 0 -q --actor fitter -o one.pdf office.xml
ok "in vectors" not grep -qa '/Subtype /Image' one.pdf
ok "as PNG" run 0 -q --actor fitter -o one.png office.xml
ok "an actor mistyped" run 2 --actor fiter -o none.svg office.xml
ok "is told with what may be meant" says 'office.xml: no actor is called "fiter"; did you mean "fitter"?'
ok "and nothing is drawn" not test -e none.svg
ok "a name in place of an id" run 2 --actor Caretaker -o none.svg office.xml
ok "is understood" says 'did you mean "caretaker"?'
ok "an actor who is a department" run 2 --actor works office.xml
ok "is told how that is asked for" says '"works" is a department: --department works'
ok "a department that is an actor" run 2 --department fitter office.xml
ok "likewise" says '"fitter" is an actor: --actor fitter'
ok "a department mistyped" run 2 --department wroks office.xml
ok "with what may be meant" says 'no department is called "wroks"; did you mean "works"?'
ok "who does nothing" run 0 --department legal -o calm.svg office.xml
ok "is told" says 'nobody in the department "legal" does a step of it; all is drawn calm'
ok "all is calm" [ "$(calm calm.svg)" = 10 ]
ok "a map with an error is told by its error" run 1 --actor nobody bad.xml
ok "not by who is not there" not says "nobody"
cp good.xml other.xml
ok "of several, one without that one" run 2 --department works -O maps office.xml other.xml
ok "stops no other" test -s maps/office.svg
ok "at the end it is counted" says "1 map drawn, 1 where nobody is called so"
finish
