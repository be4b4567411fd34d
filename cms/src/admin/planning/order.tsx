import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { languageCodes, type Language } from 'shared/languages';
import type { PlanOrder } from 'shared/planning';
import { entryPath } from '../../planning/planning-reply';
import { namesOf } from '../../planning/wording';
import { messageOf } from '../message';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

type Props = { type: string; documentId: string; language: Language; mayEmbargo: boolean; planned: () => void };

/** A button that asks what is to be done to the entry, when, and in which languages. */
export function OrderButton({ type, documentId, language, mayEmbargo, planned }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState(false);
  const [operation, setOperation] = useState<PlanOrder['operation']>('publish');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('09:00');
  const [languages, setLanguages] = useState<readonly Language[]>([language]);
  const [embargo, setEmbargo] = useState(false);
  const [problem, setProblem] = useState<string>();
  const publishes = operation === 'publish';

  const show = (shown: boolean): void => {
    setProblem(undefined);
    setOpen(shown);
  };
  const choose = (code: Language, chosen: boolean): void =>
    setLanguages(languageCodes.filter((other) => (other === code ? chosen : languages.includes(other))));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // React hands events on to the entry's own form, which would be saved.
    event.stopPropagation();
    setProblem(undefined);
    try {
      await post(entryPath, { type, documentId, languages, operation, date, time, embargo: embargo && publishes });
      show(false);
      setDate('');
      setEmbargo(false);
      toggleNotification({ type: 'success', message: 'C’est prévu.' });
      planned();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };

  return (
    <Modal.Root open={open} onOpenChange={show}>
      <Modal.Trigger>
        <Button variant="secondary" fullWidth>
          Programmer…
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <form onSubmit={(event) => void send(event)}>
          <Modal.Header closeLabel="Fermer">
            <Modal.Title>Programmer un changement</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={5}>
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
                  : 'La fiche reste dans l’administration. Sans le français, les autres langues ne sont plus en ligne non plus.'}
              </Typography>
              <div role="alert">{problem && <Typography textColor="danger700">{problem}</Typography>}</div>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">Fermer</Button>
            </Modal.Close>
            <Button type="submit" disabled={languages.length === 0}>
              Programmer
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
