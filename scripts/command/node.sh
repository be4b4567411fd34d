#!/bin/sh
# Runs a script of the project in its own Node, where npm has brought one, and else in the machine's: « npm run » comes here.
# npm before 11 drops the package for other processors, and with it the link that both packages call « node »: it is made anew.
own=node-linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')/bin/node
bin=node_modules/.bin
# An npm that ran in a Node before 20 has left other packages out as well: the guard then says what to install.
if [ -x "node_modules/$own" ] && [ ! -e "$bin/node" ] && [ "$(node --version | sed 's/v//; s/\..*//')" -ge 20 ]; then
  ln -s "../$own" "$bin/node"
fi
exec node -r ./scripts/command/require-node.cjs "$@"
