import { beforeAll, describe, expect, it } from 'vitest';
import { answers, byHand } from './answers.ts';
import { hardCoded } from './hard-coded.ts';
import { literalsOf } from './literals.ts';
import { locked, sameInFrench } from './locked.ts';
import type { Message } from './messages.ts';
import { movedParts, reachableModules, type Module } from './modules.ts';
import { askedFor, shipped } from './sentences.ts';

/** Read by address: the admin's modules name each other without an ending, which the compiler of tests refuses. */
const ours = new URL('../../../cms/src/admin/words.ts', import.meta.url).pathname;
const ourAnswers = new URL('../../../cms/src/middlewares/french-answers.ts', import.meta.url).pathname;

let words: Readonly<Record<string, string>>;
let modules: Module[];
let asked: Message[];
let strapiFrench: Map<string, string>;

const unlocked = (key: string) => !Object.keys(locked).some((start) => key.startsWith(start));
const french = (key: string) => words[key] ?? strapiFrench.get(key);

beforeAll(async () => {
  ({ words } = (await import(ours)) as { words: Readonly<Record<string, string>> });
  modules = reachableModules();
  asked = askedFor(modules, await shipped('en'));
  strapiFrench = await shipped('fr');
});

describe('the French of the admin', () => {
  it('has every sentence that the installed screens ask for, 100 %', () => {
    const missing = asked.filter(
      ({ key, english }) => unlocked(key) && french(key) === undefined && !sameInFrench.has(english.toLowerCase()),
    );
    expect(asked.length).toBeGreaterThan(1500);
    expect(missing.map(({ key, english, where }) => `${key}: « ${english} » (${where})`)).toEqual([]);
  });

  it('is not the English word for word', () => {
    const alike = asked.filter(
      ({ key, english }) => unlocked(key) && french(key) === english && !sameInFrench.has(english.toLowerCase()),
    );
    expect(alike.map(({ key, english }) => `${key}: « ${english} »`)).toEqual([]);
  });

  it('names the same values as the English sentence, by the same tags', () => {
    const marks = (sentence: string) =>
      new Set((sentence.match(/\{\s*\w+,|<\w+>/g) ?? []).map((mark) => mark.replace(/\s/g, '')));
    const wrong = asked.filter(({ key, english }) => {
      const said = words[key];
      return said !== undefined && english !== '' && [...marks(said)].some((mark) => !marks(english).has(mark));
    });
    expect(wrong.map(({ key, english }) => `${key}: « ${words[key] ?? ''} » for « ${english} »`)).toEqual([]);
  });

  it('has no sentence that nothing asks for', () => {
    // Our blocks of the home, and the languages of a document, which are stored as codes.
    const own = ['widget.', 'fr', 'ar', 'en'];
    const known = new Set(asked.map(({ key }) => key));
    const idle = Object.keys(words).filter((key) => !known.has(key) && !own.some((start) => key.startsWith(start)));
    expect(idle).toEqual([]);
  });

  it('lacks only the texts that Strapi wrote into its components, each listed with its place', () => {
    const found: Record<string, string[]> = {};
    for (const { where, text } of modules.flatMap(literalsOf)) {
      const texts = (found[where] ??= []);
      if (!texts.includes(text)) texts.push(text);
    }
    expect(found).toEqual(hardCoded);
  });

  it('leaves out only parts of Strapi that are installed', () => {
    expect(movedParts()).toEqual([]);
  });
});

describe('the French of the server', () => {
  it('has every sentence with which the installed server refuses what a screen asks, 100 %', async () => {
    const { inFrench } = (await import(ourAnswers)) as { inFrench(said: string): string };
    const found = answers();
    expect(found.length).toBeGreaterThan(60);
    const english = found.filter(({ sentence }) => inFrench(sentence) === sentence && !byHand.has(sentence));
    expect(english.map(({ where, sentence }) => `« ${sentence} » (${where})`)).toEqual([]);
  });
});
