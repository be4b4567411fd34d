import { schemas } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { wordsIn } from '../i18n/words.ts';

/** The coded values of the files, each once with what it means in a language, in the order of the CMS. */
export function codesIn(language: Language): readonly { term: string; meaning: string }[] {
  const words = wordsIn(language);
  const { kind, eventStatus } = schemas.event.shape;
  const { section, actionStatus } = schemas.action.shape;
  return [
    { term: 'à confirmer', meaning: words('state.confirm') },
    { term: 'confirmé', meaning: words('data.code.confirmé') },
    ...kind.options.map((term) => ({ term, meaning: words(`event.kind.${term}`) })),
    ...eventStatus.options.map((term) => ({ term, meaning: words(`event.status.${term}`) })),
    ...section.options.map((term) => ({ term, meaning: words(`action.section.${term}`) })),
    ...actionStatus.options.map((term) => ({ term, meaning: words(`action.status.${term}`) })),
    ...schemas.city.shape.roles.element.shape.kind.options.map((term) => ({
      term,
      meaning: words(`city.role.${term}`),
    })),
    { term: 'originale', meaning: words('data.code.originale') },
    { term: 'traduction de travail', meaning: words('translation.working') },
    { term: 'traduction validée', meaning: words('data.code.traduction validée') },
  ].filter(({ term }, index, all) => all.findIndex((code) => code.term === term) === index);
}
