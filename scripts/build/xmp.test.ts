import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { xmpOf } from './xmp.ts';

const photo = { credit: 'Fiction & <cie>', licence: 'Licence fictive', captions: {}, alternatives: {} };
const textOf = (xmp: string, property: string, language = 'x-default'): string | undefined =>
  parse(xmp)
    .querySelectorAll('*')
    .find(({ rawTagName }) => rawTagName === property)
    ?.querySelectorAll('*')
    .find((item) => item.getAttribute('xml:lang') === language)?.text;

test('the credit is creator and credit line, its signs escaped', () => {
  expect(xmpOf(photo)).toContain('<rdf:li>Fiction &amp; &lt;cie&gt;</rdf:li>');
  expect(xmpOf(photo)).toContain('<photoshop:Credit>Fiction &amp; &lt;cie&gt;</photoshop:Credit>');
  expect(textOf(xmpOf(photo), 'xmpRights:UsageTerms')).toBe('Licence fictive');
});

test('words come in each language that has them, the first of them for readers that ask for none', () => {
  const xmp = xmpOf({ ...photo, captions: { fr: 'Légende', ar: 'تعليق' } });
  expect(textOf(xmp, 'dc:description')).toBe('Légende');
  expect(textOf(xmp, 'dc:description', 'ar')).toBe('تعليق');
  expect(xmp).not.toContain('AltTextAccessibility');
});
