import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The part of a Strapi attribute that the contract is made of. */
const attribute = z.looseObject({
  type: z.string(),
  required: z.boolean().optional(),
  maxLength: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  regex: z.string().optional(),
  enum: z.array(z.string()).optional(),
  repeatable: z.boolean().optional(),
  allowedTypes: z.array(z.string()).optional(),
  component: z.string().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  pluginOptions: z
    .looseObject({
      i18n: z.looseObject({ localized: z.boolean() }).optional(),
      contract: z.strictObject({ fact: z.boolean().optional(), required: z.boolean().optional() }).optional(),
    })
    .optional(),
});
export type Attribute = z.infer<typeof attribute>;

const schema = z.looseObject({
  kind: z.enum(['collectionType', 'singleType']).optional(),
  info: z.looseObject({
    displayName: z.string(),
    singularName: z.string().optional(),
    pluralName: z.string().optional(),
  }),
  attributes: z.record(z.string(), attribute),
});
export type Schema = z.infer<typeof schema>;

const source = join(import.meta.dirname, '../../cms/src');

function read(path: string): Schema {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The content types by name, in alphabetical order so that the output does not depend on the file system. */
export function contentTypes(): ReadonlyMap<string, Schema> {
  const names = foldersIn(join(source, 'api'));
  return new Map(names.map((name) => [name, read(join(source, `api/${name}/content-types/${name}/schema.json`))]));
}

/** The components by Strapi's own name, `shared.image`. */
export function components(): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  for (const category of foldersIn(join(source, 'components'))) {
    for (const fileName of readdirSync(join(source, 'components', category)).sort()) {
      found.set(`${category}.${fileName.replace(/\.json$/, '')}`, read(join(source, 'components', category, fileName)));
    }
  }
  return found;
}
