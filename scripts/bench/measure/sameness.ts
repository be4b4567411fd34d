import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { Failure } from '../../command/failure.ts';
import { pick, randomFrom } from '../content/random.ts';
import type { Fixture } from '../fixture.ts';
import { fileAt } from '../peer/pages.ts';
import { outOf } from '../system/own.ts';
import type { System } from '../system/system.ts';

/** How many pages are looked into. */
const looks = 50;

/** The page that leads to a language: some make one by themselves. */
const gate = 'index.html';

/**
 * Makes sure that systems made the same site: peers the same pages, all of which this site has too and no others of
 * articles, and in each the title and the last paragraph of some articles drawn by lot. Throws a Failure that names what differs; gives each one's pages.
 */
export function requireSameSites(
  systems: readonly System[],
  peers: readonly System[],
  fixture: Fixture,
): ReadonlyMap<string, number> {
  const pages = new Map(systems.map(({ name }) => [name, pagesOf(outOf(fixture, name))]));
  const lists = fixture.peer.editions.map(({ list }) => list.slice(1));
  const [reference] = peers;
  const expected = pages.get(reference?.name ?? '') ?? new Set<string>();
  for (const { name, label } of systems) {
    const own = pages.get(name) ?? new Set();
    const missing = [...expected].filter((path) => !own.has(path));
    // This site has pages of other things too, below other lists.
    const isPeer = peers.some((peer) => peer.name === name);
    const compared = (path: string): boolean => isPeer || lists.some((list) => path.startsWith(list));
    const foreign = [...own].filter((path) => compared(path) && !expected.has(path));
    const [path] = [...missing, ...foreign];
    if (path !== undefined)
      throw new Failure(`${label} n’a pas les pages de ${reference?.label ?? ''} : ${path}, par exemple.`);
    requireText(label, outOf(fixture, name), fixture);
  }
  return new Map([...pages].map(([name, own]) => [name, own.size]));
}

function pagesOf(out: string): ReadonlySet<string> {
  return new Set(globSync('**/*.html', { cwd: out }).filter((path) => path !== gate && path !== '404.html'));
}

function requireText(label: string, out: string, { choice, peer }: Fixture): void {
  const random = randomFrom(choice.seed);
  const made = peer.articles.filter(({ id }) => id.startsWith('n-'));
  for (let look = 0; look < looks; look += 1) {
    const { language, slugs, title, body } = pick(random, made);
    const list = peer.editions.find((edition) => edition.language === language)?.list ?? '';
    const path = fileAt(`${list}${slugs[language]}/`);
    const text = words(parse(readFileSync(join(out, path), 'utf8')).textContent);
    for (const expected of [title, body.split('\n\n').at(-1) ?? ''])
      if (!text.includes(words(expected))) throw new Failure(`${label}, ${path} : il manque « ${expected} ».`);
  }
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
