import { expect, it } from 'vitest';
import { schemas, type Entry } from 'shared/generated/index';
import { renderMarkdown } from './markdown.ts';
import { addressesIn, withoutDeadLinks } from './text-links.ts';

function articleWith(markdown: string): Entry {
  return schemas.article.parse({
    ...{ type: 'article', id: 'a', language: 'fr', translations: {}, translationStatus: 'originale' },
    ...{ title: 'Essai', slug: 'essai', summary: 'Essai', body: renderMarkdown(markdown) },
    ...{ sources: [], corrections: [], themes: [], cities: [], actions: [], events: [], documents: [] },
  });
}
const bodyOf = (entry: Entry): string => ('body' in entry ? (entry.body ?? '') : '');

it('a text links to an entry in any language, to what stands below it, and by a relative or an escaped address', () => {
  const text = [
    ...['/fr/villes/tanger/', '/fr/villes/tanger', '/fr/villes/tanger/calendar.ics', '/en/cities/tangier/#s-plan'],
    ...['../autre/', '#s-ici', `/ar/${encodeURIComponent('مدن')}/x/`, '/fr/le-reseau/?a=1&b=2'],
  ];
  expect(addressesIn(articleWith(text.map((address) => `[a](${address})`).join(' ')))).toEqual([
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
  expect(addressesIn(articleWith([...text, ...other].map((address) => `[a](${address})`).join(' ')))).toEqual([]);
});

it('of a link to an entry that is not there the words stay, and the officer is told which', () => {
  const article = articleWith('Voir [la *ville* & plus](/fr/villes/tanger/#s-a) et [Rabat](/fr/villes/rabat/).');
  const { entry, findings } = withoutDeadLinks(article, (address) => address === 'city fr rabat');
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
  expect(withoutDeadLinks(article, () => true)).toEqual({ entry: article, findings: [] });
});
