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
mkdir -p "$stage/bin" "$stage/share/bash-completion/completions" \
  "$stage/share/zsh/site-functions" "$stage/share/fish/vendor_completions.d"
install -s -m 755 "$scratch/release/lukija" "$stage/bin/lukija"
lukija=$stage/bin/lukija
# One file of completions serves everybody: what they say stays English.
export LC_ALL=C.UTF-8
"$lukija" --generate-completion-script bash >"$stage/share/bash-completion/completions/lukija"
"$lukija" --generate-completion-script zsh >"$stage/share/zsh/site-functions/_lukija"
"$lukija" --generate-completion-script fish >"$stage/share/fish/vendor_completions.d/lukija.fish"

for language in en fi; do
  man=$stage/share/man
  [ "$language" = en ] || man+=/$language
  scripts/manual.sh "$lukija" "$scratch/release/generate-manual" "$language" "$man/man1"
done

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
