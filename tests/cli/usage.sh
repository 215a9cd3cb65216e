#!/bin/sh
# What cannot be understood: exit 2, a sentence, and what may have been meant.
. "$(dirname "$0")/sentences.sh"

# refuses WORDS ARGUMENT…
refuses() {
    words=$1
    shift
    run 2 "$@" && says "$words" && [ ! -s out ]
}

ok "no argument: the help, on standard error" refuses "Usage: wallmap" 
ok "only an option: which file?" refuses "which file is to be drawn?" -v
ok "check needs a file" refuses "which file is to be checked?" check
ok "a command mistyped" refuses 'did you mean "check"?' chek good.xml
ok "seams need a file" refuses "the seams of which file?" seams
ok "seams are no picture" refuses "--format=svg: one of text, csv, json, pdf is meant" seams -T svg good.xml
ok "and a picture is no CSV" refuses "--format=csv: one of svg, " -T csv good.xml
ok "an ending that is no register" refuses 'no format has the ending ".svg" (-T takes text, csv, json, pdf)' seams -o map.svg good.xml
ok "a register over its input" refuses '"good.xml" would be written over itself' seams -T csv -o ./good.xml good.xml
ok "an option mistyped" refuses 'unknown option --formt; did you mean "--format"?' --formt=svg good.xml
ok "an option of no command" refuses "unknown option -z" -z good.xml
ok "an option of another command" refuses '`check` has no option --scale' check --scale 2 good.xml
ok "an option without its value" refuses "--output: missing argument" good.xml --output
ok "a letter without its value" refuses "-T: missing argument" good.xml -T
ok "a value where none is taken" refuses "--strict=yes: option does not take an argument" --strict=yes good.xml
ok "nor behind a letter" refuses "-q=yes: option does not take an argument" -q=yes good.xml
ok "a name cut short" refuses 'unknown option --form; did you mean "--format"?' --form=svg good.xml
ok "a letter that is none, after one that is" refuses "unknown option -qz" -qz good.xml
ok "values behind letters, with and without a sign" run 0 -qTtext -o=- good.xml
ok "an option between words" run 0 check -q good.xml -v
ok "nothing behind -- is an option" run 3 -- -q
ok "but a file" says 'there is no file "-q"'
ok "a format mistyped" refuses 'did you mean "svg"?' -T sgv good.xml
ok "an ending that is no format" refuses 'no format has the ending ".jpg"' -o map.jpg good.xml
ok "a theme mistyped" refuses 'did you mean "paper"?' --theme papr good.xml
ok "a form of messages mistyped" refuses 'did you mean "sarif"?' check --diagnostics=sarrif good.xml
ok "a colour that is no word for it" refuses "auto, always, never" --color=maybe good.xml
ok "a size that is none" refuses "--size=12y" -s 12y good.xml
ok "a size of nothing" refuses "--size=x" -s x good.xml
ok "a size with a zero" refuses "--size=0x10" -s 0x10 good.xml
ok "a scale of nothing" refuses "--scale=0" --scale 0 good.xml
ok "a scale that is no number" refuses "--scale=1e2" --scale 1e2 good.xml
ok "a scale with a comma" refuses "--scale=1,5" --scale 1,5 good.xml
ok "dots an inch out of bounds" refuses "from 1 to 4800" --dpi 9999 good.xml
ok "a paper that does not exist" refuses "--paper=A9: one of A0, A1, " --paper A9 good.xml
ok "a paper mistyped" refuses 'did you mean "letter"?' --paper leter good.xml
ok "a paper without a unit" refuses "--paper=300x200" --paper 300x200 good.xml
ok "a paper of one side" refuses "a size from 30x30mm to 5000x5000mm is meant" --paper 300mm good.xml
ok "a paper of three" refuses "--paper=30x30x30mm" --paper 30x30x30mm good.xml
ok "a paper too small" refuses "--paper=29x100mm" --paper 29x100mm good.xml
ok "a paper too large" refuses "--paper=100x5001mm" --paper 100x5001mm good.xml
ok "a paper of words" refuses "--paper=nanxinfmm" --paper nanxinfmm good.xml
ok "a paper of nothing" refuses "--paper=" --paper= good.xml
ok "a slide of no size" refuses "16:9, 4:3 or points" --slide 5:4 good.xml
ok "a slide with a unit" refuses "--slide=300x200mm" --slide 300x200mm good.xml
ok "paper and slide" refuses "--paper and --slide exclude each other" --paper A4 --slide 4:3 good.xml
ok "lying and standing" refuses "exclude each other" --paper A4 --landscape --portrait good.xml
ok "lying, but what?" refuses "--landscape turns a paper" --landscape good.xml
ok "a slide that stands" refuses "--portrait turns a paper" --portrait --slide 4:3 good.xml
ok "two shapes" refuses "one side is enough, as in -s 1920x" -s 1920x1080 --paper A4 good.xml
ok "a catalogue that lies, but on what?" refuses "--landscape turns a paper" icons sheet --landscape
ok "the layout of nothing" refuses "the layout of which file?" info --layout
ok "the layout is told by info" refuses '`draw` has no option --layout' --layout good.xml
ok "a register in a picture" refuses "--register adds pages to a PDF (-T pdf)" --register -o map.png good.xml
ok "or where nothing is said" refuses '`wallmap seams` lists the seams' --register good.xml
ok "two to see it from" refuses "--actor and --department exclude each other" --actor rep --department sales good.xml
ok "a prefix that no id can begin with" refuses "--id-prefix=1" --id-prefix 1 good.xml
ok "a limit that does not exist" refuses 'did you mean "steps"?' --limit step=3 good.xml
ok "a limit without a number" refuses "NAME=N is meant" --limit steps good.xml
ok "a limit of nothing" refuses "steps must be a whole number from 1 to " --limit steps=0 good.xml
ok "a finding mistyped" refuses 'did you mean "seam-without-owner"?' explain seem-without-owner
ok "a picture mistyped" refuses 'did you mean "telephone"' icons show telefone
ok "a word of icons mistyped" refuses 'did you mean "search"?' icons serch fax
ok "a search for nothing" refuses "which word is to be searched?" icons search
ok "a search for a blank" refuses "which word is to be searched?" icons search ' '
ok "a list takes one pack" refuses "icons list takes the name of one pack" icons list fax bin
ok "a list is not drawn" refuses "icons list draws nothing" icons list -T png
ok "a sheet takes no word" refuses "icons sheet takes no word" icons sheet fax
ok "one picture is shown" refuses "icons show takes one name" icons show fax bin
ok "a picture as JSON" refuses "--format=json: one of svg, png, pdf is meant" icons show fax -T json
ok "a schema that does not exist" refuses 'there is no schema "dtd"' schema dtd
ok "a shell that has no completions" refuses 'did you mean "bash"?' completions bsh
ok "help for no command" refuses 'did you mean "draw"?' help drow
ok "a date that is none" env SOURCE_DATE_EPOCH=today sh -c '"$0" -Tpdf -o x.pdf good.xml 2>err; [ $? -eq 2 ] && grep -q SOURCE_DATE_EPOCH err' "$WALLMAP"
ok "a file that is not there is exit 3" run 3 missing.xml
ok "with its name" says 'there is no file "missing.xml"'
mkdir folder
ok "a folder is exit 3" run 3 folder
ok "with a sentence" says '"folder" is a folder, not a file'
ok "nothing was made" test -z "$(find . -name '*.svg' -o -name '*.p??')"
ok "a file called like a command can be drawn with its path" sh -c 'cp good.xml check && "$0" -q ./check && test -s check.svg' "$WALLMAP"
ok "options may stand behind the file" run 0 good.xml -q -o last.svg
ok "-- ends the options" sh -c 'cp good.xml ./-v.xml && "$0" -q -o dash.svg -- -v.xml && test -s dash.svg' "$WALLMAP"
finish
