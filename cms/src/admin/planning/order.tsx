import { useState } from 'react';
import { Checkbox, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { languageCodes, type Language } from 'shared/languages';
import type { PlanOrder } from 'shared/planning';
import { entryPath } from '../../planning/planning-reply';
import { namesOf } from '../../content/language-names';
import { FormDialog } from '../form-dialog';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Props = { type: string; documentId: string; language: Language; mayEmbargo: boolean; planned: () => void };

/** A button that asks what is to be done to the entry, when, and in which languages. */
export function OrderButton({ type, documentId, language, mayEmbargo, planned }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [operation, setOperation] = useState<PlanOrder['operation']>('publish');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('09:00');
  const [languages, setLanguages] = useState<readonly Language[]>([language]);
  const [embargo, setEmbargo] = useState(false);
  const publishes = operation === 'publish';

  const choose = (code: Language, chosen: boolean): void =>
    setLanguages(languageCodes.filter((other) => (other === code ? chosen : languages.includes(other))));
  const send = async (): Promise<void> => {
    await post(entryPath, { type, documentId, languages, operation, date, time, embargo: embargo && publishes });
    setDate('');
    setEmbargo(false);
    toggleNotification({ type: 'success', message: 'C’est prévu.' });
    planned();
  };

  return (
    <FormDialog
      label="Programmer…"
      submit="Programmer"
      title="Programmer un changement"
      ready={languages.length > 0}
      onSubmit={send}
    >
      <Radio.Group
        aria-label="Ce qui sera fait"
        value={operation}
        onValueChange={(value) => setOperation(value === 'unpublish' ? 'unpublish' : 'publish')}
      >
        <Radio.Item value="publish">Publier</Radio.Item>
        <Radio.Item value="unpublish">Retirer du site</Radio.Item>
      </Radio.Group>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Field.Root required>
          <Field.Label>Date</Field.Label>
          <Field.Input type="date" required value={date} onChange={({ target }) => setDate(target.value)} />
        </Field.Root>
        <Field.Root required hint="Heure du Maroc">
          <Field.Label>Heure</Field.Label>
          <Field.Input type="time" required value={time} onChange={({ target }) => setTime(target.value)} />
          <Field.Hint />
        </Field.Root>
      </Flex>
      <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
        <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0, marginBottom: '0.8rem' }}>
          Langues
        </Typography>
        {languageCodes.map((code) => (
          <Checkbox
            key={code}
            checked={languages.includes(code)}
            onCheckedChange={(chosen) => choose(code, chosen === true)}
          >
            {capitalised(namesOf([code]))}
          </Checkbox>
        ))}
      </Flex>
      {mayEmbargo && publishes && (
        <Checkbox checked={embargo} onCheckedChange={(chosen) => setEmbargo(chosen === true)}>
          Sous embargo&nbsp;: jusqu’à cette heure, personne ne peut publier ce communiqué.
        </Checkbox>
      )}
      <Typography variant="pi" textColor="neutral600">
        {publishes
          ? 'Ce qui sera publié est ce qui sera enregistré à cette heure-là. Les règles de la publication sont vérifiées au moment même.'
          : 'La fiche reste dans l’administration, et un avis de retrait à son adresse. Sans le français, les autres langues ne sont plus en ligne non plus.'}
      </Typography>
    </FormDialog>
  );
}
