#!/bin/sh
# JSON that the program itself writes: how it is laid out, and what becomes of odd names.
. "$(dirname "$0")/sentences.sh"

ok "of no file there is an empty list" run 3 info --json missing.xml
ok "and nothing else" sh -c '[ "$(tail -n +3 out)" = "  \"generator\": \"wallmap $("$0" --version | cut -d" " -f2)\",
  \"files\": []
}" ]' "$WALLMAP"
odd=$(printf 'a\001"\\\t\177\303\244\377.xml')
cp good.xml "$odd"
ok "a name of any bytes" run 0 info --json "$odd"
ok "is written so that it can be read" prints '"file": "a\u0001\"\\\u0009\u007fä\u00ff.xml",'
ok "members are indented, and parted by commas but for the last" sh -c '
    [ "$(head -n 2 out)" = "{
  \"version\": 2," ] && [ "$(tail -n 5 out)" = "        \"font\": \"Lato\"
      }
    }
  ]
}" ] && [ "$(grep -c "^        \"[a-z_]*\": .*[^,]$" out)" -eq 4 ]'
ok "what the program knows" run 0 info --json
ok "has limits in whole numbers" grep -qE '^    "bytes": [0-9]+,$' out
finish
