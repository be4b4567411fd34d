import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { stateLine, states } from '../../translation/states';
import { boardPath, type Board } from '../../translation/translation-reply';
import { Choice, Pages, useNarrowing } from '../narrowing';
import { seldom, usePolled } from '../publication/polled';
import { Counts } from './counts';
import { EntryRow } from './row';

type Narrowing = ReturnType<typeof useNarrowing>;

function Choices({ board, chosen, choose }: { board: Board } & Pick<Narrowing, 'chosen' | 'choose'>) {
  const languages = board.languages.map(({ language, name }) => ({ value: language, name }));
  const stands = states.map((state) => ({ value: state, name: stateLine(state) }));
  const types = board.types.map(({ type, name }) => ({ value: type, name }));
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      {(
        [
          ['language', 'Langue', 'Toutes les langues', languages],
          ['state', 'État', 'Tous les états', stands],
          ['type', 'Type de fiche', 'Tous les types', types],
        ] as const
      ).map(([name, label, all, options]) => (
        <Choice
          key={name}
          label={label}
          all={all}
          options={options}
          chosen={chosen(name)}
          choose={(value) => choose(name, value)}
        />
      ))}
    </Flex>
  );
}

/** Every entry in every language: what is absent, late or up to date, and the way to translate it. */
export default function TranslationsPage() {
  const { search, chosen, choose, queryWith } = useNarrowing();
  const { reply, failed } = usePolled<Board>(boardPath + search, () => false, { pause: seldom });
  return (
    <Page.Main>
      <Page.Title>Traductions</Page.Title>
      <Layouts.Header
        title="Traductions"
        subtitle="Où en est chaque fiche dans chaque langue. Une traduction est en retard quand les mots français ont changé depuis qu’elle a été enregistrée."
      />
      <Layouts.Content>
        {reply === undefined ? (
          <Typography textColor="neutral600">{failed ? 'La liste ne peut pas être lue.' : 'Lecture…'}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Counts counts={reply.counts} queryWith={queryWith} />
            <Choices board={reply} chosen={chosen} choose={choose} />
            <Typography role="status">
              {reply.found === 0 && 'Aucune fiche.'}
              {reply.found === 1 && '1 fiche.'}
              {reply.found > 1 && `${String(reply.found)} fiches.`}
            </Typography>
            <Flex tag="ul" aria-label="Fiches" direction="column" alignItems="stretch" gap={4}>
              {reply.rows.map((row) => (
                <EntryRow key={row.id} row={row} />
              ))}
            </Flex>
            <Pages page={reply.page} pages={reply.pages} queryOf={(page) => queryWith({ page: String(page) })} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
