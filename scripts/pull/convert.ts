import { z } from 'zod';
import type { Component, Fields } from 'shared/contract';
import { accept, convertLeaf, type Conversion } from './convert-leaf.ts';
import { UnfitMedia } from './media.ts';
import { isAbsent, type Attributes } from './merge.ts';

const object = z.record(z.string(), z.unknown());
const objectOrNone = object.catch({});
const list = z.array(z.unknown());

/** Turns a reply's attributes into those of the snapshot, each field by its kind. */
export async function convert(fields: Fields, attributes: Attributes, to: Conversion, path = ''): Promise<Attributes> {
  const converted: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const [given, at] = [attributes[name], path === '' ? name : `${path}.${name}`];
    const value =
      field.kind === 'component'
        ? await convertComponent(field, given, to, at)
        : await convertLeaf(field, given, to, at);
    if (value !== undefined) converted[name] = value;
  }
  return converted;
}

/** A component whose file cannot be used is left out, and said; the entry itself lives on. */
async function convertComponent(field: Component, value: unknown, to: Conversion, path: string): Promise<unknown> {
  const convertOne = async (one: unknown, at: string): Promise<Attributes | undefined> => {
    try {
      const attributes = accept(object, one, at);
      if (lacksFile(field, attributes)) return undefined;
      const converted = await convert(field.fields, attributes, to, at);
      if (isUndescribed(field, converted))
        throw new UnfitMedia('l’image n’a pas de texte alternatif dans cette langue');
      return converted;
    } catch (error) {
      if (!(error instanceof UnfitMedia)) throw error;
      to.mended(at, error.message);
      return undefined;
    }
  };
  if (!field.many) return isAbsent(value) ? undefined : await convertOne(value, path);
  const given = accept(list, value ?? [], path);
  const items = new Map<number, Attributes>();
  for (const [place, one] of given.entries()) {
    const item = await convertOne(one, `${path}.${place}`);
    if (item !== undefined) items.set(place, item);
  }
  if (items.size < given.length) to.thinned(path, [...items.keys()]);
  return [...items.values()];
}

/** A translation's image component without the source's file is only words waiting for a picture. */
const lacksFile = (field: Component, attributes: Attributes): boolean =>
  Object.entries(field.fields).some(
    ([name, inner]) => inner.kind === 'media' && inner.required && isAbsent(attributes[name]),
  );

/** WCAG 1.1.1: a picture says in words what it shows, in the reader's language, or that it is decoration. */
export function isUndescribed({ fields }: Component, converted: unknown): boolean {
  const { decorative, alternative } = objectOrNone.parse(converted);
  return 'alternative' in fields && decorative !== true && alternative === undefined;
}
