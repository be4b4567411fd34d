import { expect, test } from 'vitest';
import { isolateHtml, isolateText, runsOf } from './isolate.ts';

const arabic = 'تعاون مع Anti-rumours Global في خطة 2019-2020، الفقرة 2.3';

test('the runs of a text are the text', () => {
  for (const text of [arabic, '', 'Latin', '2019-2020', 'من 1 إلى 11']) {
    expect(
      runsOf(text, 'ar')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  }
});

test('Latin words stay together and joined numbers are kept whole in Arabic', () => {
  expect(runsOf(arabic, 'ar').filter(({ kind }) => kind !== 'plain')).toEqual([
    { text: 'Anti-rumours Global', kind: 'latin' },
    { text: '2019-2020', kind: 'number' },
    { text: '2.3', kind: 'number' },
  ]);
});

test('a Latin run ends in a letter or a digit: the sign after it belongs to the Arabic sentence', () => {
  const latin = (text: string): string[] =>
    runsOf(text, 'ar').flatMap(({ text, kind }) => (kind === 'latin' ? text : []));
  expect(latin('بالتعاون مع Anti-rumours Global.')).toEqual(['Anti-rumours Global']);
  expect(latin('مع A/B، ثم (Global) و Wi-Fi!')).toEqual(['A/B', 'Global', 'Wi-Fi']);
});

test('a Latin comma between Latin words is theirs, an Arabic one is the sentence’s', () => {
  const latin = (text: string): string[] =>
    runsOf(text, 'ar').flatMap(({ text, kind }) => (kind === 'latin' ? text : []));
  expect(latin('الرخصة: Exemple fictif, sans droit réel')).toEqual(['Exemple fictif, sans droit réel']);
  expect(latin('GIZ، OIM, ثم UE')).toEqual(['GIZ', 'OIM', 'UE']);
});

test('a name that a hyphen joins is kept whole, in Arabic inside its run', () => {
  expect(isolateText('avec Anti-rumours Global, eux-mêmes', 'fr')).toBe(
    'avec <span class="whole">Anti-rumours</span> Global, eux-mêmes',
  );
  expect(isolateText('مع Anti-rumours Global.', 'ar')).toBe(
    'مع <bdi dir="ltr"><span class="whole">Anti-rumours</span> Global</bdi>.',
  );
});

test('in French only joined numbers and names are runs of their own', () => {
  expect(runsOf('Le plan 2019-2020 prévoit 11 actions', 'fr').filter(({ kind }) => kind !== 'plain')).toEqual([
    { text: '2019-2020', kind: 'number' },
  ]);
});

test('tags, attributes and entities of HTML are left as they are', () => {
  expect(isolateHtml('<a href="/fr/2019-2020/">خطة 2019-2020</a>&nbsp;<em>UE</em>', 'ar')).toBe(
    '<a href="/fr/2019-2020/">خطة <bdi dir="ltr" class="whole">2019-2020</bdi></a>&nbsp;<em><bdi dir="ltr">UE</bdi></em>',
  );
});

test('the signs of a plain text never become markup', () => {
  expect(isolateText('a < b && <script>', 'fr')).toBe('a &lt; b &amp;&amp; &lt;script&gt;');
});

test('a number that follows a Latin name is read with it', () => {
  const latin = (text: string): string[] =>
    runsOf(text, 'ar').flatMap(({ text, kind }) => (kind === 'latin' ? text : []));
  expect(latin('وفق RFC 4180: (WGS 84)، في Salle 2.')).toEqual(['RFC 4180', 'WGS 84', 'Salle 2']);
});
