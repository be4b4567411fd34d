/**
 * Loaded before every command (node -r): says in one line what is missing, where TypeScript could not even be read.
 * The project brings its own Node by npm on Linux; elsewhere the machine's own must be recent enough.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** The first tzdata that knows that Morocco keeps UTC+0 all year since 2026-09-20 (IANA tz, release 2026c). */
const oldestZones = '2026c';

const { node, tz } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);

function problem() {
  if (!existsSync(join(__dirname, '../../node_modules/astro'))) {
    return 'Les dépendances manquent : lancez « npm ci » dans le dossier du projet.';
  }
  if (major < 22 || (major === 22 && minor < 18)) {
    return `Node ${node} est trop ancien : installez le dernier Node 24, puis « npm ci ».`;
  }
  if (tz === undefined || tz < oldestZones) {
    return `Les fuseaux horaires de Node ${node} (${tz}) datent d’avant ${oldestZones} : installez le dernier Node 24.`;
  }
  return undefined;
}

if (problem() !== undefined) {
  console.error(`✗ ${problem()}`);
  process.exit(1);
}
