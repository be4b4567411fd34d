import type { Field, Form } from './form';

/** A field for tests: what a rule looks at is said, the rest is ordinary. */
export function field(label: string, rest: Partial<Field> = {}): Field {
  return { type: 'string', label, fact: false, required: false, expected: false, many: false, ...rest };
}

/** A component field for tests. */
export function part(label: string, component: string, form: Form, rest: Partial<Field> = {}): Field {
  return field(label, { type: 'component', component, form, ...rest });
}
