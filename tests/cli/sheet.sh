#!/bin/sh
# The catalogue of pictures, and one picture in a file.
. "$(dirname "$0")/sentences.sh"

headings='People|Moods of a person|Papers|Talking and writing|Tools and machines|Computers and networks|Goods and material|Shop, food and drink|Vehicles|Money, law and insurance|Places and furniture|House and building|Health|School, town and leisure|Nature, weather and energy|What goes wrong|Marks'

# is_page FILE WIDTH HEIGHT: the first page of a PDF, in whole points
is_page() {
    grep -a -m 1 MediaBox "$1" | grep -qE "\[ 0 0 $2(\.[0-9]+)? $3(\.[0-9]+)? \]"
}

# pages FILE: how many a PDF has
pages() {
    grep -aE -A 5 '/Type /Pages' "$1" | sed -n 's,.*/Count \([0-9]*\).*,\1,p' | head -n 1
}

# has_size FILE WIDTHxHEIGHT: pixels of a PNG
has_size() {
    [ "$(od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }')" = "$2" ]
}

# Each page of the words of a PDF ends with its number, and the line above that is no heading.
ends_well() {
    awk -v headings="^($headings)(, continued)?\$" '
        BEGIN { RS = "\f" }
        NF { count = split($0, lines, "\n"); last = above = ""
             for (i = 1; i <= count; i++)
                 if (lines[i] ~ /[^ ]/) { above = last; last = lines[i] }
             page++; sub(/^ +/, "", above)
             if (above ~ headings || last !~ (" page " page " of ")) { print FILENAME, page, above; bad = 1 } }
        END { exit bad || !page }' "$1"
}

ok "the catalogue is a PDF" run 0 icons sheet -o sheet.pdf
ok "without a word" is_silent
ok "on A4, which stands" is_page sheet.pdf 595 841
ok "of several pages" test "$(pages sheet.pdf)" -ge 4
ok "with a bookmark for each category" sh -c '[ "$(grep -aoE "/Title \(($0)\)" sheet.pdf | wc -l)" -eq 17 ]' "$headings"
ok "the same bytes again" sh -c '"$0" icons sheet -T pdf -o again.pdf && cmp sheet.pdf again.pdf' "$WALLMAP"
ok "on paper that is named" run 0 icons sheet --paper letter -o letter.pdf
ok "it stands too" is_page letter.pdf 612 792
ok "large paper" run 0 icons sheet --paper A3 -o large.pdf
ok "takes fewer pages" test "$(pages large.pdf)" -lt "$(pages sheet.pdf)"
ok "paper that is turned" run 0 icons sheet --paper A4 --landscape -o lying.pdf
ok "lies" is_page lying.pdf 841 595
ok "paper of any size" run 0 icons sheet --paper 254x127mm -o any.pdf
ok "is as it is written" is_page any.pdf 720 360
ok "the smallest paper" run 0 icons sheet --paper 30x30mm -o small.pdf
ok "takes many pages" test "$(pages small.pdf)" -gt 100

if command -v pdftotext >/dev/null; then
    for name in sheet letter large lying any; do
        pdftotext -layout $name.pdf $name.txt
        ok "a heading is never the last on a page of $name.pdf" ends_well $name.txt
    done
    "$WALLMAP" icons list | cut -d' ' -f1 >names
    pdftotext -raw sheet.pdf - | tr -s ' ,\f' '\n' >words
    ok "every name is in it" sh -c '! sort -u words | grep -Fxv -f - names | grep .'
    ok "other names are in it" grep -qx post-it words
    ok "and moods" grep -qx frustrated words
    ok "and how to use them" grep -qx 'with="telephone"' words
fi
if command -v qpdf >/dev/null; then
    ok "qpdf finds nothing wrong" sh -c 'qpdf --check sheet.pdf >out'
fi

ok "as SVG it is one sheet" run 0 icons sheet
ok "as wide as ever" sh -c 'head -n 2 icons.svg | grep -q "width=\"1232\""'
ok "with headings" grep -q ">What goes wrong<" icons.svg
ok "with other names" grep -q ">post-it, memo<" icons.svg
ok "and with no page" sh -c '! grep -q "page 1" icons.svg'
ok "one as PNG" run 0 icons sheet -o sheet.png -s 600x
ok "is one, too" begins sheet.png "$(printf '\211PNG')"

ok "a picture of a size" run 0 icons show clerk -o clerk.png -s 256x
ok "has it" has_size clerk.png 256x256
ok "both sides" run 0 icons show clerk -o clerk.png -s 300x100
ok "are kept" has_size clerk.png 300x100
ok "by its other name" run 0 icons show order-clerk -o clerk.png
ok "it is 64 pixels wide where nothing is said" has_size clerk.png 64x64
ok "as PDF" run 0 icons show clerk -o clerk.pdf
ok "it is a page of its size" is_page clerk.pdf 64 64
ok "a picture on paper" run 0 icons show clerk --paper A5 -o clerk.pdf
ok "which stands" is_page clerk.pdf 419 595
ok "a name that is not known" run 2 icons show clerq -o none.png
ok "is told, with a near one" says 'there is no picture "clerq"; did you mean "clerk"?'
ok "and nothing is drawn" test ! -e none.png
finish
