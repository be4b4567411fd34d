/**
 * Loaded before every command (node -r): says in one line what is missing, where TypeScript could not even be read.
 * The project brings its own Node by npm on Linux; elsewhere the machine's own must be recent enough.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const installed = existsSync(join(__dirname, '../node_modules/astro'));
if (!installed) {
  console.error('✗ Les dépendances manquent : lancez « npm ci » dans le dossier du projet.');
  process.exit(1);
}
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `✗ Node ${process.versions.node} est trop ancien : installez Node 24, ou 22.18 au moins, puis « npm ci ».`,
  );
  process.exit(1);
}
