#!/usr/bin/env bash
# Starts a real WordPress on loopback, runs a command beside it, and takes it down again.
#
# usage: run.sh [command…]        without a command: the tests that want a real server
#
# The command finds the server by LUKIJA_WORDPRESS, a folder: `url` is the blog's address; `site call` carries out what a
# visitor or an author does (site.php); lines of `faults` are what the next answers suffer (router.php); `requests` is
# what was asked for. Everything lies in a new temporary folder: two of these do not meet.
#
# Debian's packages come from scripts/packages.txt. Where they cannot be had, that is said, and nothing has failed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scripts=$(dirname "$here")
PATH=$PATH:/usr/sbin  # where servers are

if ! reason=$("$scripts/install-dependencies.sh" wordpress 2>&1) || ! command -v mariadbd >/dev/null ||
  [ ! -e /usr/share/wordpress/wp-load.php ]; then
  printf '%s\n' "${reason:-}"
  echo "NO REAL WORDPRESS WAS TRIED: ITS PACKAGES CANNOT BE HAD HERE (scripts/packages.txt NAMES THEM)."
  exit 0
fi
[ -z "$reason" ] || printf '%s\n' "$reason"
"$scripts/install-dependencies.sh" wordpress-languages >/dev/null 2>&1 ||
  echo "wordpress-l10n cannot be had: the blog speaks English, not Finnish." >&2

# The database's socket may have a path of some hundred bytes at most.
dir=$(mktemp -d /tmp/lukija-wordpress-XXXXXX)
database="" web=""
take_down() {
  trap - EXIT
  # The web server's workers are a group of their own.
  [ -z "$web" ] || kill -- "-$web" 2>/dev/null || true
  [ -z "$database" ] || kill "$database" 2>/dev/null || true
  # shellcheck disable=SC2086
  wait $web $database 2>/dev/null || true
  rm -rf "$dir"
}
trap take_down EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
  printf '%s\n' "$1" >&2
  [ ! -s "$2" ] || tail -n 20 "$2" >&2
  exit 1
}

# Asks until it is so, or gives up.
until_true() {
  local left=300
  until "$@" >/dev/null 2>&1; do
    [ $((left -= 1)) -gt 0 ] || return 1
    read -rt 0.1 <> <(:) || true
  done
}

started=$SECONDS
mariadb-install-db --no-defaults --datadir="$dir/database" --user="$(id -un)" --skip-test-db \
  --auth-root-authentication-method=normal >"$dir/database.log" 2>&1 || fail "No database was made." "$dir/database.log"
# Nothing of it outlives the tests, so nothing waits for the disk.
mariadbd --no-defaults --datadir="$dir/database" --user="$(id -un)" --socket="$dir/socket" --skip-networking \
  --pid-file="$dir/database.pid" --innodb-flush-log-at-trx-commit=0 --skip-innodb-doublewrite \
  --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_520_ci </dev/null >>"$dir/database.log" 2>&1 &
database=$!
until_true mariadb-admin --no-defaults --socket="$dir/socket" --user=root ping ||
  fail "The database does not start." "$dir/database.log"
mariadb --no-defaults --socket="$dir/socket" --user=root -e 'CREATE DATABASE wordpress'

# A copy, as Debian's package holds links into others, and configures sites in /etc.
cp -rL /usr/share/wordpress "$dir/blog"
mkdir -p "$dir/blog/wp-content/mu-plugins"
cp "$here/must-use.php" "$dir/blog/wp-content/mu-plugins/"
cp "$here/wp-config.php" "$dir/blog/"

port=$(php -r 'echo parse_url("tcp://" . stream_socket_get_name(stream_socket_server("tcp://127.0.0.1:0"), false))["port"];')
export LUKIJA_WORDPRESS=$dir
echo "http://127.0.0.1:$port" >"$dir/url"
cat >"$dir/site" <<SITE
#!/bin/sh
LUKIJA_WORDPRESS='$dir' exec php -d memory_limit=512M -d error_log='$dir/php.log' '$here/site.php' "\$@"
SITE
chmod +x "$dir/site"
"$dir/site" install >"$dir/install.log" 2>&1 || fail "WordPress was not installed." "$dir/install.log"

PHP_CLI_SERVER_WORKERS=4 setsid php -d memory_limit=256M -d error_log="$dir/php.log" -S "127.0.0.1:$port" \
  -t "$dir/blog" "$here/router.php" </dev/null >"$dir/web.log" 2>&1 &
web=$!
until_true curl -fsS --max-time 20 "http://127.0.0.1:$port/?rest_route=/" ||
  fail "WordPress does not answer." "$dir/web.log"
echo "A WordPress $("$dir/site" version) answers at http://127.0.0.1:$port, after $((SECONDS - started)) s."

[ $# -gt 0 ] || set -- "$scripts/test.sh" --filter 'LukijaTests\.RealWordPress'
"$@"
