#!/bin/sh
# --limit: its bounds, and the limits that are not about a document (tests/unit/read.c tries those).
. "$(dirname "$0")/sentences.sh"

more() {
    grep -oE '[0-9]+ more$' err
}

ok "a limit can be the greatest" run 0 check --limit steps=2147483647 good.xml
ok "but no more" run 2 check --limit steps=2147483648 good.xml
ok "which is told" says "--limit=steps=2147483648: steps must be a whole number from 1 to 2147483647"
ok "the XML parser is not sent deeper than it goes" run 2 check --limit depth=257 good.xml
ok "the last of two counts" run 0 check --limit steps=1 --limit steps=100 good.xml

printf '{"nodes":[],"edges":[]}' >map.json
bytes=$(wc -c <map.json)
ok "an earlier map may be as large as the limit" run 0 -q --previous map.json --limit "previous=$bytes" good.xml
ok "or smaller" run 0 -q --previous map.json --limit "previous=$((bytes + 1))" good.xml
ok "not larger" run 3 -q --previous map.json --limit "previous=$((bytes - 1))" good.xml
ok "with a sentence" says "\"map.json\" has more than $((bytes - 1)) bytes; --limit previous=N raises it"

{
    sed '/<\/flow>/,$d' good.xml
    for i in $(seq 103); do echo "<step id='x$i' by='nobody' does='x'/>"; done
    echo '</flow></workflow>'
} >many.xml
run 1 check --diagnostics=short many.xml
told=$(grep -c '^many.xml:[0-9]' err)
more=$(more)
found=$((told + ${more% more}))
ok "a hundred findings are told if nothing is said" test "$told" -eq 100
run 1 check --diagnostics=short --limit "findings=$((found - 1))" many.xml
ok "one less than there are leaves one out" test "$(more)" = "1 more"
run 1 check --diagnostics=short --limit "findings=$found" many.xml
ok "as many as there are, none" test -z "$(more)"
run 1 check --diagnostics=short --limit "findings=$((found + 1))" many.xml
ok "nor one more" test -z "$(more)"
finish
