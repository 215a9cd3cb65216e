#!/bin/sh
# The seam register as pages behind a map.
. "$(dirname "$0")/sentences.sh"
cp -r "$root/examples/order-to-invoice.xml" "$root/examples/rma.xml" "$root/examples/office" .

# pages FILE NUMBER
pages() {
    [ "$(grep -aoE '/Count [0-9]+' "$1" | sort -u)" = "/Count $2" ]
}

# sizes FILE TEXT: the pages' size, each once
sizes() {
    [ "$(grep -aoE '/MediaBox \[ 0 0 [0-9.]+ ' "$1" | sort -u | wc -l)" = 1 ] && grep -qaF "/MediaBox [ 0 0 $2" "$1"
}

ok "a map with its register is drawn" run 0 -q --register --paper A4 -o map.pdf order-to-invoice.xml
ok "on three pages" pages map.pdf 3
ok "all of the map's paper" sizes map.pdf 841.88976
ok "with a bookmark" grep -qaF "/Title (Seam register: From order to invoice)" map.pdf
ok "drawn again it is the same" sh -c '"$0" -q --register --paper A4 -o - -T pdf order-to-invoice.xml | cmp - map.pdf' "$WALLMAP"
ok "without paper the map has its size" run 0 -q --register -o free.pdf order-to-invoice.xml
ok "and the register A4, lying" grep -qaF "/MediaBox [ 0 0 841.89 595.28 ]" free.pdf
ok "standing paper" run 0 -q --register --paper A4 --portrait -o upright.pdf order-to-invoice.xml
ok "takes it on one page" pages upright.pdf 2
ok "a slide" run 0 -q --register --slide 16:9 -o slide.pdf order-to-invoice.xml
ok "has its size on all pages" sizes slide.pdf 960
for paper in A0 A6 30x30mm 5000x30mm 30x5000mm; do
    ok "on $paper it is drawn too" run 0 -q --register --paper $paper -o paper.pdf rma.xml
done
ok "without it there is one page" run 0 -q --paper A4 -o plain.pdf order-to-invoice.xml
ok "and no more" pages plain.pdf 1
ok "several maps" run 0 -q -T pdf --register -O maps order-to-invoice.xml rma.xml
ok "have one each" grep -qaF "/Title (Seam register: " maps/rma.pdf

# Nothing that passes from one room to another, and words that are longer than any column.
cat >alone.xml <<'END'
<workflow title="Alone"><office><front><actor id="a" name="A"/></front></office>
  <flow><step id="s" by="a" does="Reads"><handoff to="t"/></step><step id="t" by="a" does="Writes"/></flow></workflow>
END
long=$(printf '%0300d' 7)
sed "s/item=\"note\"/item=\"note$long\" measure=\"as $long\"/; s/name=\"Fitter\"/name=\"Fitter$long\"/" good.xml >long.xml
ok "a map without a seam" run 0 -q --register -o alone.pdf alone.xml
ok "has a page that says so" pages alone.pdf 2
ok "one with endless words" run 0 -q --register --paper A5 --portrait -o long.pdf long.xml

# lists FILE.xml FILE.pdf: every seam of `wallmap seams` stands in the register with what it says
lists() {
    "$WALLMAP" seams --paper A4 -T csv "$1" | tail -n +2 | tr -d '"\r' >rows
    pdftotext -f 2 -raw "$2" - | tr '\240\n\f' '   ' | sed 's/\xc2/ /g' | tr -s ' ' >said
    [ -s rows ] && while IFS=, read -r _ number _; do
        grep -q " $number " said || { echo "no seam $number"; return 1; }
    done <rows
}

if command -v pdftotext >/dev/null; then
    ok "all seams of the register are listed" lists order-to-invoice.xml map.pdf
    pdftotext -f 2 -layout map.pdf - | tr '\302\240' '  ' | tr -s ' ' >text
    ok "the worst first" sh -c 'grep -E "^ ?[0-9]+ " text | sed "s/^ //; s/ .*//" | sort -nc'
    ok "as many as there are" [ "$(grep -cE '^ ?[0-9]+ ([A-Z] )?[A-Z]' text)" = 14 ]
    ok "with room, thing, owner, measure, wait, trouble, score and line" \
        grep -qE '1 [AB] Sales Order entry paper form nobody nobody 2 days lost, 1 in 20 10 lost 5, waits 2, no owner 1, .*48' text
    ok "headings on each page" [ "$(grep -c 'No Door From To' text)" = 2 ]
    ok "numbers of pages" grep -q 'register 2 of 2' text
    pdftotext -f 2 alone.pdf text
    ok "without seams one sentence" grep -q 'there is no seam to list' text
    pdftotext -f 2 -raw long.pdf - | tr -d ' \n' >text
    ok "no letter of endless words is lost" grep -q "$long" text
else
    echo "pdftotext is not installed"
fi
if command -v qpdf >/dev/null; then
    for file in map upright slide alone long; do
        ok "qpdf finds nothing wrong with $file.pdf" sh -c 'qpdf --check $0.pdf >out 2>err' "$file"
    done
fi
finish
