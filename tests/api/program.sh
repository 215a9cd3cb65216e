#!/bin/sh
# The program of docs/LIBRARY.md is built against the installed library, found by pkg-config, and draws a map.
. "$(dirname "$0")/../cli/sentences.sh"
: "${BUILD:=$(dirname "$WALLMAP")}"
stage=$scratch/stage

ok "make install puts everything below DESTDIR" \
    sh -c 'make -s -C "$1" BUILD="$2" DESTDIR="$3" prefix=/usr install >out 2>err' sh "$root" "$BUILD" "$stage"
for file in bin/wallmap lib/libwallmap.so.0 lib/libwallmap.so lib/pkgconfig/wallmap.pc include/wallmap.h \
    share/man/man1/wallmap.1 share/bash-completion/completions/wallmap share/zsh/site-functions/_wallmap \
    share/fish/vendor_completions.d/wallmap.fish; do
    ok "$file is there" test -s "$stage/usr/$file"
done
awk '/^```c$/ && !done { inside = 1; next } /^```$/ { if (inside) done = 1; inside = 0 } inside' \
    "$root/docs/LIBRARY.md" >draw.c
PKG_CONFIG_SYSROOT_DIR=$stage PKG_CONFIG_LIBDIR=$stage/usr/lib/pkgconfig
export PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_LIBDIR
# A library under sanitizers wants a program under sanitizers.
sanitize=
nm -D "$stage/usr/lib/libwallmap.so.0" | grep -q __asan_init && sanitize=-fsanitize=address,undefined
# shellcheck disable=SC2046,SC2086
ok "the program of LIBRARY.md compiles, without a warning" \
    ${CC:-cc} -std=c11 -Wall -Wextra -Werror $sanitize -o draw draw.c $(pkg-config --cflags --libs wallmap)
unset PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_LIBDIR
LD_LIBRARY_PATH=$stage/usr/lib
export LD_LIBRARY_PATH
ok "it draws" sh -c './draw <good.xml >drawn.svg 2>err'
ok "a map" begins drawn.svg '<?xml'
ok "of all steps" grep -q 'Mends it' drawn.svg
ok "and tells what is wrong" says "[seam-without-owner]"
ok "a file with an error it does not draw" sh -c './draw <bad.xml >none.svg 2>err; [ $? -eq 1 ]'
ok "but tells the error" says "[unknown-step]"
ok "nothing was written" not test -s none.svg
ok "the installed program runs" sh -c '"$1"/usr/bin/wallmap --version >out' sh "$stage"
ok "the library shows only names of its own" \
    sh -c '! nm -D --defined-only "$1" | cut -d" " -f3 | grep -vE "^wallmap_|^_(init|fini)$|^(__bss_start|_edata|_end)$"' \
    sh "$stage/usr/lib/libwallmap.so.0"
ok "and each of them is in the header" \
    sh -c 'nm -D --defined-only "$1" | cut -d" " -f3 | grep "^wallmap_" | while read -r name; do
           grep -q "$name(" "$2" || exit 1; done' sh "$stage/usr/lib/libwallmap.so.0" "$root/include/wallmap.h"
printf '#include <wallmap.h>\nint main() { return wallmap_version() == nullptr; }\n' >plus.cc
if command -v c++ >/dev/null; then
    ok "C++ can include the header" c++ -fsyntax-only -I"$stage/usr/include" plus.cc
fi
finish
