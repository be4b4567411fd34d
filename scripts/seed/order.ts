import type { Contract, Fields } from 'shared/contract';
import { contracts, type ContentType } from 'shared/generated/index';

function targetsOf(fields: Fields): string[] {
  return Object.values(fields).flatMap((field) => {
    if (field.kind === 'relation') return [field.target];
    return field.kind === 'component' ? targetsOf(field.fields) : [];
  });
}

/** The content types in an order in which each comes after those that it refers to, so that nothing is published before its relations. */
export function seedOrder(): ContentType[] {
  const ordered = new Set<ContentType>();
  const visit = (type: ContentType, path: readonly string[]): void => {
    if (path.includes(type))
      throw new Error(`Content types refer to each other in a circle: ${[...path, type].join(' → ')}`);
    const contract: Contract = contracts[type];
    for (const target of targetsOf(contract.fields)) visit(target as ContentType, [...path, type]);
    ordered.add(type);
  };
  for (const type of Object.keys(contracts) as ContentType[]) visit(type, []);
  return [...ordered];
}
