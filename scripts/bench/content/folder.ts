import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { languageCodes } from 'shared/languages';
import { planFolder } from '../../command/paths.ts';
import { articleOf, type FictitiousArticle } from './article.ts';
import { groundFrom } from './ground.ts';
import { writePictures } from './pictures.ts';

/** What decides which articles there are. */
export type Choice = { readonly articles: number; readonly seed: number };

/** The articles that a choice means, one after the other; `pictures` are paths in the content folder. */
export async function* articlesOf(
  { articles, seed }: Choice,
  pictures: readonly string[],
): AsyncGenerator<FictitiousArticle> {
  const ground = await groundFrom(planFolder, pictures);
  for (let number = 1; number <= articles; number += 1) yield articleOf(number, ground, seed);
}

/** Writes a content folder: the plan as it is, and as many articles as are chosen. */
export async function writeContent(folder: string, choice: Choice): Promise<void> {
  cpSync(planFolder, folder, { recursive: true });
  const names = await writePictures(join(folder, 'pictures'), choice.seed);
  const pictures = names.map((name) => `pictures/${name}`);
  for await (const article of articlesOf(choice, pictures)) writeArticle(join(folder, 'article', article.id), article);
}

function writeArticle(folder: string, { facts, words }: FictitiousArticle): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts));
  for (const language of languageCodes) {
    const { body, ...front } = words[language];
    writeFileSync(join(folder, `${language}.md`), `---\n${stringify(front)}---\n\n${body}\n`);
  }
}
