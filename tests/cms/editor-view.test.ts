/** cms/editor-view.json says everything that the officer reads beside a field: no type, component or field is left out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Attribute = {
  type: string;
  required?: boolean;
  default?: unknown;
  pluginOptions?: { contract?: { required?: boolean } };
};
type Schema = { attributes: Record<string, Attribute> };
type View = {
  title: string;
  list?: string[];
  rows: string[][];
  fields: Record<string, { label: string; hint: string } | undefined>;
};

const cms = join(import.meta.dirname, '../../cms');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const views = json(join(cms, 'editor-view.json')) as Record<string, View | undefined>;

const types = readdirSync(join(cms, 'src/api')).map((name): [string, Schema] => [
  `api::${name}.${name}`,
  json(join(cms, 'src/api', name, 'content-types', name, 'schema.json')) as Schema,
]);
const components = readdirSync(join(cms, 'src/components')).flatMap((category) =>
  readdirSync(join(cms, 'src/components', category)).map((file): [string, Schema] => [
    `${category}.${file.replace(/\.json$/, '')}`,
    json(join(cms, 'src/components', category, file)) as Schema,
  ]),
);

/** Filled by the CMS where the officer leaves them empty. */
const filled = new Set(['slug', 'translationStatus']);

/** Strapi gives these a whole row. */
const wide = new Set(['component', 'richtext', 'dynamiczone', 'json']);

describe.each([...types, ...components])('the screen of %s', (uid, { attributes }) => {
  const names = Object.keys(attributes).sort();
  const view = views[uid];

  test('has every field once, and no other', () => {
    expect(view?.rows.flat().sort()).toEqual(names);
    expect(Object.keys(view?.fields ?? {}).sort()).toEqual(names);
  });

  test.each(names)('has a label and a hint for %s', (name) => {
    const field = view?.fields[name];
    expect(field?.label.trim()).toMatch(/^\p{Lu}/u);
    expect(field?.hint.trim().length).toBeGreaterThan(10);
    expect(field?.hint).not.toMatch(/[ \u00a0][;!?»]|«[ \u00a0]|[ \u202f]:/);
  });

  test('says « Obligatoire » where the site needs a field and Strapi shows no star and no hint of its own', () => {
    const needed = Object.entries(attributes).filter(
      ([name, { type, required, default: preset, pluginOptions }]) =>
        pluginOptions?.contract?.required === true &&
        required !== true &&
        preset === undefined &&
        type !== 'component' &&
        !filled.has(name),
    );
    for (const [name] of needed) expect(view?.fields[name]?.hint, name).toMatch(/^Obligatoire/);
  });

  test('calls no two fields the same', () => {
    const labels = Object.values(view?.fields ?? {}).map((field) => field?.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('takes its title and columns from its fields, and gives a component a row of its own', () => {
    expect(names).toContain(view?.title);
    for (const column of view?.list ?? []) expect(names).toContain(column);
    for (const row of view?.rows ?? []) {
      expect(12 % row.length).toBe(0);
      if (row.some((name) => wide.has(attributes[name]?.type ?? ''))) expect(row).toHaveLength(1);
    }
  });
});

test('no screen is that of a type that is gone', () => {
  expect(Object.keys(views).sort()).toEqual([...types, ...components].map(([uid]) => uid).sort());
});
