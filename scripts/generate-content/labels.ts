import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Schema } from './schema.ts';

const view = z.record(
  z.string(),
  z.looseObject({ fields: z.record(z.string(), z.looseObject({ label: z.string() })) }),
);

/** What the officer's screen calls a content type and its fields, those of its components by their path, `image.alt`. */
export type Labels = { readonly type: string; readonly fields: Readonly<Record<string, string>> };

/** The labels of each content type: its `displayName`, and the words of cms/editor-view.json. */
export function labelsOf(
  types: ReadonlyMap<string, Schema>,
  parts: ReadonlyMap<string, Schema>,
): Record<string, Labels> {
  const screens = view.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cms/editor-view.json'), 'utf8')));
  const fieldsOf = (owner: string, schema: Schema, path: string): [string, string][] =>
    Object.entries(schema.attributes).flatMap(([name, { component }]): [string, string][] => {
      const label = screens[owner]?.fields[name]?.label;
      const part = component === undefined ? undefined : parts.get(component);
      return [
        ...(label === undefined ? [] : [[`${path}${name}`, label] satisfies [string, string]]),
        ...(component === undefined || part === undefined ? [] : fieldsOf(component, part, `${path}${name}.`)),
      ];
    });
  return Object.fromEntries(
    [...types].map(([type, schema]) => [
      type,
      {
        type: schema.info.displayName,
        fields: Object.fromEntries(fieldsOf(`api::${type}.${type}`, schema, '')),
      },
    ]),
  );
}
