import type { ConsentScope } from 'shared/consent';
import { isEmpty, text, type Entry } from '../content/form';
import { quote, type Problem } from './problem';

const where = `dans ${quote('Photos et droits')}`;

/**
 * What is not known of the rights of a component's file, which are typed once for every entry that shows it. That an
 * agreement is over keeps nothing back: the entry stays without its picture.
 */
export function rightsProblems(part: Entry, path: readonly string[], scopes: readonly ConsentScope[]): Problem[] {
  const { file } = part;
  if (isEmpty(file) || typeof file !== 'object') return [];
  const { name, credit, licence, people, consentScopes } = file as Entry;
  const problem = (message: string): Problem[] => [
    { path: [...path, 'file'], message: `L’image ${quote(text(name))} ${message}` },
  ];
  const missing = [
    ...(isEmpty(credit) ? ['son crédit (qui l’a faite)'] : []),
    ...(isEmpty(licence) ? [`sa licence (par exemple ${quote('CC BY 4.0')})`] : []),
    ...(isEmpty(people) ? ['si l’on peut y reconnaître quelqu’un'] : []),
  ];
  if (missing.length > 0) {
    return problem(`attend ses droits\u00a0: saisissez ${where} ${new Intl.ListFormat('fr').format(missing)}.`);
  }
  if (people !== 'accord écrit') return [];
  const covered = Array.isArray(consentScopes) ? consentScopes : [];
  const lacking = scopes.find((scope) => !covered.includes(scope));
  return lacking === undefined
    ? []
    : problem(
        `ne peut pas être montrée ici\u00a0: l’accord écrit ne couvre pas ${lacking === 'site' ? 'le site' : 'la presse'}. Complétez-le ${where}, ou choisissez une autre image.`,
      );
}
