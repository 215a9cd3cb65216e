#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The reader against files that others wrote to break readers: corpora.sh FOLDER, where FOLDER holds
# xmlts20130923.zip (W3C's XML test suite) and attacks.tar.gz. Every file that is not well-formed
# must be refused with its line and column; nothing may end a run but an exit code.
set -u
program=${WALLMAP:?names the program}
corpora=$(CDPATH= cd -- "${1:?usage: corpora.sh FOLDER}" && pwd) || exit 3
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0
skipped=0

fail() {
    echo "corpora: $*" >&2
    failed=$((failed + 1))
}

# Checks the files listed in $1; what is said goes to $1.said. An exit code over 1 is a failure.
check_list() {
    tr '\n' '\0' < "$1" | timeout 300 xargs -0 -x -n 4000 -s 1000000 \
        "$program" check --diagnostics=short > "$1.said" 2>&1
    status=$?
    # xargs says 123 where a command ended with 1.
    if [ "$status" -ne 0 ] && [ "$status" -ne 123 ]; then
        fail "reading $1 ended with $status"
        tail -n 3 "$1.said" >&2
    fi
}

# The files that the catalogues of the suite in the current folder call TYPE.
list_tests() {
    find . -name '*.xml' -exec grep -l '<TEST' {} + | while read -r catalogue; do
        { tr '\n\r\t' '   ' < "$catalogue"; echo; } | sed 's/<TEST /\n<TEST /g' | sed -n "
            /^<TEST [^>]*TYPE *= *[\"']$1[\"']/s/^<TEST [^>]*URI *= *[\"']\([^\"']*\)[\"'].*/\1/p" |
            while read -r uri; do
                file=$(dirname "$catalogue")/$uri
                [ ! -f "$file" ] || echo "$file"
            done
    done | sort -u
}

check_suite() {
    cd "$work/xmlconf" || exit 3
    list_tests not-wf > "$work/not-wf"
    [ "$(wc -l < "$work/not-wf")" -ge 1499 ] || fail "the suite lists too few files"
    check_list "$work/not-wf"
    sed -n 's/^\(.*\):[0-9][0-9]*:[0-9][0-9]*: error: .*/\1/p' "$work/not-wf.said" |
        sort -u > "$work/refused"
    passed=$((passed + $(sort "$work/not-wf" | comm -12 - "$work/refused" | wc -l)))
    sort "$work/not-wf" | comm -23 - "$work/refused" > "$work/accepted"
    while read -r file; do
        fail "not refused with line and column: $file"
    done < "$work/accepted"
    # The other files are no workflows either, but must be read to their end.
    find . -name '*.xml' | sort > "$work/all"
    check_list "$work/all"
    passed=$((passed + 1))
}

check_attacks() {
    find "$work/attacks" -type f | sort > "$work/list"
    while read -r file; do
        timeout 10 "$program" check --diagnostics=short "$file" > "$work/said" 2>&1
        status=$?
        if [ "$status" -ne 1 ]; then
            fail "$file ended with $status"
        elif grep -q "^$file:[0-9]*:[0-9]*: error: " "$work/said"; then
            passed=$((passed + 1))
        else
            fail "$file is refused without line and column"
        fi
    done < "$work/list"
}

skip() {
    echo "SKIPPED corpora: $1: $2"
    skipped=$((skipped + 1))
}

export LC_ALL=C
if [ ! -f "$corpora/xmlts20130923.zip" ]; then
    skip "W3C's XML suite" "it is not there"
elif ! command -v unzip > /dev/null; then
    skip "W3C's XML suite" "unzip is not installed"
elif unzip -q "$corpora/xmlts20130923.zip" -d "$work"; then
    check_suite
else
    fail "the suite cannot be unpacked"
fi
if [ -f "$corpora/attacks.tar.gz" ]; then
    mkdir "$work/attacks"
    tar -xzf "$corpora/attacks.tar.gz" -C "$work/attacks" && check_attacks
else
    skip "attack files" "they are not there"
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
