/**
 * Loaded before every command (node -r): says in one line what is missing, where TypeScript could not even be read.
 * The project brings its own Node by npm on Linux; elsewhere the machine's own must be recent enough.
 */
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** The first tzdata that knows that Morocco keeps UTC+0 all year since 2026-09-20 (IANA tz, release 2026c). */
const oldestZones = '2026c';

const { node, tz } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);

const packages = join(__dirname, '../../node_modules');

/** What is compiled for a platform comes in packages that npm calls optional: it leaves out without a word what it cannot fetch. */
const compiled = [
  ['@img', 'sharp'],
  ['@astrojs', 'compiler-binding'],
];

function isBrought([scope, name]) {
  const { platform, arch } = process;
  return readdirSync(join(packages, scope)).some(
    (found) => found.startsWith(`${name}-${platform}`) && found.includes(`-${arch}`),
  );
}

function problem() {
  if (!existsSync(join(packages, 'astro'))) {
    return 'Les dépendances manquent : lancez « npm ci » dans le dossier du projet.';
  }
  if (major < 22 || (major === 22 && minor < 18)) {
    return `Node ${node} est trop ancien : installez le dernier Node 24, puis « npm ci ».`;
  }
  if (tz === undefined || tz < oldestZones) {
    return `Les fuseaux horaires de Node ${node} (${tz}) datent d’avant ${oldestZones} : installez le dernier Node 24.`;
  }
  const missing = compiled.find((name) => !isBrought(name));
  if (missing !== undefined) {
    return `« npm ci » n’a pas apporté ${missing.join('/')} pour cette machine : vérifiez qu’elle atteint le registre de npm (derrière un proxy qui signe TLS : NODE_EXTRA_CA_CERTS), puis relancez « npm ci ».`;
  }
  return undefined;
}

if (problem() !== undefined) {
  console.error(`✗ ${problem()}`);
  process.exit(1);
}
