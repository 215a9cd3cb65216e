# What golden cases there are and how they are drawn. The scripts beside it read this file: `root` is theirs to set,
# BUILD names the build (build).
#
# A case is named by its path below tests/golden without an ending. Beside it lies CASE.scene, the dump of what it
# draws, and for a few cases CASE.png.
#   CASE.xml                           a map; CASE.options may hold words for the command line
#   compare/CASE-before.xml, -after    two files as one map
#   register/CASE.xml                  the pages of the seam register
# What a case reads besides lies in parts/.
BUILD=$(cd "$root" && cd "${BUILD:-build}" && pwd) || exit 3
cd "$root/tests/golden" || exit 3
export FONTCONFIG_FILE="$root/tests/fonts.conf"
width=640

cases() {
    for file in *.xml compare/*-after.xml register/*.xml; do
        file=${file%.xml}
        echo "${file%-after}"
    done
}

# draw_case CASE FORMAT: on standard output. A picture is as wide as `width`.
draw_case() {
    case $1:$2 in
    compare/*:png) "$BUILD/wallmap" compare -q -T png -s "${width}x" -o - "$1-before.xml" "$1-after.xml" ;;
    compare/*) "$BUILD/tests/compare/draw" "$2" "$1-before.xml" "$1-after.xml" ;;
    register/*) "$BUILD/tests/golden/register" "$1.xml" ;;
    # shellcheck disable=SC2046 # options are words
    *:png) "$BUILD/wallmap" -q -T png -s "${width}x" $(options "$1") -o - "$1.xml" ;;
    # shellcheck disable=SC2046
    *) "$BUILD/wallmap" -q -T "$2" $(options "$1") -o - "$1.xml" ;;
    esac
}

options() {
    cat "$1.options" 2>/dev/null
}
