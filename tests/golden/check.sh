#!/bin/sh
# Every golden case is drawn as it was when somebody looked at it: its scene to the letter, its picture, if it has one,
# to the eye. For a picture that differs, BUILD/golden/CASE.png is what is drawn now and CASE.difference.png shows
# in red what is seen to differ.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 3
. "$root/tests/golden/draw.sh"
now=$(mktemp -d) || exit 3
trap 'rm -rf "$now"' EXIT
passed=0 failed=0

check_scene() {
    draw_case "$1" text >"$now/scene" 2>"$now/said" || echo "ended with $?: $(cat "$now/said")" >>"$now/scene"
    if diff -u "$1.scene" "$now/scene" >"$now/diff" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $1"
        head -n 60 "$now/diff"
    fi
}

check_picture() {
    drawn=$BUILD/golden/$1.png marks=$BUILD/golden/$1.difference.png
    mkdir -p "${drawn%/*}"
    rm -f "$marks"
    draw_case "$1" png >"$drawn" 2>"$now/said"
    if verdict=$("$BUILD/tools/imgdiff/imgdiff" "$1.png" "$drawn" "$marks" 2>&1); then
        passed=$((passed + 1))
        rm -f "$drawn"
    else
        failed=$((failed + 1))
        [ ! -e "$marks" ] || drawn=$marks
        echo "FAIL $1.png: $verdict; see $drawn"
        cat "$now/said"
    fi
}

# A scene or picture whose case is gone would be checked by nothing.
check_left_over() {
    cases >"$now/cases"
    for file in *.scene *.png */*.scene */*.png; do
        grep -qxF "${file%.*}" "$now/cases" && continue
        [ -e "$file" ] || continue
        failed=$((failed + 1))
        echo "FAIL $file belongs to no case"
    done
}

check_left_over
for case in $(cases); do
    check_scene "$case"
    [ ! -e "$case.png" ] || check_picture "$case"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
