import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import type { FictitiousArticle } from '../content/article.ts';

/** How an article's relations are kept: Strapi's link tables, whose columns follow from the names of both sides. */
const relations = {
  themes: { target: 'themes', column: 'theme' },
  cities: { target: 'cities', column: 'city' },
  actions: { target: 'actions', column: 'action' },
  events: { target: 'events', column: 'event' },
} as const;
type Relation = keyof typeof relations;

type Row = Readonly<Record<string, string | number | null>>;

/**
 * Writes articles into the SQLite database of a CMS that has the plan and is not running: the rows that Strapi itself would
 * have made of a draft that was published, its links and components. Tens of thousands of rows in seconds.
 * `content` is the folder in which the articles' pictures stand, `uploads` where the CMS serves them.
 */
export function fillDatabase(
  file: string,
  articles: Iterable<FictitiousArticle>,
  { content, uploads }: { readonly content: string; readonly uploads: string },
): void {
  const database = new Database(file);
  const insert = inserter(database);
  const targets = targetsIn(database);
  const pictures = new Map<string, number>();
  const pictureOf = (path: string): number => {
    const known = pictures.get(path) ?? insert('files', fileRow(path, content, uploads));
    pictures.set(path, known);
    return known;
  };
  database.transaction(() => {
    for (const article of articles) {
      for (const language of languageCodes) {
        for (const published of [false, true]) {
          const id = insert('articles', articleRow(article, language, published));
          if (language === sourceLanguage) link(article, id, published);
          if (article.facts.image !== undefined) show(article, language, id, pictureOf(article.facts.image.file.url));
        }
      }
    }
  })();
  database.close();

  function link({ facts }: FictitiousArticle, id: number, published: boolean): void {
    for (const name of Object.keys(relations) as Relation[]) {
      const { column } = relations[name];
      facts[name].forEach((documentId, index) => {
        const target = targets.get(`${name}/${documentId}/${String(published)}`);
        if (target === undefined) throw new RangeError(`The database has no ${name} ${documentId}.`);
        const row = { article_id: id, [`${column}_id`]: target, [`${column}_ord`]: index + 1 };
        insert(`articles_${name}_lnk`, row);
      });
    }
  }

  /** The picture itself stands in French, what is said of it in each language. */
  function show({ words }: FictitiousArticle, language: Language, id: number, picture: number): void {
    const isSource = language === sourceLanguage;
    const component = insert('components_shared_images', {
      alternative: words[language].image?.alternative ?? null,
      decorative: 0,
    });
    const place = { entity_id: id, cmp_id: component, component_type: 'shared.image', field: 'image', order: null };
    insert('articles_cmps', place);
    if (!isSource) return;
    const related = { file_id: picture, related_id: component, related_type: 'shared.image', field: 'file', order: 1 };
    insert('files_related_mph', related);
  }
}

/** Inserts a row into a table; gives its id. Statements are prepared once. */
function inserter(database: Database.Database): (table: string, row: Row) => number {
  const statements = new Map<string, Database.Statement<Row[]>>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join()}`;
    const names = columns.map((name) => `"${name}"`).join(', ');
    const values = columns.map((name) => `@${name}`).join(', ');
    const statement =
      statements.get(key) ?? database.prepare<Row[]>(`insert into "${table}" (${names}) values (${values})`);
    statements.set(key, statement);
    return Number(statement.run(row).lastInsertRowid);
  };
}

/** The rows to which relations lead: a draft's lead to drafts, a published entry's to published ones. */
function targetsIn(database: Database.Database): ReadonlyMap<string, number> {
  type Found = { id: number; document_id: string; published_at: number | null };
  return new Map(
    (Object.keys(relations) as Relation[]).flatMap((name) =>
      database
        .prepare<[string], Found>(
          `select id, document_id, published_at from "${relations[name].target}" where locale = ?`,
        )
        .all(sourceLanguage)
        .map((row): [string, number] => [`${name}/${row.document_id}/${String(row.published_at !== null)}`, row.id]),
    ),
  );
}

function articleRow({ id, facts, words }: FictitiousArticle, language: Language, published: boolean): Row {
  const { title, slug, summary, body, translationStatus } = words[language];
  const instant = Date.parse(facts.publishedOn);
  return {
    ...{ document_id: id, locale: language, title, slug, summary, body, translation_status: translationStatus },
    published_on: language === sourceLanguage ? instant : null,
    ...{ created_at: instant, updated_at: instant, published_at: published ? instant : null },
  };
}

function fileRow(path: string, content: string, uploads: string): Row {
  mkdirSync(uploads, { recursive: true });
  const [name, ext] = [basename(path), extname(path)];
  copyFileSync(join(content, path), join(uploads, name));
  const now = Date.now();
  return {
    ...{ document_id: `bench-${basename(path, ext)}`, name, hash: basename(path, ext), ext, mime: 'image/jpeg' },
    ...{
      size: statSync(join(content, path)).size / 1000,
      url: `/uploads/${name}`,
      provider: 'local',
      folder_path: '/',
    },
    ...{ created_at: now, updated_at: now, published_at: now, width: 640, height: 426 },
    ...{ credit: 'Fictif', licence: 'Aucune', people: 'aucune personne reconnaissable' },
  };
}
