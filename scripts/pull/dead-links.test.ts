import { expect, it } from 'vitest';
import { schemas, type Entry } from 'shared/generated/index';
import { renderMarkdown } from './markdown.ts';
import { addressesIn, withoutDeadLinks } from './dead-links.ts';

const site = 'https://reseau.test';
const addresses = (entry: Entry): readonly string[] => addressesIn(entry, site);

function articleWith(markdown: string, parts: object = {}): Entry {
  return schemas.article.parse({
    ...{ type: 'article', id: 'a', language: 'fr', translations: {}, translationStatus: 'originale' },
    ...{ title: 'Essai', slug: 'essai', summary: 'Essai', body: renderMarkdown(markdown) },
    ...{ sources: [], corrections: [], themes: [], cities: [], actions: [], events: [], documents: [] },
    ...parts,
  });
}
const bodyOf = (entry: Entry): string => ('body' in entry ? (entry.body ?? '') : '');

it('a text links to an entry in any language, to what stands below it, and by a relative or an escaped address', () => {
  const text = [
    ...['/fr/villes/tanger/', '/fr/villes/tanger', '/fr/villes/tanger/calendar.ics', '/en/cities/tangier/#s-plan'],
    ...['../autre/', '#s-ici', `/ar/${encodeURIComponent('مدن')}/x/`, '/fr/le-reseau/?a=1&b=2'],
  ];
  expect(addresses(articleWith(text.map((address) => `[a](${address})`).join(' ')))).toEqual([
    ...[
      'city fr tanger',
      'city fr tanger',
      'city fr tanger',
      'city en tangier',
      'article fr autre',
      'article fr essai',
    ],
    ...['city ar x', 'page fr le-reseau'],
  ]);
});

it('a list, a part of it, a generated page, a file and another site are no entry’s address', () => {
  const text = ['/fr/', '/fr/villes/', '/fr/evenements/ville/tanger/', '/fr/recherche/', '/fr/feed.xml', '/fr/%zz/'];
  const other = ['https://example.org/fr/villes/tanger/', 'mailto:a@example.org', '/media/a.pdf', '/nulle-part/'];
  expect(addresses(articleWith([...text, ...other].map((address) => `[a](${address})`).join(' ')))).toEqual([]);
});

it('of a link to an entry that is not there the words stay, and the officer is told which', () => {
  const article = articleWith('Voir [la *ville* & plus](/fr/villes/tanger/#s-a) et [Rabat](/fr/villes/rabat/).');
  const { entry, findings } = withoutDeadLinks(article, site, (address) => address === 'city fr rabat');
  expect(bodyOf(entry)).toBe('<p>Voir la <em>ville</em> &amp; plus et <a href="/fr/villes/rabat/">Rabat</a>.</p>');
  expect(findings).toEqual([
    {
      ...{ effect: 'mended', type: 'article', id: 'a', language: 'fr', title: 'Essai', field: 'body' },
      problem:
        'le lien «\u00a0la ville & plus\u00a0» mène à /fr/villes/tanger/, où aucune page n’est en ligne\u00a0; seuls ses mots sont publiés',
      remedy: 'Retirez ce lien, corrigez son adresse ou publiez la page à laquelle il mène.',
    },
  ]);
});

it('an entry whose links all lead somewhere is the same', () => {
  const article = articleWith('[Rabat](/fr/villes/rabat/)');
  expect(withoutDeadLinks(article, site, () => true)).toEqual({ entry: article, findings: [] });
});

it('an absolute address of the site’s own leads to an entry as any other does', () => {
  const article = articleWith(`[Tanger](${site}/fr/villes/tanger/) [Rabat](${site}/fr/villes/rabat/)`);
  expect(addresses(article)).toEqual(['city fr tanger', 'city fr rabat']);
  const { entry } = withoutDeadLinks(article, site, (address) => address === 'city fr rabat');
  expect(bodyOf(entry)).toBe(`<p>Tanger <a href="${site}/fr/villes/rabat/">Rabat</a></p>`);
});

it('a field that is an address of an entry that is not there is left out, in a list too, and the officer is told which', () => {
  const article = articleWith('Essai', {
    sources: [
      { title: 'Ailleurs', url: 'https://example.org/fr/villes/tanger/' },
      { title: 'Ici', url: `${site}/fr/villes/tanger/#s-plan` },
    ],
    documents: [{ title: 'Là', language: 'fr', url: `${site}/fr/villes/rabat/` }],
  });
  expect(addresses(article)).toEqual(['city fr tanger', 'city fr rabat']);
  const { entry, findings } = withoutDeadLinks(article, site, (address) => address === 'city fr rabat');
  expect(entry).toEqual({
    ...article,
    sources: [{ title: 'Ailleurs', url: 'https://example.org/fr/villes/tanger/' }, { title: 'Ici' }],
  });
  expect(findings).toEqual([
    {
      ...{ effect: 'mended', type: 'article', id: 'a', language: 'fr', title: 'Essai', field: 'sources.url' },
      problem: `l’adresse «\u00a0${site}/fr/villes/tanger/#s-plan\u00a0» mène à /fr/villes/tanger/, où aucune page n’est en ligne\u00a0; elle n’est pas publiée`,
      remedy: 'Retirez ce lien, corrigez son adresse ou publiez la page à laquelle il mène.',
    },
  ]);
});
