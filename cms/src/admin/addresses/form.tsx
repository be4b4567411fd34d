import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { longestReason, longestTarget, type WithdrawalOrder } from 'shared/former-address';
import { languages as ours, type Language } from 'shared/languages';
import { inLanguages, namesOf } from '../../content/language-names';
import { messageOf } from '../message';
import { useLeavingLanguagesQuery, useWithdrawMutation } from './api';

type Kind = WithdrawalOrder['kind'];

const kinds: readonly [kind: Kind, name: string, consequence: string][] = [
  ['error', 'Publiée par erreur', 'L’adresse ne mène plus à rien.'],
  ['moved', 'Déplacée', 'Qui vient à l’ancienne adresse est mené à la nouvelle.'],
  [
    'withdrawn',
    'Retirée',
    'Un avis reste à l’adresse\u00a0: quelle sorte de page c’était, depuis quand, et pourquoi si vous le dites.',
  ],
];

type WordsProps = {
  kind: Kind;
  language: Language;
  /** Whether the officer must say something: the other languages are led where the one that was asked for is. */
  asked: boolean;
  value: string;
  change: (words: string) => void;
};

/** Where the readers of a language are led, or what they are told. */
function Words({ kind, language, asked, value, change }: WordsProps) {
  const name = namesOf([language]);
  if (kind === 'moved') {
    const hint = 'Une adresse du site, comme /fr/presse/, ou une adresse qui commence par https://';
    return (
      <Field.Root required={asked} hint={asked ? hint : `${hint}. Vide\u00a0: la même adresse.`}>
        <Field.Label>Nouvelle adresse, en {name}</Field.Label>
        <Field.Input
          required={asked}
          dir="ltr"
          maxLength={longestTarget}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
        <Field.Hint />
      </Field.Root>
    );
  }
  return (
    <Field.Root hint="Facultatif. Une phrase que les lecteurs liront.">
      <Field.Label>Raison, en {name}</Field.Label>
      <Textarea
        dir={ours[language].dir}
        lang={language}
        maxLength={longestReason}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}

type Props = Pick<WithdrawalOrder, 'type' | 'documentId' | 'language'> & { unsaved: boolean; onClose: () => void };

/** Asks why an entry leaves the site, for every language that leaves with it. */
export function WithdrawalForm({ type, documentId, language, unsaved, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('withdrawn');
  const [words, setWords] = useState<WithdrawalOrder['words']>({});
  const { currentData } = useLeavingLanguagesQuery({ type, documentId, language }, { refetchOnMountOrArgChange: true });
  const [withdraw, { isLoading }] = useWithdrawMutation();
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = useState<string>();
  const leaving = currentData?.leaving ?? [language];

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // React hands events on to the entry's own form, which would be saved.
    event.stopPropagation();
    setProblem(undefined);
    const said = kind === 'error' ? {} : words;
    const answer = await withdraw({ type, documentId, language, kind, words: said });
    if ('error' in answer) {
      setProblem(messageOf(answer.error));
      return;
    }
    toggleNotification({ type: 'success', message: 'La fiche quitte le site.' });
    onClose();
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>
            Quitte le site {inLanguages(leaving)}. La fiche reste dans l’administration, en brouillon.
          </Typography>
          {unsaved && (
            <Typography>Ce que vous n’avez pas enregistré serait perdu&nbsp;: enregistrez d’abord.</Typography>
          )}
          <Radio.Group
            aria-label="Pourquoi cette fiche quitte le site"
            value={kind}
            onValueChange={(value) => setKind(kinds.find(([name]) => name === value)?.[0] ?? 'withdrawn')}
          >
            {kinds.map(([value, name, consequence]) => (
              <Radio.Item key={value} value={value}>
                {name}. {consequence}
              </Radio.Item>
            ))}
          </Radio.Group>
          {kind !== 'error' &&
            leaving.map((code) => (
              <Words
                key={`${kind} ${code}`}
                kind={kind}
                language={code}
                asked={code === language}
                value={words[code] ?? ''}
                change={(value) => setWords({ ...words, [code]: value })}
              />
            ))}
          <div role="alert">{problem && <Typography textColor="danger700">{problem}</Typography>}</div>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          Fermer
        </Button>
        <Button type="submit" variant="danger" loading={isLoading} disabled={unsaved}>
          Dépublier
        </Button>
      </Modal.Footer>
    </form>
  );
}
