/**
 * Writes shared/src/generated/ from the CMS's schema.json files: a contract and a Zod schema for each content type.
 * usage: node scripts/generate-content.ts [--check]   (--check writes nothing and fails where a file is out of date)
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { contractOf } from './generate-content/contract.ts';
import { labelsOf } from './generate-content/labels.ts';
import { components, contentTypes, type Schema } from './generate-content/schema.ts';
import { identifier, membersOf } from './generate-content/zod.ts';

const folder = join(import.meta.dirname, '../shared/src/generated');
const header = (source: string): string => `// Generated from ${source} by \`npm run generate\`. Do not edit.\n`;
const pascal = (name: string): string => identifier(`-${name}`);

function componentsModule(): string {
  const schemas = [...components()].map(
    ([name, schema]) => `export const ${identifier(name)} = z.strictObject({ ${membersOf(schema)} });`,
  );
  return `${header('cms/src/components')}
    import { z } from 'zod';
    import * as leaves from '../leaves.ts';

    ${schemas.join('\n\n')}`;
}

function typeModule(type: string, schema: Schema): string {
  const used = [...new Set(Object.values(schema.attributes).flatMap((attribute) => attribute.component ?? []))];
  const imports = used.map(identifier).sort().join(', ');
  const contract = JSON.stringify(contractOf(type, schema, components()), null, 1);
  const name = identifier(type);
  return `${header(`cms/src/api/${type}/content-types/${type}/schema.json`)}
    import { z } from 'zod';
    import type { Contract } from '../contract.ts';
    import * as leaves from '../leaves.ts';
    ${imports === '' ? '' : `import { ${imports} } from './components.ts';`}

    export const ${name}Contract = ${contract} as const satisfies Contract;

    export const ${name} = z.strictObject({
      type: z.literal('${type}'),
      ...leaves.identity,
      ${membersOf(schema)}
    });
    export type ${pascal(type)} = z.infer<typeof ${name}>;`;
}

function indexModule(types: readonly string[]): string {
  const imports = types.map(
    (type) => `import { ${identifier(type)}, ${identifier(type)}Contract, type ${pascal(type)} } from './${type}.ts';`,
  );
  return `${header('cms/src/api')}
    ${imports.join('\n')}

    /** What the CMS must be asked for, by content type. */
    export const contracts = { ${types.map((type) => `'${type}': ${identifier(type)}Contract`).join(', ')} };

    /** What an entry of the snapshot is, by content type. */
    export const schemas = { ${types.map((type) => `'${type}': ${identifier(type)}`).join(', ')} };

    /** The type of an entry, by content type. */
    export type Entries = { ${types.map((type) => `'${type}': ${pascal(type)};`).join(' ')} };
    export type ContentType = keyof Entries;
    export type Entry = Entries[ContentType];

    export type { ${types.map(pascal).join(', ')} };`;
}

function labelsModule(types: ReadonlyMap<string, Schema>): string {
  return `${header('cms/editor-view.json')}
    /** What the officer's screen calls a content type and its fields, by their path. */
    export const labels: Readonly<Record<string, { type: string; fields: Readonly<Record<string, string>> }>> =
      ${JSON.stringify(labelsOf(types, components()))};`;
}

async function generated(): Promise<Map<string, string>> {
  const types = contentTypes();
  const files = new Map([
    ['components.ts', componentsModule()],
    ['labels.ts', labelsModule(types)],
    ['index.ts', indexModule([...types.keys()])],
    ...[...types].map(([type, schema]) => [`${type}.ts`, typeModule(type, schema)] as const),
  ]);
  const options = (await prettier.resolveConfig(join(folder, 'index.ts'))) ?? {};
  for (const [name, text] of files) files.set(name, await prettier.format(text, { ...options, parser: 'typescript' }));
  return files;
}

const files = await generated();
const existing = existsSync(folder) ? readdirSync(folder) : [];
if (process.argv.includes('--check')) {
  const stale = [...files].filter(([name, text]) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  const wrong = [...stale.map(([name]) => name), ...existing.filter((name) => !files.has(name))];
  if (wrong.length > 0) {
    console.error(`shared/src/generated is out of date (${wrong.join(', ')}): run \`npm run generate\` and commit it.`);
    process.exit(1);
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of existing.filter((name) => !files.has(name))) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`shared/src/generated: ${files.size} files`);
}
