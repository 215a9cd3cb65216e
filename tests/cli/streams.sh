#!/bin/sh
# Where bytes come from and go to, and which format they have.
. "$(dirname "$0")/sentences.sh"

ok "a bare file is drawn beside it" run 0 good.xml
ok "as SVG, with an XML declaration" begins good.svg '<?xml'
ok "and nothing is printed" not test -s out
mkdir maps && cp good.xml maps/
ok "a file in a folder is drawn there" run 0 maps/good.xml
ok "with the same bytes as elsewhere" cmp good.svg maps/good.svg
ok "draw may be said" run 0 draw good.xml
ok "-Tpng may be glued" run 0 -Tpng good.xml
ok "and is a PNG beside the file" begins good.png "$(printf '\211PNG')"
ok "-T pdf may be parted" run 0 -T pdf good.xml
ok "and is a PDF" begins good.pdf '%PDF'
ok "--format=json may be spelled out" run 0 --format=json good.xml
ok "and is JSON" begins good.json '{'
ok "the ending of -o tells the format" run 0 good.xml -o named.pdf
ok "and it is a PDF" begins named.pdf '%PDF'
ok "-T holds against the ending" run 0 -Tsvg -o named.png good.xml
ok "and it is SVG" begins named.png '<?xml'
ok "an output without an ending is SVG" run 0 -o bare good.xml
ok "and it is" begins bare '<?xml'
ok "-o - writes to standard output" run 0 -o - good.xml
ok "the same bytes" cmp out good.svg
ok "standard input is drawn to standard output" feed 0 good.xml -
ok "and it is SVG" begins out '<?xml'
ok "with the name of the file the bytes are the same" feed 0 good.xml --stdin-name good.xml -
ok "as those of the file" cmp out good.svg
ok "standard input can be drawn to a file" feed 0 good.xml -o piped.png -
ok "as its ending says" begins piped.png "$(printf '\211PNG')"
ok "no XML declaration where none is wanted" run 0 --no-xml-decl -o - good.xml
ok "the first bytes are the picture's" begins out '<svg'
ok "a prefix stands before the ids" run 0 --id-prefix page1- -o - good.xml
ok "before each of them" sh -c '! grep -o " id=\"[^\"]*\"" out | grep -v " id=\"page1-"'
ok "-s 300x makes it 300 pixels wide" run 0 -s 300x -o small.png good.xml
ok "as the PNG says" test "$(od -An -tu1 -j16 -N4 small.png | tr -s ' ')" = " 0 0 1 44"
ok "what a format cannot follow is told" run 0 -s 300x -o - -T pdf good.xml
ok "in a sentence" says "--size means nothing for pdf"
ok "/dev/stdout is written, not replaced" run 0 -o /dev/stdout good.xml
ok "with the same bytes" cmp out good.svg
mkfifo pipe
cat pipe >through &
reader=$!
ok "a FIFO is written as it is" run 0 -Tsvg -o pipe good.xml
wait "$reader"
ok "with the same bytes" cmp through good.svg
ok "and is still there" test -p pipe
finish
