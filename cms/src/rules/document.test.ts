import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { document } from './document';

const inner = { file: field('Fichier'), url: field('Adresse') };
const form = { documents: part('Documents', 'shared.document', inner, { many: true }) };

test('un document est un fichier ou une adresse', () => {
  const entry = { documents: [{ file: { id: 1 } }, { url: 'https://exemple.test' }, { file: null, url: ' ' }] };
  const problems = document({ form, entry, language: 'fr', source: undefined });
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['documents.2.file']);
});
