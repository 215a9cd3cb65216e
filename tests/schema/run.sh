#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The schema and the reader must be of one mind about every file of good/ and bad/.
# Usage: run.sh [PROGRAM]; without one, $WALLMAP is run.
set -u
program=${1:-${WALLMAP:?names the program}}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
schema=$here/../../schema
failed=0

fail() {
    echo "schema: $*" >&2
    failed=$((failed + 1))
}

# By their exit codes, as wanted (0 for good, 1 for bad).
expect() {
    "$program" check --diagnostics=short "$1" > /dev/null 2>&1
    reader=$?
    xmllint --noout --nonet --relaxng "$schema/wallmap.rng" "$1" > /dev/null 2>&1 && valid=0 || valid=1
    [ "$reader" -eq "$2" ] || fail "the reader says $reader of $1"
    [ "$valid" -eq "$2" ] || fail "the schema says $valid of $1"
}

count=0
for file in "$here"/good/*.xml; do
    expect "$file" 0
    # XML Schema knows the form with the namespace, and says less, but never refuses what is good.
    if grep -q 'xmlns="urn:wallmap' "$file"; then
        xmllint --noout --nonet --schema "$schema/wallmap.xsd" "$file" > /dev/null 2>&1 ||
            fail "wallmap.xsd refuses $file"
    fi
    count=$((count + 1))
done
for file in "$here"/bad/*.xml; do
    expect "$file" 1
    count=$((count + 1))
done

if command -v trang > /dev/null; then
    made=$(mktemp -d)
    "$schema/generate" "$made"
    for file in wallmap.rnc wallmap.rng wallmap.xsd; do
        cmp -s "$made/$file" "$schema/$file" || fail "$file is stale: run schema/generate"
    done
    rm -rf "$made"
else
    echo "SKIPPED schema: trang is not installed, so whether the schemas are stale is not known"
fi

echo "$((count - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
