#!/bin/sh
# The program that compares golden pictures, on a real map in which one thing is changed: its verdict, its exit code,
# and whether it writes the picture of the difference.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 3
. "$root/tests/golden/draw.sh"
. "$root/tests/golden/counted.sh"

# judged NAME VERDICT EXIT A.png B.png: the answer begins with the verdict. Only BAD writes a difference, for pictures of
# two sizes have none.
judged() {
    rm -f "$scratch/difference.png"
    said=$("$BUILD/tools/imgdiff/imgdiff" "$4" "$5" "$scratch/difference.png" 2>&1)
    status=$?
    written=no wanted=no
    [ ! -s "$scratch/difference.png" ] || written=yes
    [ "$2" != BAD ] || wanted=yes
    case "$said:$status:$written" in
    "$2"*":$3:$wanted") passed=$((passed + 1)) ;;
    *)
        fail "$1: said \"$said\", exit $status, difference written: $written"
        ;;
    esac
}

# changed NAME VERDICT EXIT SED: the map of five moods against itself with a change of its file.
changed() {
    sed "$4" five-moods.xml >"$scratch/five-moods.xml"
    "$BUILD/wallmap" -q -T png -s "${width}x" -o "$scratch/changed.png" "$scratch/five-moods.xml"
    judged "$1" "$2" "$3" "$scratch/map.png" "$scratch/changed.png"
}

draw_case five-moods png >"$scratch/map.png"
changed "nothing" SAME 0 ''
changed "a word" BAD 1 's/Reads a book/Reads a poem/'
changed "a picture" BAD 1 's/with="telephone"/with="mobile"/'
changed "a face" BAD 1 's/mood="angry"/mood="pleased"/'
"$BUILD/wallmap" -q -T png -s "$((width + 40))x" -o "$scratch/changed.png" five-moods.xml
judged "another size" FAIL 1 "$scratch/map.png" "$scratch/changed.png"
: >"$scratch/empty.png"
judged "a file that is no picture" imgdiff: 2 "$scratch/map.png" "$scratch/empty.png"
judged "a file that is not there" imgdiff: 2 "$scratch/missing.png" "$scratch/map.png"
finish
