#!/bin/sh
# Runs one part of the project in a container: cms (unless another is named), publisher, preview, site, proxy.
# usage: entrypoint.sh [part] [the part's own options]     entrypoint.sh healthy [part]: tells by its exit code how a part is
#        entrypoint.sh run <command> [options]: a command of the project: backup, restore, setup, publish-site, rollback, …
# environment: see .env.example. What is written lies below VAR_DIR (/data unless said otherwise) and /tmp.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
# The web server and a backup read what is written by the group; nobody else reads anything.
umask 0027
export NODE_ENV=production
export VAR_DIR="${VAR_DIR:-/data}"
export PATH="$root/node_modules/.bin:$PATH"
# Who may reach a container is said by its network: inside it, the parts listen to all of it.
export CMS_HOST="${CMS_HOST:-0.0.0.0}" SITE_HOST="${SITE_HOST:-0.0.0.0}" PREVIEW_HOST="${PREVIEW_HOST:-0.0.0.0}"
export PUBLISHER_HOST="${PUBLISHER_HOST:-0.0.0.0}"
# As scripts/start/children.ts has it.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
# Programs keep their notes at home, and this account has none.
export HOME=/tmp

# A volume that another account has made would be found out late, and told by a stack.
writes() {
  [ -w "$VAR_DIR" ] && return
  echo "✗ $(id -un 2>/dev/null || id -u) ne peut pas écrire dans $VAR_DIR : donnez ce volume au compte $(id -u):$(id -g)." >&2
  exit 1
}

# Takes the place of this shell, so that a stop reaches the part itself.
part() {
  script=$1
  shift
  cd "$root/$folder"
  exec node $options -r "$root/scripts/command/require-node.cjs" "$root/scripts/$script" "$@"
}

folder=. options=
name=${1:-cms}
[ $# -eq 0 ] || shift
case $name in
  cms) writes && folder=cms && part cms.ts --seed "$@" ;;
  publisher) writes && options=--max-semi-space-size=8 && part publisher.ts "$@" ;;
  preview) writes && part preview.ts "$@" ;;
  site) part serve.ts "$@" ;;
  proxy) exec "$root/scripts/container/proxy.sh" "$@" ;;
  healthy) part container/healthy.ts "${1:-cms}" ;;
  run)
    command=${1:?nommez une commande du projet}
    shift
    part "$command.ts" "$@"
    ;;
  *)
    echo "✗ « $name » n’est pas une partie du projet : cms, publisher, preview, site, proxy, healthy, run." >&2
    exit 1
    ;;
esac
