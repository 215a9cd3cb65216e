#!/bin/sh
# Many inputs: each stands for itself.
. "$(dirname "$0")/sentences.sh"

cp good.xml one.xml && cp good.xml two.xml
ok "several files are drawn, each beside itself" run 0 one.xml two.xml
ok "both" test -s one.svg -a -s two.svg
ok "and it is summed up" says "2 maps drawn"
ok "a folder is made for them" run 0 -O made/maps -Tpng one.xml two.xml
ok "and they are in it" test -s made/maps/one.png -a -s made/maps/two.png
ok "one bad file stops only itself" run 1 -O some one.xml bad.xml two.xml
ok "the others are drawn" test -s some/one.svg -a -s some/two.svg
ok "the bad one is not" test ! -e some/bad.svg
ok "and it is summed up" says "2 maps drawn, 1 with errors"
ok "a missing file stops only itself" run 3 -O more one.xml missing.xml
ok "the other is drawn" test -s more/one.svg
ok "and it is summed up" says "1 map drawn, 1 could not be read or written"
ok "-q sums nothing up" run 0 -q -O quiet one.xml two.xml
ok "and says nothing" is_silent
mkdir sub && cp good.xml sub/one.xml
ok "two inputs for one place are refused" run 2 -O same one.xml sub/one.xml
ok "with both names" says '"one.xml" and "sub/one.xml" would both be drawn to "same/one.svg"'
ok "before anything is drawn" test ! -e same
ok "one file twice is refused" run 2 one.xml ./sub/../one.xml
ok "-o takes one input" run 2 -o one.svg one.xml two.xml
ok "-o and -O exclude each other" run 2 -o one.svg -O made one.xml
ok "standard input has a name in a folder" feed 0 good.xml -O named --stdin-name page.md:10 -
ok "that of the page" test -s named/page.svg
: >file
ok "a folder that cannot be made is an error" run 3 -O file/in one.xml
ok "with a sentence" says 'cannot make the folder "file/in"'
ok "the order of the list does not matter" run 0 -O turned two.xml one.xml
ok "to the bytes" cmp turned/one.svg some/one.svg
ok "no temporary is left" no_temporary
finish
