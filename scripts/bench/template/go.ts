import type { Language } from 'shared/languages';
import type { List, Piece, Value } from './pieces.ts';

/**
 * Pieces as a template of Hugo (Go's html/template, which escapes by itself where a value stands). Pages are read by their
 * own fields, what stands in data files by its keys.
 */
export function goTemplate(pieces: readonly Piece[], language: Language): string {
  // Go takes the declaration of XML for text of HTML, and would escape it.
  const text = written(pieces, language, 'page').replace(
    /^<\?xml[^>]*\?>/,
    (found) => `{{ ${'`'}${found}${'`'} | safeHTML }}`,
  );
  return `{{- $page := . -}}${text}`;
}

type Holder = 'page' | 'data';

function written(pieces: readonly Piece[], language: Language, holder: Holder): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('list' in piece) return walked(piece.list, piece.pieces, language);
      return `{{ ${expression(piece, holder)} }}`;
    })
    .join('');
}

/** What each list walks: ids of things that stand in data files, parts of the list, or pages. */
function walked(list: List, pieces: readonly Piece[], language: Language): string {
  const data = written(pieces, language, 'data');
  const pages = written(pieces, language, 'page');
  const edition = `site.Data.${language}`;
  switch (list) {
    case 'actions':
    case 'events':
      return named(list, data, edition);
    case 'themes':
    case 'cities':
      // On an article these are what it names; on the list of articles, its parts.
      return `{{ if $page.IsPage }}${named(list, data, edition)}{{ else }}{{ range ${edition}.parts.${list} }}${data}{{ end }}{{ end }}`;
    case 'years':
      return `{{ range ${edition}.parts.years }}${data}{{ end }}`;
    case 'related':
      return `{{ range partial "related.html" $page }}${pages}{{ end }}`;
    case 'cards':
      return `{{ range first (cond $page.IsHome 3 12) (partial "shown.html" $page) }}${pages}{{ end }}`;
    case 'lines':
      return `{{ range after (cond (eq $page.Section "older") 0 12) (partial "shown.html" $page) }}${pages}{{ end }}`;
    case 'turns':
      return `{{ range $page.Params.turns }}${data}{{ end }}`;
    case 'older':
    case 'newer':
      return `{{ range .${list} }}${data}{{ end }}`;
    case 'items':
      return `{{ range first 50 (cond $page.IsHome (site.GetPage "/articles").Pages $page.Pages) }}${pages}{{ end }}`;
  }
}

function named(list: string, item: string, edition: string): string {
  return `{{ range $page.Params.${list} }}{{ with index ${edition}.things.${list} . }}${item}{{ end }}{{ end }}`;
}

function expression({ value, as }: Value, holder: Holder): string {
  const [name = '', language] = value.split('.');
  const own: Readonly<Record<string, string>> = { title: '.Title', body: '.Content', date: '.Date' };
  const key = language === undefined ? name : `${name}s.${language}`;
  const read = holder === 'data' ? `.${key}` : (own[name] ?? `.Params.${key}`);
  const forms: Readonly<Record<Value['as'], string>> = {
    text: read,
    html: read,
    xml: `${read} | htmlEscape | safeHTML`,
    uri: name === 'slug' ? `${read} | urlquery` : read,
    iso: `${read}.UTC.Format "2006-01-02T15:04:05.000Z"`,
    day: `${read}.Format "2006-01-02"`,
    long: `time.Format ":date_long" ${read}`,
    rfc: `${read}.UTC.Format "Mon, 02 Jan 2006 15:04:05 GMT"`,
  };
  return forms[as];
}
