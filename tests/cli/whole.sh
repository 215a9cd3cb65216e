#!/bin/sh
# An output is whole, or what was there stays; nothing is left behind.
. "$(dirname "$0")/sentences.sh"

echo old >good.svg
ok "a file with an error is not drawn" run 1 -o good.svg bad.xml
ok "the old output stays" test "$(cat good.svg)" = old
ok "a full device is an error" run 3 -o /dev/full good.xml
ok "with a sentence" says 'cannot write "/dev/full": No space left on device'
"$WALLMAP" -o - good.xml >/dev/full 2>err
ok "a full standard output is an error" test $? -eq 3
ok "with a sentence" says "cannot write standard output"
"$WALLMAP" help >/dev/full 2>err
ok "also of help" test $? -eq 3
"$WALLMAP" check --diagnostics=json good.xml >/dev/full 2>err
ok "also of findings as JSON" test $? -eq 3
"$WALLMAP" -o - good.xml >&- 2>err
ok "a closed standard output is an error" test $? -eq 3
(ulimit -f 1 && "$WALLMAP" -o good.svg good.xml) >out 2>err
ok "a file that grows too large is an error" test $? -eq 3
ok "and the old one stays" test "$(cat good.svg)" = old
ok "and no temporary" no_temporary
ok "a folder that is not there is an error" run 3 -o nowhere/good.svg good.xml
ok "a file for a folder is an error" run 3 -o good.xml/good.svg good.xml
ok "a folder in the place is an error" sh -c 'mkdir -p place.svg && "$0" -o place.svg good.xml 2>err; [ $? -eq 3 ]' "$WALLMAP"
ok "and the folder stays" test -d place.svg
ok "and no temporary" no_temporary
mkdir locked && chmod 555 locked
if [ "$(id -u)" -ne 0 ]; then
    ok "a folder that cannot be written is an error" run 3 -o locked/good.svg good.xml
fi
if [ -d /sys/kernel ] && [ ! -e /sys/kernel/good.svg ]; then
    ok "a file system that takes no files is an error" run 3 -o /sys/kernel/good.svg good.xml
fi
chmod 755 locked
echo kept >target && ln -s target link.svg
ok "a symbolic link is replaced" run 0 -o link.svg good.xml
ok "it is a file now" test ! -h link.svg
ok "and what it pointed at is as it was" test "$(cat target)" = kept
ln -s /nowhere/at/all loose.svg
ok "a link to nowhere is replaced" run 0 -o loose.svg good.xml
ok "by a file" test -f loose.svg
if [ -d /dev/shm ] && [ -w /dev/shm ]; then
    shared=/dev/shm/wallmap-test-$$.svg
    ok "a file in /dev/shm is made" run 0 -o "$shared" good.xml
    head -c 999999 /dev/zero >"$shared"
    ok "and replaced" run 0 -o "$shared" good.xml
    ok "whole, with nothing of the old one behind it" cmp "$shared" loose.svg
    rm -f "$shared"
fi
ok "a file in the place of the folder is an error" run 3 -O loose.svg good.xml
ok "with the reason" says 'cannot make the folder "loose.svg": '
(umask 027 && "$WALLMAP" -q -o modes.svg good.xml)
ok "modes follow the umask" test "$(stat -c %a modes.svg)" = 640
ok "an input is not drawn over" run 2 -Tsvg -o good.xml good.xml
ok "with a sentence" says "would be drawn over itself"
ok "and is as it was" grep -q 'A cold radiator' good.xml
ok "no temporary is left" no_temporary

# Ended by a signal at any moment: the old file or the new one, never a third thing.
"$WALLMAP" -q -Tpng -o new.png good.xml
echo old >now.png
torn=0
for wait in 0.00 0.02 0.04 0.05 0.06 0.07 0.08 0.10 0.15 0.20; do
    "$WALLMAP" -q -Tpng -o now.png good.xml &
    program=$!
    sleep "$wait"
    kill -TERM "$program" 2>/dev/null
    wait "$program" 2>/dev/null
    cmp -s now.png new.png || [ "$(head -c 3 now.png)" = old ] || torn=$((torn + 1))
done
ok "ended by a signal, the file is the old one or the new one" test "$torn" -eq 0
ok "and no temporary is left" no_temporary
finish
