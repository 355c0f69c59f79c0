#!/usr/bin/env bash
# Installs the Debian packages of scripts/packages.txt that are missing; says nothing when none is.
#
# usage: install-dependencies.sh SECTION...
#
# LUKIJA_SKIP_INSTALL=1 trusts that everything is there (another system, other package names).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

command -v swift >/dev/null ||
  fail "Swift is not in PATH. Lukija needs Swift 6.2 or newer: https://www.swift.org/install/linux/"
[ "${LUKIJA_SKIP_INSTALL:-}" != 1 ] || exit 0

packages() {
  local wanted=" $* " section="" line
  while read -r line; do
    line=${line%%#*}
    case $line in
      \[*\]*) section=${line#[} section=${section%%]*} ;;
      *[![:space:]]*) [[ $wanted != *" $section "* ]] || printf '%s\n' "${line%%[[:space:]]*}" ;;
    esac
  done <"$here/packages.txt"
}

missing() {
  local package
  for package in "${all[@]}"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
  done
}

mapfile -t all < <(packages "$@")
[ ${#all[@]} -gt 0 ] || fail "No section of packages.txt is called: $*"

command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
  fail "This system has no apt-get, so nothing was installed. Install what these Debian packages hold:" \
    "  ${all[*]}" "Then run again with LUKIJA_SKIP_INSTALL=1."

mapfile -t absent < <(missing)
[ ${#absent[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null ||
    fail "These packages are missing, and only root may install them (there is no sudo). As root, run:" \
      "  apt-get install ${absent[*]}"
  as_root=(sudo)
  [ -t 0 ] || as_root+=(-n)  # nobody there to type a password
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300)

echo "Installing ${absent[*]}"
# A stale list is better than none: whether the packages can be had is for the installation to say.
"${apt[@]}" update </dev/null >/dev/null || echo "apt-get update failed; trying with the package lists there are." >&2
"${apt[@]}" install --no-install-recommends "${absent[@]}" </dev/null >/dev/null || true

mapfile -t absent < <(missing)
[ ${#absent[@]} -eq 0 ] ||
  fail "apt-get could not install: ${absent[*]}" "Its own words stand above. Install them by hand and run again."
