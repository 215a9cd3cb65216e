#!/bin/sh
# Every golden case is drawn as it was when somebody looked at it: its scene to the letter, its picture, if it has one,
# to the eye. For a picture that differs, BUILD/golden/CASE.png is what is drawn now and CASE.difference.png shows
# in red what is seen to differ.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 3
. "$root/tests/golden/draw.sh"
. "$root/tests/golden/counted.sh"

check_scene() {
    draw_case "$1" text >"$scratch/scene" 2>"$scratch/said" || echo "ended with $?: $(cat "$scratch/said")" >>"$scratch/scene"
    if diff -u "$1.scene" "$scratch/scene" >"$scratch/diff" 2>&1; then
        passed=$((passed + 1))
    else
        fail "$1"
        head -n 60 "$scratch/diff"
    fi
}

check_picture() {
    drawn=$BUILD/golden/$1.png marks=$BUILD/golden/$1.difference.png
    mkdir -p "${drawn%/*}"
    rm -f "$marks"
    draw_case "$1" png >"$drawn" 2>"$scratch/said"
    if verdict=$("$BUILD/tools/imgdiff/imgdiff" "$1.png" "$drawn" "$marks" 2>&1); then
        passed=$((passed + 1))
        rm -f "$drawn"
    else
        [ ! -e "$marks" ] || drawn=$marks
        fail "$1.png: $verdict; see $drawn"
        cat "$scratch/said"
    fi
}

# A scene or picture whose case is gone would be checked by nothing.
check_left_over() {
    cases >"$scratch/cases"
    for file in *.scene *.png */*.scene */*.png; do
        grep -qxF "${file%.*}" "$scratch/cases" && continue
        [ -e "$file" ] || continue
        fail "$file belongs to no case"
    done
}

check_left_over
for case in $(cases); do
    check_scene "$case"
    [ ! -e "$case.png" ] || check_picture "$case"
done
finish
