import type { Form } from '../content/form';
import type { Role } from './table';

/** What a role may do, as Strapi stores it. */
export type Permission = {
  readonly action: string;
  readonly subject: string | null;
  readonly conditions: readonly string[];
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
};

/** Actions that Strapi allows field by field. */
const fieldwise: ReadonlySet<string> = new Set(['read', 'create', 'update']);

/** The fields of a form by their paths, `image.caption`; without the facts where only words are asked for. */
export function fieldsOf(form: Form, which: 'all' | 'words', before = ''): string[] {
  return Object.entries(form).flatMap(([name, { fact, form: inner }]) => {
    if (which === 'words' && fact) return [];
    return inner === undefined ? [before + name] : fieldsOf(inner, which, `${before}${name}.`);
  });
}

/** Everything that a role may do, on the types of which the forms are given by their uid. */
export function permissionsOf({ content, rights }: Role, forms: ReadonlyMap<string, Form>): Permission[] {
  const onContent = [...forms].flatMap(([subject, form]) =>
    Object.entries(content).map(([action, { languages, fields }]) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      conditions: [],
      properties: {
        ...(fieldwise.has(action) ? { fields: fieldsOf(form, fields) } : {}),
        locales: [...languages],
      },
    })),
  );
  const others = Object.entries(rights).map(([action, whose]) => ({
    action,
    subject: null,
    conditions: whose === 'own' ? ['admin::is-creator'] : [],
    properties: {},
  }));
  return [...onContent, ...others];
}
