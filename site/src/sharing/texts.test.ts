import { expect, test } from 'vitest';
import { shareTexts, type Shared } from './texts.ts';

const shared: Shared = {
  title: 'Fiction & cie',
  summary: 'Un résumé fictif ?',
  facts: [],
  address: 'https://example.test/fr/fiction/',
  network: 'Réseau fictif',
  language: 'fr',
};

test('a post is the title, the summary and the address; facts are lines between', () => {
  expect(shareTexts(shared).post).toBe('Fiction & cie\n\nUn résumé fictif ?\n\nhttps://example.test/fr/fiction/');
  expect(shareTexts({ ...shared, facts: ['Date à confirmer', 'Fabula'] }).post).toContain(
    '?\n\nDate à confirmer\nFabula\n\nhttps:',
  );
});

test('the e-mail’s link gives subject and message as they were, with the line ends of e-mail', () => {
  const { mailto } = shareTexts(shared);
  const values = new URL(mailto).searchParams;
  expect(values.get('subject')).toBe('Fiction & cie');
  expect(values.get('body')).toBe('https://example.test/fr/fiction/\r\n\r\nRéseau fictif');
  expect(mailto).not.toMatch(/[\s+]/);
});
