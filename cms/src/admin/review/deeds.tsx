import { useState } from 'react';
import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { longestNote, type ReviewOrder } from 'shared/review';
import { entryPath, type EntryReview } from '../../review/review-reply';
import { messageOf } from '../message';

type Given = {
  review: EntryReview;
  order: Omit<ReviewOrder, 'step' | 'note'>;
  /** Called once something was done, or refused. */
  done: () => void;
};

const said: Readonly<Record<ReviewOrder['step'], string>> = {
  asked: 'Le texte attend sa relecture.',
  returned: 'Le texte est rendu, avec votre note.',
  read: 'Le texte est marqué comme relu.',
};

/** What the person may do about a text: send it for review, return it with a note, or say that it is good. */
export function Deeds({ review: { mayAsk, mayReturn, mayApprove }, order, done }: Given) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [note, setNote] = useState('');
  const [under, setUnder] = useState<ReviewOrder['step']>();
  const [problem, setProblem] = useState<string>();

  const take = async (step: ReviewOrder['step']): Promise<void> => {
    if (step === 'returned' && note.trim() === '') {
      setProblem('Écrivez ce qui est à reprendre.');
      return;
    }
    setProblem(undefined);
    setUnder(step);
    try {
      await post(entryPath, { ...order, step, note });
      setNote('');
      toggleNotification({ type: 'success', message: said[step] });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    }
    setUnder(undefined);
    done();
  };
  const button = (step: ReviewOrder['step'], label: string, variant: 'secondary' | 'success-light' | 'tertiary') => (
    <Button fullWidth variant={variant} loading={under === step} onClick={() => void take(step)}>
      {label}
    </Button>
  );

  if (!mayAsk && !mayReturn && !mayApprove) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {(mayAsk || mayReturn) && (
        <Field.Root error={problem} hint={mayReturn ? 'Nécessaire pour rendre le texte.' : 'Facultative.'}>
          <Field.Label>Note</Field.Label>
          <Textarea value={note} maxLength={longestNote} rows={3} onChange={({ target }) => setNote(target.value)} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
      {mayAsk && button('asked', 'Envoyer en relecture', 'secondary')}
      {mayApprove && button('read', 'Relu', 'success-light')}
      {mayReturn && button('returned', 'Rendre avec la note', 'tertiary')}
    </Flex>
  );
}
