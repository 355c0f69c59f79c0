#!/usr/bin/env bash
# Writes the man page of a built program in a language.
#
# usage: manual.sh PROGRAM GENERATOR LANGUAGE FOLDER
#
# LANGUAGE is en or fi; lukija.1 comes into FOLDER. The words are the program's own; GENERATOR, which is
# swift-argument-parser's generate-manual, adds a few in English.
set -euo pipefail
lukija=$1 generator=$2 language=$3 folder=$4
case $language in
en)
  export LC_ALL=C.UTF-8
  authors='the Lukija authors'
  ;;
fi)
  # Only the language goes by this name: the locale need not be there.
  export LC_ALL=fi_FI.UTF-8
  authors='Lukijan tekijät'
  ;;
*)
  echo "$language: there is no man page in this language" >&2
  exit 64
  ;;
esac
date=$(git log -1 --format=%cs 2>/dev/null || date +%F)
mkdir -p "$folder"
manual=$folder/lukija.1

"$generator" "$lukija" --section 1 --authors "$authors" --date "$date" -o "$folder"
# Blank lines are no paragraphs to mdoc, and the last line lacks its end.
LC_ALL=C.UTF-8 sed -i -e 's/^$/.Pp/' -e '$a\' "$manual"
if [ "$language" = fi ]; then
  months=(tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu)
  IFS=- read -r year month day <<<"$date"
  LC_ALL=C.UTF-8 sed -i \
    -e "s/^\.Dd .*/.Dd $((10#$day)). ${months[10#$month - 1]}kuuta $year/" \
    -e 's/^\.Sh NAME$/.Sh NIMI/' -e 's/^\.Sh SYNOPSIS$/.Sh YLEISKATSAUS/' -e 's/^\.Sh DESCRIPTION$/.Sh KUVAUS/' \
    -e 's/^\.Sh "EXIT STATUS"$/.Sh PALUUARVO/' -e 's/^\.Sh AUTHORS$/.Sh TEKIJÄT/' -e 's/^\.Sh "SEE ALSO"$/.Sh "KATSO MYÖS"/' \
    -e '/^The$/{N;s/.*/Tämän ohjeen kirjoittivat/}' -e '/^reference was written by$/d' \
    -e 's/^\.Ar subcommand$/.Ar alikomento/' -e 's/^Show the version\.$/Tulosta versio./' \
    -e 's/^Show help information\.$/Näytä ohje./' -e 's/^Show subcommand help information\.$/Näytä alikomennon ohje./' \
    "$manual"
fi
# The chapters that belong to no command, as troff reads literal text: backslashes doubled, no line that begins like a request.
"$lukija" help topics | while read -r topic abstract; do
  heading=$topic
  [ "$language" = en ] || heading=$abstract
  printf '.Sh %s\n.Bd -literal\n' "$(LC_ALL=C.UTF-8 sed 's/.*/\U&/' <<<"$heading")"
  "$lukija" help "$topic" | LC_ALL=C.UTF-8 sed -e 's/\\/\\e/g' -e "s/^[.']/\\\\\\&&/"
  printf '.Ed\n'
done >>"$manual"
