import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { document } from './document';

const inner = { file: field('Fichier'), url: field('Adresse') };
const form = { documents: part('Documents', 'shared.document', inner, { many: true }) };

test('a document is a file or an address', () => {
  const entry = { documents: [{ file: { id: 1 } }, { url: 'https://exemple.test' }, { file: null, url: ' ' }] };
  const problems = document({ form, entry, language: 'fr', source: undefined });
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['documents.2.file']);
});
