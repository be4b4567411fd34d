import type { Contract, Field, Fields, Query, Scalar } from 'shared/contract';
import type { Attribute, Schema } from './schema.ts';

const scalarKinds: Readonly<Record<string, Scalar['kind']>> = {
  string: 'text',
  text: 'text',
  email: 'text',
  richtext: 'markdown',
  enumeration: 'enumeration',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
};

/** What is asked of a file; a picture's rights are facts of the file, whichever entries show it. */
const mediaFields = {
  files: ['name', 'url'],
  images: ['name', 'url', 'focalPoint', 'credit', 'licence', 'people', 'consentScopes', 'consentUntil'],
} as const;

type Components = ReadonlyMap<string, Schema>;

function contractField(name: string, attribute: Attribute, components: Components, inFact: boolean): Field {
  const own = attribute.pluginOptions?.contract;
  const fact = inFact || (own?.fact ?? false);
  const required = attribute.required === true || own?.required === true;
  const scalar = scalarKinds[attribute.type];
  if (scalar !== undefined) return { kind: scalar, fact, required };
  if (attribute.type === 'media') {
    return { kind: 'media', fact, required, accepts: attribute.allowedTypes?.includes('images') ? 'images' : 'files' };
  }
  if (attribute.type === 'relation' && attribute.target !== undefined) {
    const many = attribute.relation?.endsWith('ToMany') ?? false;
    return { kind: 'relation', fact, required, many, target: attribute.target.replace(/^.*\./, '') };
  }
  if (attribute.type === 'component' && attribute.component !== undefined) {
    const component = components.get(attribute.component);
    if (component === undefined) throw new Error(`${name}: the component ${attribute.component} does not exist.`);
    const fields = contractFields(component, components, fact);
    return { kind: 'component', fact, required, many: attribute.repeatable === true, fields };
  }
  throw new Error(`${name}: the contract knows no attribute of type ${attribute.type}; teach it in contract.ts.`);
}

function contractFields(schema: Schema, components: Components, inFact: boolean): Fields {
  return Object.fromEntries(
    Object.entries(schema.attributes).map(([name, attribute]) => [
      name,
      contractField(name, attribute, components, inFact),
    ]),
  );
}

/** The fields that the REST API must be asked for; a relation is asked for its id only. */
function queryOf(fields: Fields): Query {
  const query = { fields: [] as string[], populate: {} as Record<string, Query> };
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'relation') query.populate[name] = { fields: ['documentId'], populate: {} };
    else if (field.kind === 'media') query.populate[name] = { fields: mediaFields[field.accepts], populate: {} };
    else if (field.kind === 'component') query.populate[name] = queryOf(field.fields);
    else query.fields.push(name);
  }
  return query;
}

/** What the pull must know of a content type, derived from its schema.json and nothing else. */
export function contractOf(type: string, schema: Schema, components: Components): Contract {
  const fields = contractFields(schema, components, false);
  const single = schema.kind === 'singleType';
  const endpoint = single ? schema.info.singularName : schema.info.pluralName;
  if (endpoint === undefined) throw new Error(`${type}: schema.json gives no ${single ? 'singular' : 'plural'} name.`);
  return { type, endpoint, single, fields, query: queryOf(fields) };
}
