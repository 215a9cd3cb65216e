#!/bin/sh
# Without wallmap-extra.so: maps in Latin letters are the same, foreign pictures and other scripts are told of, and
# nothing crashes.
. "$(dirname "$0")/sentences.sh"
: "${BUILD:=$(dirname "$WALLMAP")}"
mkdir alone
cp "$BUILD/wallmap" "$BUILD/libwallmap.so.0" alone
alone=$PWD/alone/wallmap
ok "a map in Latin letters is the same" \
    sh -c '"$1" -q -T svg -o alone.svg good.xml && "$2" -q -T svg -o whole.svg good.xml && cmp alone.svg whole.svg' \
    sh "$alone" "$WALLMAP"
sed 's/title="[^"]*"/title="שלום"/' good.xml >hebrew.xml
ok "a text in another script is drawn around" sh -c '"$1" -T svg -o hebrew.svg hebrew.xml 2>err' sh "$alone"
ok "and told of" says "[glyph-missing]"
ok "with what it takes" says "wallmap-extra.so"
printf '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>' >own.svg
sed 's|<office>|<picture name="own" file="own.svg"/><office>|' good.xml >own.xml
ok "a picture of one's own is an error" sh -c '"$1" check own.xml 2>err; [ $? -eq 1 ]' sh "$alone"
ok "that says what it takes" says "wallmap-extra.so"
ok "with it the picture is drawn" sh -c '"$1" check -q own.xml 2>err' sh "$WALLMAP"
mkdir -p beside below/wallmap
cp alone/* "$BUILD/wallmap-extra.so" beside
cp alone/wallmap below/program
cp alone/libwallmap.so.0 below
cp "$BUILD/wallmap-extra.so" below/wallmap
ok "it is found beside the library" sh -c '"$PWD/beside/wallmap" check -q own.xml 2>err'
ok "or in the folder wallmap there" sh -c '"$PWD/below/program" check -q own.xml 2>err'
finish
