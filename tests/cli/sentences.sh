# shellcheck shell=sh
# Sourced by the tests of the command line: sentences that are true or not, in a folder of their own.
# WALLMAP is the program. A test ends with `finish`.
: "${WALLMAP:?names the program to be tested}"
# shellcheck disable=SC2034
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d) || exit 3
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
cd "$scratch" || exit 3
unset NO_COLOR SOURCE_DATE_EPOCH WALLMAP_ICONS
export XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" XDG_DATA_DIRS="$scratch/system"
passed=0 failed=0

# ok SENTENCE COMMAND…: true when the command succeeds.
ok() {
    sentence=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok - $sentence"
    else
        failed=$((failed + 1))
        echo "not ok - $sentence"
        sed 's/^/    /' out err 2>/dev/null | head -n 30
    fi
}

# run STATUS ARGUMENT…: calls the program, keeps what it says in out and err; true when it exits with STATUS.
run() {
    want=$1
    shift
    "$WALLMAP" "$@" >out 2>err </dev/null
    status=$?
    [ "$status" -eq "$want" ] || { echo "    exit $status, not $want, of: wallmap $*"; return 1; }
    ! grep -q -e 'CRITICAL \*\*' err || { echo "    a library complains, of: wallmap $*"; return 1; }
}

# feed STATUS FILE ARGUMENT…: likewise, with FILE as standard input.
feed() {
    want=$1 input=$2
    shift 2
    "$WALLMAP" "$@" >out 2>err <"$input"
    status=$?
    [ "$status" -eq "$want" ] || { echo "    exit $status, not $want, of: wallmap $*"; return 1; }
}

says() {
    grep -qF -e "$1" err
}

prints() {
    grep -qF -e "$1" out
}

is_silent() {
    [ ! -s err ]
}

# begins FILE BYTES
begins() {
    [ "$(head -c ${#2} "$1")" = "$2" ]
}

no_temporary() {
    ! find . -name '.wallmap*' | grep .
}

not() {
    ! "$@"
}

# A map with nothing wrong in the file, one with a mistake, and one with a picture that is not there.
cat >good.xml <<'END'
<workflow title="A cold radiator">
  <office>
    <outside><actor id="tenant" name="Tenant"/></outside>
    <front><actor id="caretaker" name="Caretaker"/></front>
    <back><actor id="fitter" name="Fitter"/></back>
  </office>
  <flow>
    <step id="call" by="tenant" does="Calls"><handoff to="note" item="question" via="phone"/></step>
    <step id="note" by="caretaker" does="Notes it"><handoff to="mend" item="note" via="sticky-note"/></step>
    <step id="mend" by="fitter" does="Mends it"/>
  </flow>
</workflow>
END
sed 's/to="mend"/to="mendd"/' good.xml >bad.xml
sed 's/does="Calls"/does="Calls" with="telefone"/' good.xml >unknown.xml

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
