#!/usr/bin/env bash
# Builds Lukija with the Swift runtime inside and installs it with its man page and completions.
#
# usage: install.sh PREFIX [DESTDIR]
#
# Builds as whoever calls, where `make run` builds; only the copying
# uses sudo, and only where PREFIX cannot be written to.
set -euo pipefail
# Whatever language the machine speaks.
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
target=${2:-}$1
scratch=.build-release
stage=$scratch/stage

build() { swift build -c release --static-swift-stdlib --scratch-path "$scratch" --product "$1"; }
build lukija
build generate-manual

rm -rf "$stage"
mkdir -p "$stage/bin" "$stage/share/man/man1" "$stage/share/bash-completion/completions" \
  "$stage/share/zsh/site-functions" "$stage/share/fish/vendor_completions.d"
install -s -m 755 "$scratch/release/lukija" "$stage/bin/lukija"
lukija=$stage/bin/lukija
"$lukija" --generate-completion-script bash >"$stage/share/bash-completion/completions/lukija"
"$lukija" --generate-completion-script zsh >"$stage/share/zsh/site-functions/_lukija"
"$lukija" --generate-completion-script fish >"$stage/share/fish/vendor_completions.d/lukija.fish"

manual=$stage/share/man/man1/lukija.1
"$scratch/release/generate-manual" "$lukija" --section 1 --authors "the Lukija authors" \
  --date "$(git log -1 --format=%cs 2>/dev/null || date +%F)" -o "$(dirname "$manual")"
# Blank lines are no paragraphs to mdoc, and the last line lacks its end.
sed -i -e 's/^$/.Pp/' -e '$a\' "$manual"
# The chapters that belong to no command, as troff reads literal text: backslashes doubled, no line that begins like a request.
"$lukija" help topics | while read -r topic _; do
  printf '.Sh %s\n.Bd -literal\n' "${topic^^}"
  "$lukija" help "$topic" | sed -e 's/\\/\\e/g' -e "s/^[.']/\\\\\\&&/"
  printf '.Ed\n'
done >>"$manual"

# A blog to look around in; the program names it where there is no other.
mkdir -p "$stage/share/lukija/sample"
(cd data && find . -type f ! -path './schemas/*' -exec install -D -m 644 {} "$OLDPWD/$stage/share/lukija/sample/{}" \;)

as_root=()
existing=$target
while [ ! -e "$existing" ]; do existing=$(dirname "$existing"); done
if [ ! -w "$existing" ]; then
  command -v sudo >/dev/null || {
    echo "$existing cannot be written to, and there is no sudo. Choose another place: make install PREFIX=\$HOME/.local" >&2
    exit 1
  }
  as_root=(sudo)
fi
(cd "$stage" && find . -type f) | while read -r file; do
  mode=644
  [[ $file != ./bin/* ]] || mode=755
  "${as_root[@]}" install -D -m "$mode" "$stage/$file" "$target/$file"
  echo "$target/${file#./}"
done
