#!/bin/sh
# Runs nginx in a container, as whoever runs this, with the configuration that « npm run deployment » writes from the
# environment; by entrypoint.sh, which prepares it. Until there is a certificate it answers ACME alone, and looks for one.
# environment: TLS_CERTIFICATE, ACME_FOLDER, and what scripts/nginx/README.md says
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${PROXY_FOLDER:-/tmp/proxy}
mkdir -p "$work/conf"
cp "$root/scripts/container/nginx.conf" "$work/nginx.conf"
has_certificate() { [ -r "$TLS_CERTIFICATE" ]; }
configure() {
  certificate=
  has_certificate || certificate=--before-certificate
  cd "$root"
  node -r ./scripts/command/require-node.cjs scripts/deployment.ts --without-units --out "$work/conf" $certificate
}
configure
(
  # A first certificate and every renewal are told by the file's own instant.
  seen=$(stat -c %Y "$TLS_CERTIFICATE" 2>/dev/null || echo none)
  while sleep "${PROXY_LOOKS_EVERY:-60}" && kill -0 $$ 2>/dev/null; do
    now=$(stat -c %Y "$TLS_CERTIFICATE" 2>/dev/null || echo none)
    [ "$now" = "$seen" ] && continue
    seen=$now
    configure && kill -HUP $$
  done
) &
exec nginx -p "$work" -c nginx.conf -e stderr -g 'daemon off;'
