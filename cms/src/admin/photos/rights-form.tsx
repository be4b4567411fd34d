import { useState } from 'react';
import { Checkbox, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { consentScopes, peopleAnswers, type ConsentScope, type PeopleAnswer } from 'shared/consent';
import type { Rights } from '../../photos/photos-reply';

/** What is typed; the date is '' where there is none. */
export type Typed = {
  readonly credit: string;
  readonly licence: string;
  readonly people: PeopleAnswer | undefined;
  readonly scopes: readonly ConsentScope[];
  readonly until: string;
};

const scopeLabels: Readonly<Record<ConsentScope, string>> = {
  site: 'Le site',
  presse: 'La presse, qui reçoit les photos des communiqués',
  réseaux: 'Les réseaux sociaux',
};
const peopleLabels: Readonly<Record<PeopleAnswer, string>> = {
  'aucune personne reconnaissable': 'Non, aucune personne reconnaissable',
  'accord écrit': 'Oui, et un accord écrit est conservé',
};

/** The rights of a picture as they are being typed, and what changes them. */
export function useTyped(rights: Rights): [Typed, (change: Partial<Typed>) => void] {
  const [typed, setTyped] = useState<Typed>({
    ...{ credit: rights.credit, licence: rights.licence, people: rights.people },
    ...{ scopes: rights.scopes, until: rights.until ?? '' },
  });
  return [typed, (change) => setTyped((before) => ({ ...before, ...change }))];
}

type Props = { typed: Typed; change: (change: Partial<Typed>) => void };

/** For what the persons have agreed, and until when. */
function Consent({ typed, change }: Props) {
  const choose = (scope: ConsentScope, chosen: boolean): void =>
    change({ scopes: consentScopes.filter((other) => (other === scope ? chosen : typed.scopes.includes(other))) });
  return (
    <>
      <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
        <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0, marginBottom: '0.8rem' }}>
          L’accord couvre
        </Typography>
        {consentScopes.map((scope) => (
          <Checkbox
            key={scope}
            checked={typed.scopes.includes(scope)}
            onCheckedChange={(chosen) => choose(scope, chosen === true)}
          >
            {scopeLabels[scope]}
          </Checkbox>
        ))}
      </Flex>
      <Field.Root
        name="until"
        hint="Ce jour-là à minuit, heure du Maroc, l’image quitte le site. Laissez vide si l’accord n’a pas de fin."
      >
        <Field.Label>Expire le</Field.Label>
        <Field.Input type="date" value={typed.until} onChange={({ target }) => change({ until: target.value })} />
        <Field.Hint />
      </Field.Root>
    </>
  );
}

/** The fields of a picture's rights. */
export function RightsForm({ typed, change }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="credit" hint="Qui a fait l’image. Exemple : Commune de Tiznit">
        <Field.Label>Crédit</Field.Label>
        <Field.Input maxLength={120} value={typed.credit} onChange={({ target }) => change({ credit: target.value })} />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="licence" hint="De quel droit le site la montre. Exemple : CC BY 4.0, ou accord de l’auteur">
        <Field.Label>Licence</Field.Label>
        <Field.Input
          maxLength={120}
          value={typed.licence}
          onChange={({ target }) => change({ licence: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography variant="pi" fontWeight="bold" id="photo-people">
          Peut-on y reconnaître quelqu’un&nbsp;?
        </Typography>
        <Radio.Group
          aria-labelledby="photo-people"
          value={typed.people ?? ''}
          onValueChange={(value) => change({ people: peopleAnswers.find((answer) => answer === value) })}
        >
          {peopleAnswers.map((answer) => (
            <Radio.Item key={answer} value={answer}>
              {peopleLabels[answer]}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Flex>
      {typed.people === 'accord écrit' && <Consent typed={typed} change={change} />}
    </Flex>
  );
}
