#!/bin/sh
# Each rule of the lint of the pictures refuses what breaks it. good/ is a whole little family without a fault;
# bad/FILE.CASE.svg and bad/names.CASE.tsv take the place of a file of it, and bad/FILE.CASE.want holds the very
# sentences that the lint must say then.
set -u
cd "$(dirname "$0")/../.." || exit 3
scratch=$(mktemp -d) || exit 3
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

# judge NAME WANT: compares what the lint says about $scratch/icons, without its last line, with the file WANT.
judge() {
    tools/check-icons "$scratch/icons" >"$scratch/all"
    status=$?
    sed -e '$d' -e 's|^icons/||' "$scratch/all" >"$scratch/said"
    if [ $status -eq 0 ] && [ -s "$2" ]; then echo "ended with 0" >>"$scratch/said"; fi
    if diff -u "$2" "$scratch/said" >"$scratch/diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL $1"
        cat "$scratch/diff"
    fi
}

fresh_family() {
    rm -rf "$scratch/icons"
    cp -R tests/icons/good "$scratch/icons"
}

fresh_family
judge "the good family" /dev/null

for want in tests/icons/bad/*.want; do
    bad=$(ls "${want%.want}".[st][vs][gv])
    fresh_family
    name=${bad##*/}
    cp "$bad" "$scratch/icons/${name%%.*}.${name##*.}"
    judge "$bad" "$want"
done

rm -rf "$scratch/icons"
mkdir "$scratch/icons"
printf '%s\n' ': there are no pictures' 'names.tsv: cannot be read' >"$scratch/want"
judge "an empty folder" "$scratch/want"

# No sentence of the lint is without its case.
cat tests/icons/bad/*.want "$scratch/want" >"$scratch/wanted"
cat tools/icon-lint/*.c | tr -s '\n ' ' ' | grep -oE 'lint_say\((reading->)?lint, [^"]*"([^"\\]|\\")*"' | sed -E 's/^[^"]*"//; s/"$//; s/\\"/"/g' |
    sed -E 's/%(\.[0-9])?z?[a-z]/%/g' | sort -u >"$scratch/sentences"
while read -r sentence; do
    words=$(echo "$sentence" | tr '%' '\n' | awk 'length > length(longest) { longest = $0 } END { print longest }')
    if grep -qF -- "$words" "$scratch/wanted"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL no case makes the lint say: $sentence"
    fi
done <"$scratch/sentences"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
