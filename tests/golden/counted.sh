# The head of the tests beside it, which read this file after draw.sh: a folder to write in, and what passed and failed.
scratch=$(mktemp -d) || exit 3
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

# fail SENTENCE
fail() {
    failed=$((failed + 1))
    echo "FAIL $1"
}

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
