/** cms/editor-view.json says everything that the officer reads beside a field: no type, component or field is left out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Schema = { attributes: Record<string, { type: string }> };
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

/** Strapi gives these a whole row. */
const wide = new Set(['component', 'richtext', 'dynamiczone', 'json']);

describe.each([...types, ...components])('écran de %s', (uid, { attributes }) => {
  const names = Object.keys(attributes).sort();
  const view = views[uid];

  test('chaque champ y est, une fois, et aucun autre', () => {
    expect(view?.rows.flat().sort()).toEqual(names);
    expect(Object.keys(view?.fields ?? {}).sort()).toEqual(names);
  });

  test.each(names)('%s a une étiquette et une aide', (name) => {
    const field = view?.fields[name];
    expect(field?.label.trim()).toMatch(/^\p{Lu}/u);
    expect(field?.hint.trim().length).toBeGreaterThan(10);
    expect(field?.hint).not.toMatch(/ [;:!?»]|« /);
  });

  test('deux champs ne portent pas le même nom', () => {
    const labels = Object.values(view?.fields ?? {}).map((field) => field?.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('le titre et les colonnes sont des champs, et un bloc a sa ligne à lui', () => {
    expect(names).toContain(view?.title);
    for (const column of view?.list ?? []) expect(names).toContain(column);
    for (const row of view?.rows ?? []) {
      expect(12 % row.length).toBe(0);
      if (row.some((name) => wide.has(attributes[name]?.type ?? ''))) expect(row).toHaveLength(1);
    }
  });
});

test('aucun écran n’est celui d’un type disparu', () => {
  expect(Object.keys(views).sort()).toEqual([...types, ...components].map(([uid]) => uid).sort());
});
