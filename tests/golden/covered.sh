#!/bin/sh
# Whatever a map can show, some golden case shows it: every element, attribute and word of the format, every finding
# with words of its own, every aspect in which two workflows can differ, every language, every option that
# makes another map of the same file. Prints what no case has.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 3
. "$root/tests/golden/draw.sh"
. "$root/tests/golden/counted.sh"

# covers WHAT: each line of $scratch/wanted is one of $scratch/found.
covers() {
    sort -u "$scratch/wanted" >"$scratch/all"
    if [ ! -s "$scratch/all" ]; then
        fail "there is no list of every $1"
        return
    fi
    sort -u "$scratch/found" | comm -23 "$scratch/all" - >"$scratch/missing"
    missing=$(wc -l <"$scratch/missing")
    passed=$((passed + $(wc -l <"$scratch/all") - missing)) failed=$((failed + missing))
    while read -r line; do
        echo "FAIL no golden case has the $1 $line"
    done <"$scratch/missing"
}

# Of the schema: "ELEMENT", "ELEMENT ATTRIBUTE" and "ELEMENT ATTRIBUTE WORD". Each has a line of its own there; a text is
# an attribute group.
words_of_the_format() {
    "$BUILD/wallmap" schema xsd | awk -F'"' '
        /<xs:element name="[a-z]*">/ { element = $2; print element }
        /<\/xs:element>/ { element = "" }
        /<xs:attribute name=/ { attribute = $2 }
        /<xs:attributeGroup ref=/ { attribute = substr($2, 4) }
        element == "" || attribute ~ /^common/ { next }
        /<xs:attribute/ { print element, attribute }
        /<xs:enumeration/ { print element, attribute, $2 }'
}

# The same of the golden cases.
words_of_the_cases() {
    cat ./*.xml ./*/*.xml | tr '\n' ' ' | grep -oE '<[a-z]+[^<>]*>' | awk '{
        element = $1
        gsub(/[<\/>]/, "", element)
        print element
        line = $0
        while (match(line, /[a-z:-]+="[^"]*"/)) {
            split(substr(line, RSTART, RLENGTH), part, /="?|"/)
            print element, part[1]
            print element, part[1], part[2]
            line = substr(line, RSTART + RLENGTH)
        }
    }'
}

# Findings that a map shows in words.
shown_findings() {
    awk '/^### / { code = $2 } /^On the map:/ { print code }' "$root/docs/FINDINGS.md"
}

# Those that `check` reports of the cases.
findings_of_the_cases() {
    "$BUILD/wallmap" check --diagnostics=short ./*.xml compare/*.xml register/*.xml 2>&1 |
        sed -n 's/.*\[\([a-z-]*\)\]$/\1/p'
}

# The names of what can change, as `wallmap compare -T json` writes them.
aspects() {
    sed -n 's/^    \[WM_ASPECT_[A-Z]*\] = {"\([a-z_]*\)",.*/\1/p' "$root/src/model/clause.c"
}

aspects_of_the_cases() {
    for after in compare/*-after.xml; do
        "$BUILD/wallmap" compare -T json -o - "${after%-after.xml}-before.xml" "$after"
    done | grep -oE '"name" ?: ?"[a-z_]+"' | sed 's/"$//; s/.*"//'
}

languages() {
    for catalogue in "$root"/po/*.po; do
        basename "$catalogue" .po
    done
    echo en
}

languages_of_the_cases() {
    cat ./*.xml | grep -oE '<workflow[^>]* xml:lang="[a-z]+' | sed 's/.*"//'
}

# Options that make another map of the same file.
options_of_maps() {
    printf '%s\n' --actor --department --icon-set --lang --paper --previous --slide --theme
}

words_of_the_format >"$scratch/wanted"
words_of_the_cases >"$scratch/found"
covers "element, attribute or word"
shown_findings >"$scratch/wanted"
findings_of_the_cases >"$scratch/found"
covers "finding"
aspects >"$scratch/wanted"
aspects_of_the_cases >"$scratch/found"
covers "aspect"
languages >"$scratch/wanted"
languages_of_the_cases >"$scratch/found"
covers "language"
options_of_maps >"$scratch/wanted"
cat ./*.options | tr ' ' '\n' >"$scratch/found"
covers "option"

# Options that change nothing show nothing.
for file in *.options; do
    case=${file%.options}
    if "$BUILD/wallmap" -q -T text -o - "$case.xml" 2>&1 | cmp -s - "$case.scene"; then
        fail "$file makes no difference"
    else
        passed=$((passed + 1))
    fi
done
finish
