#!/bin/sh
# The same input, version and fonts give the same bytes.
. "$(dirname "$0")/sentences.sh"

for format in svg png pdf json text; do
    ok "$format is drawn" run 0 -q -T "$format" -o first good.xml
    ok "$format again, elsewhere and under another locale and time" \
        env LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo HOME=/ "$WALLMAP" -q -T "$format" -o second good.xml
    ok "$format has the same bytes" cmp first second
    mkdir -p deep/er && cp good.xml deep/er/
    ok "$format from another folder" sh -c 'cd deep/er && "$0" -q -T "$1" -o ../../third good.xml' "$WALLMAP" "$format"
    ok "$format has the same bytes again" cmp first third
done
ok "a PDF is drawn" run 0 -q -T pdf -o undated good.xml
ok "without a date" not grep -qa CreationDate undated
SOURCE_DATE_EPOCH=86400
export SOURCE_DATE_EPOCH
ok "but that of SOURCE_DATE_EPOCH" run 0 -q -T pdf -o dated good.xml
ok "which is 1970" grep -qa '19700102' dated
finish
