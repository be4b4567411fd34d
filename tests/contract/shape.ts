import type { Attribute } from '../../scripts/generate-content/schema.ts';
import type { Entry, Values } from './entries.ts';

type Attributes = Readonly<Record<string, Attribute>>;

/** The content types and the components as schema.json defines them, and which ids each type has. */
export type Model = {
  readonly types: ReadonlyMap<string, { readonly attributes: Attributes }>;
  readonly components: ReadonlyMap<string, { readonly attributes: Attributes }>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
};

/** `facts` is facts.json, `words` a language file: each holds its own attributes and none of the other's. */
type Side = 'facts' | 'words';

/** The attribute that the Markdown below the front matter fills. */
export function bodyAttribute(type: string): string {
  return type === 'site' ? 'introduction' : 'body';
}

/** Everything in an entry that schema.json does not allow, or that it asks for and is not there. */
export function misfits(entry: Entry, model: Model): readonly string[] {
  const attributes = model.types.get(entry.type)?.attributes;
  if (attributes === undefined) return [`${entry.type} is no content type`];
  const inFacts = check(entry.facts, attributes, 'facts', false, '', model).map((finding) => `facts.json: ${finding}`);
  const inWords = Object.entries(entry.words).flatMap(([language, { front, body }]) => {
    const own = bodyAttribute(entry.type);
    const values = body === '' ? front : { ...front, [own]: body };
    const twice = front[own] === undefined ? [] : [`${own} belongs below the front matter`];
    const alone = Object.entries(attributes)
      .filter(([name, attribute]) => isMixed(attribute, false, model) && name in front && !(name in entry.facts))
      .map(([name]) => `${name} has words here and no facts in facts.json`);
    const found = [...check(values, attributes, 'words', false, '', model), ...twice, ...alone];
    return found.map((finding) => `${language}.md: ${finding}`);
  });
  return [...inFacts, ...inWords];
}

function check(
  values: Values,
  attributes: Attributes,
  side: Side,
  inFact: boolean,
  at: string,
  model: Model,
): string[] {
  const findings: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const attribute = attributes[name];
    const path = `${at}${name}`;
    if (attribute === undefined) findings.push(`${path} is not in schema.json`);
    else findings.push(...checkValue(value, attribute, side, inFact || isFact(attribute), path, model));
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    const belongs = (inFact || isFact(attribute)) === (side === 'facts') && !isMixed(attribute, inFact, model);
    if (belongs && isRequired(attribute) && values[name] === undefined) findings.push(`${at}${name} is missing`);
  }
  return findings;
}

function checkValue(
  value: unknown,
  attribute: Attribute,
  side: Side,
  fact: boolean,
  path: string,
  model: Model,
): string[] {
  if (value === null || value === '') return [`${path} is empty; leave it out`];
  if (!isMixed(attribute, fact, model) && fact !== (side === 'facts'))
    return [`${path} is a ${fact ? 'fact' : 'word'}`];
  if (attribute.type === 'relation') return checkRelation(value, attribute, path, model);
  if (attribute.type !== 'component') return checkScalar(value, attribute, path);
  const inner = model.components.get(attribute.component ?? '')?.attributes;
  if (inner === undefined) return [`${path}: the component ${attribute.component ?? ''} does not exist`];
  if (Array.isArray(value) !== (attribute.repeatable === true))
    return [`${path} is ${Array.isArray(value) ? '' : 'not '}a list`];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index) => {
    const here = attribute.repeatable === true ? `${path}.${String(index)}.` : `${path}.`;
    return isValues(item) ? check(item, inner, side, fact, here, model) : [`${here} is not an object`];
  });
}

function checkRelation(value: unknown, attribute: Attribute, path: string, model: Model): string[] {
  const many = attribute.relation?.endsWith('ToMany') === true;
  if (Array.isArray(value) !== many) return [`${path} is ${many ? 'not ' : ''}a list`];
  const target = (attribute.target ?? '').replace(/^.*\./u, '');
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  const unknown = ids.filter((id) => typeof id !== 'string' || model.ids.get(target)?.has(id) !== true);
  const repeated = new Set(ids).size < ids.length ? [`${path} names an entry twice`] : [];
  return [...unknown.map((id) => `${path}: there is no ${target} ${String(id)}`), ...repeated];
}

const isText = new Set(['string', 'text', 'richtext', 'enumeration', 'email', 'date', 'time', 'datetime']);

function checkScalar(value: unknown, attribute: Attribute, path: string): string[] {
  if (attribute.type === 'float' || attribute.type === 'integer') {
    const { min = -Infinity, max = Infinity } = attribute;
    return typeof value === 'number' && value >= min && value <= max ? [] : [`${path} is no number within bounds`];
  }
  if (!isText.has(attribute.type)) return [];
  if (typeof value !== 'string') return [`${path} is no text`];
  const { maxLength = Infinity, enum: allowed, regex } = attribute;
  if (value.length > maxLength) return [`${path} is longer than ${String(maxLength)} characters`];
  if (allowed !== undefined && !allowed.includes(value))
    return [`${path}: ${value} is not one of ${allowed.join(', ')}`];
  if (regex !== undefined && !new RegExp(regex, 'u').test(value)) return [`${path}: ${value} does not match ${regex}`];
  return [];
}

function isFact(attribute: Attribute): boolean {
  return attribute.pluginOptions?.contract?.fact === true;
}

function isRequired(attribute: Attribute): boolean {
  return attribute.required === true || attribute.pluginOptions?.contract?.required === true;
}

/** A component that is no fact as a whole and holds some: its own fields say on which side each is written. */
function isMixed(attribute: Attribute, fact: boolean, { components }: Model): boolean {
  if (attribute.type !== 'component' || fact || isFact(attribute)) return false;
  return Object.values(components.get(attribute.component ?? '')?.attributes ?? {}).some(isFact);
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
