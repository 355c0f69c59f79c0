#!/usr/bin/env bash
# Writes the man page of a built program in a language.
#
# usage: manual.sh PROGRAM GENERATOR LANGUAGE FOLDER
#
# LANGUAGE is en or fi; lukija.1 comes into FOLDER. The words are the program's own; GENERATOR, which is
# swift-argument-parser's generate-manual, adds a few in English.
set -euo pipefail
generator=$2 language=$3 folder=$4
export LC_ALL=C.UTF-8
case $language in
en)
  locale=C.UTF-8
  authors='the Lukija authors'
  ;;
fi)
  # Only the language goes by this name: the locale need not be there.
  locale=fi_FI.UTF-8
  authors='Lukijan tekijät'
  ;;
*)
  echo "$language: there is no man page in this language" >&2
  exit 64
  ;;
esac
program=$(realpath "$1")
lukija() { env LC_ALL="$locale" "$program" "$@"; }
date=$(git log -1 --format=%cs 2>/dev/null || date +%F)
mkdir -p "$folder"
manual=$folder/lukija.1

# The generator drops what is not ASCII: such characters pass it by their numbers.
encode() { perl -CSD -pe 's/([^\x00-\x7f])/sprintf "zU%04Xz", ord $1/ge'; }
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
lukija --experimental-dump-help | encode >"$work/help.json"
printf '#!/bin/sh\nexec cat "%s"\n' "$work/help.json" >"$work/lukija"
chmod +x "$work/lukija"
"$generator" "$work/lukija" --section 1 --authors "$(encode <<<"$authors")" --date "$date" -o "$folder"
perl -CSD -i -pe 's/zU([0-9A-F]+)z/chr hex $1/ge' "$manual"
# Blank lines are no paragraphs to mdoc, and the last line lacks its end.
sed -i -e 's/^$/.Pp/' -e '$a\' "$manual"
if [ "$language" = fi ]; then
  months=(tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu)
  IFS=- read -r year month day <<<"$date"
  sed -i \
    -e "s/^\.Dd .*/.Dd $((10#$day)). ${months[10#$month - 1]}kuuta $year/" -e '/^\.Os/a.nh' \
    -e 's/^\.Sh NAME$/.Sh NIMI/' -e 's/^\.Sh SYNOPSIS$/.Sh YLEISKATSAUS/' -e 's/^\.Sh DESCRIPTION$/.Sh KUVAUS/' \
    -e 's/^\.Sh "EXIT STATUS"$/.Sh PALUUARVO/' -e 's/^\.Sh AUTHORS$/.Sh TEKIJÄT/' \
    -e 's/^\.Ex -std.*/Paluuarvo on 0, kun kaikki on kunnossa, ja muuten suurempi kuin 0./' \
    -e '/^The$/{N;s/.*/Tämän ohjeen kirjoittivat/}' -e '/^reference was written by$/d' \
    -e 's/^\.Ar subcommand$/.Ar alikomento/' -e 's/^\.It Ar subcommands\.\.\.$/.It Ar alikomennot.../' \
    -e 's/^Show the version\.$/Tulosta versio./' -e 's/^Show help information\.$/Näytä ohje./' \
    -e 's/^Show subcommand help information\.$/Näytä alikomennon ohje./' "$manual"
fi
# The chapters that belong to no command, as troff reads literal text: backslashes doubled, no line that begins like a request.
lukija help topics | while read -r topic abstract; do
  heading=$topic
  [ "$language" = en ] || heading=$abstract
  printf '.Sh %s\n.Bd -literal\n' "$(sed 's/.*/\U&/' <<<"$heading")"
  lukija help "$topic" | sed -e 's/\\/\\e/g' -e "s/^[.']/\\\\\\&&/"
  printf '.Ed\n'
done >>"$manual"
