import type { Attribute, Schema } from './schema.ts';

/** `press-release` → `pressRelease`, `shared.image` → `sharedImage`. */
export function identifier(name: string): string {
  return name.replace(/[-.](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function bounds(attribute: Attribute): string {
  const min = attribute.min === undefined ? '' : `.min(${attribute.min})`;
  const max = attribute.max === undefined ? '' : `.max(${attribute.max})`;
  return min + max;
}

function text(attribute: Attribute): string {
  const max = attribute.maxLength === undefined ? '' : `.max(${attribute.maxLength})`;
  const pattern = attribute.regex === undefined ? '' : `.regex(/${attribute.regex}/u)`;
  return `z.string()${max}${pattern}`;
}

/** The Zod expression of one attribute as it stands in the snapshot, without its being required or not. */
function valueOf(attribute: Attribute): string {
  switch (attribute.type) {
    case 'string':
    case 'text':
      return text(attribute);
    case 'email':
      return 'z.email()';
    case 'richtext':
      return 'leaves.html';
    case 'enumeration':
      return `z.enum(${JSON.stringify(attribute.enum ?? [])})`;
    case 'integer':
      return `z.number().int()${bounds(attribute)}`;
    case 'float':
      return `z.number()${bounds(attribute)}`;
    case 'boolean':
      return 'z.boolean()';
    case 'date':
    case 'time':
    case 'datetime':
      return `leaves.${attribute.type}`;
    case 'media':
      return attribute.allowedTypes?.includes('images') ? 'leaves.image' : 'leaves.file';
    case 'relation':
      return attribute.relation?.endsWith('ToMany') ? 'z.array(leaves.reference)' : 'leaves.reference';
    default:
      return attribute.repeatable === true
        ? `z.array(${identifier(attribute.component ?? '')})`
        : identifier(attribute.component ?? '');
  }
}

/** Lists are always there, empty at the least; a required list has one item or more. */
function member(name: string, attribute: Attribute): string {
  const value = valueOf(attribute);
  const required = attribute.required === true || attribute.pluginOptions?.contract?.required === true;
  if (value.startsWith('z.array(')) return `${name}: ${value}${required ? '.min(1)' : ''},`;
  return `${name}: ${value}${required ? '' : '.optional()'},`;
}

/** The members of the Zod object of a content type or component, a line each. */
export function membersOf(schema: Schema): string {
  return Object.entries(schema.attributes)
    .map(([name, attribute]) => member(name, attribute))
    .join('\n');
}
