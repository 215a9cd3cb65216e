#!/bin/sh
# What compile-icons refuses, and why: each line is the inside of a picture's group and a part of what must be said.
# "-" is said of what is taken.
set -u
cd "$(dirname "$0")/../.." || exit 3
compile=${BUILD:-build}/tools/compile-icons
scratch=$(mktemp -d) || exit 3
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

# judge WANT: compiles $scratch/thing.svg.
judge() {
    "$compile" "$scratch/thing.svg" >"$scratch/out" 2>"$scratch/said"
    status=$?
    [ $status -ne 0 ] || echo "-" >"$scratch/said"
    if grep -qF -- "$1" "$scratch/said" && { [ $status -eq 0 ] || grep -q '/thing\.svg: ' "$scratch/said"; }; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $1: it says $(cat "$scratch/said")"
    fi
}

while IFS='|' read -r inside want; do
    cat >"$scratch/thing.svg" <<END
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <title>Thing</title>
  <g fill="none" stroke="#2b2a33" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">$inside</g>
</svg>
END
    judge "$want"
done <<'END'
<path d="M1-2.5.5 3hvz"/>|does not begin with a number
<path d="M1-2.5.5 3h1v-1zm1 1q1 1 2 2t1 1s1 1 2 2a2 3 0 1110 4"/>|-
<line x1="1" y1="2" x2="3" y2="4"/><polyline points="1,2 3,4"/>|-
<path d="m1 1"/>|does not begin with M
<path d="M1 1e3 2"/>|does not begin with a number
<path d="M1 1b2 2"/>|a path has the command "b"
<path d="M1 1Lx"/>|does not begin with a number
<path d="M1 1a2 2 0 2 0 1 1"/>|a flag of an arc
<path d="M1 1a2 3 30 1 0 1 1"/>|an arc is turned
<path d="M1 1a2 2 0 1 0 0 0"/>|an arc ends where it begins
<path d="M1 1000"/>|is too large
<path/>|the attribute d of path is missing
<rect x="1" y="1" width="9"/>|the attribute height of rect is missing
<rect x="1" y="1" width="9" height="4" rx="3"/>|the corners of a rect
<rect x="1" y="1" width="9" height="4" ry="1"/>|rect has the attribute ry
<rect x="1px" y="1" width="9" height="4"/>|is too much
<circle cx="1" cy="1" r="1" transform="scale(2)"/>|circle has the attribute transform
<circle cx="1" cy="1" r="1" fill="red"/>|is not a colour
<circle cx="1" cy="1" r="1" fill="#fff"/>|is not a colour
<circle cx="1" cy="1" r="1" stroke-dasharray="1"/>|does not begin with a number
<circle cx="1" cy="1" r="1" stroke-linecap="butt"/>|is not "round"
<circle cx="1" cy="1" r="1" class="shoes" fill="#ffffff"/>|there is no class "shoes"
<circle cx="1" cy="1" r="1" class="skin"/>|a part has no fill of its own
<circle cx="1" cy="1" r="1" class="mood-angry"/>|every mood but the calm one
<circle cx="1" cy="1" r="1" display="none"/>|every mood but the calm one
<use href="#a"/>|has the element use
<title>Other</title>|has the element title
Words|has text outside of its title
END

while IFS='|' read -r all want; do
    echo "$all" >"$scratch/thing.svg"
    judge "$want"
done <<'END'
<svg viewBox="0 0 32 32"/>|is not an SVG with the viewBox
<svg viewBox="0 0 64 64"/>|has no title
<svg viewBox="0 0 64 64"><title>T</title></svg>|has no shape
<svg viewBox="0 0 64 64"><title>T</title><path d="M1 1h2"/></svg>|caps and joins are not round
<svg viewBox="0 0 64 64">|thing.svg
END

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
