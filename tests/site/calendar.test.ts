import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemas } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import { calendarPath, generatedPath, pathFor, sectionPath } from 'shared/paths';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { built, type BuiltSite } from './built.ts';
import { fiction } from './fiction.ts';

const kinds = schemas.event.shape.kind.options;
let site: BuiltSite;
let calendars: string[];
let events: readonly RawEntry[];
let cities: readonly string[];

beforeAll(async () => {
  const { content, media } = await fiction();
  events = content.get('event')!;
  cities = content.get('city')!.flatMap(({ id, language }) => (language === 'fr' ? [id] : []));
  site = await built(content, media);
  calendars = [...site.files].filter((path) => path.endsWith('.ics'));
});

const text = (path: string) => readFileSync(join(site.folder, path), 'utf8');
const read = (path: string) => new ICAL.Component(ICAL.parse(text(path)));
const eventsOf = (path: string) => read(path).getAllSubcomponents('vevent');
const ids = (path: string) => eventsOf(path).map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0]);
const main = (path: string) => site.pages.get(path)!.root.querySelector('main')!;

/** The ids of the events with a confirmed date that a language has, of all cities or of one. */
const confirmed = (language: Language, city?: string) => {
  const dated = events.filter(({ attributes }) => {
    const schedule = attributes['schedule'] as { confirmation: string } | undefined;
    return schedule?.confirmation === 'confirmé' && (city === undefined || attributes['city'] === city);
  });
  const ids = new Set(dated.map(({ id }) => id));
  return events.flatMap((event) => (event.language === language && ids.has(event.id) ? [event.id] : [])).toSorted();
};

describe('the calendars of a built site', () => {
  it('are of all events, of each kind and of each city in each language, and of each confirmed event', () => {
    for (const language of languageCodes) {
      const here = calendars.filter((path) => path.startsWith(`/${language}/`));
      expect(here, language).toHaveLength(1 + kinds.length + cities.length + confirmed(language).length);
    }
  });

  it('hold every confirmed event, whatever became of it, and none of the plan’s, which have no date', () => {
    expect(confirmed('fr').length).toBeGreaterThan(5);
    for (const language of languageCodes) {
      expect(ids(calendarPath(sectionPath('event', language))).toSorted()).toEqual(confirmed(language));
    }
    expect(ids(calendarPath(pathFor('city', 'ar', 'طنجة'))).toSorted()).toEqual(confirmed('ar', 'tanger'));
    expect(site.files.has(calendarPath(pathFor('event', 'fr', 'fiction-annulee-fr')))).toBe(true);
    for (const path of calendars) {
      expect(
        ids(path).filter((id) => !id?.startsWith('fiction-')),
        path,
      ).toEqual([]);
    }
  });

  it('are read whole by an independent program, with a zone for every hour and no line that is too long', () => {
    for (const path of calendars) {
      const calendar = read(path);
      const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
      expect(calendar.getAllSubcomponents().length, path).toBeGreaterThan(0);
      for (const event of calendar.getAllSubcomponents('vevent')) {
        const zone = event.getFirstProperty('dtstart')!.getFirstParameter('tzid');
        if (zone !== undefined) expect(zones, path).toContain(zone);
        const url = new URL(String(event.getFirstPropertyValue('url')));
        expect(site.files.has(decodeURI(url.pathname)), url.href).toBe(true);
      }
      const lines = Buffer.from(text(path)).toString('latin1').split('\r\n');
      expect(
        lines.filter((line) => line.length > 75 || /[\r\n]/.test(line)),
        path,
      ).toEqual([]);
    }
  });

  it('are valid without an event: a zone alone', () => {
    const empty = read(calendarPath(pathFor('city', 'fr', 'tiznit')));
    expect(empty.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  });

  it('give an event the same UID in every language, and its revision', () => {
    const [fr, ar] = [
      eventsOf(calendarPath(pathFor('event', 'fr', 'fiction-complete-fr')))[0]!,
      eventsOf(calendarPath(pathFor('event', 'ar', 'fiction-complete-ar')))[0]!,
    ];
    expect(ar.getFirstPropertyValue('uid')).toBe(fr.getFirstPropertyValue('uid'));
    expect(fr.getFirstPropertyValue('sequence')).toBe(2);
    expect(ar.getFirstPropertyValue('sequence')).toBe(2);
    expect(fr.getFirstPropertyValue('location')).toBe('salle fictive, étage 0, 1, rue fictive, Tanger');
    expect(ar.getFirstPropertyValue('location')).toBe('قاعة خيالية، 1، زنقة خيالية، طنجة');
    expect(ar.getFirstPropertyValue('summary')).toBe('خيال كامل، بلا ساعة انتهاء؛ «ندوة»');
  });
});

describe('the page of an event', () => {
  const links = (path: string) =>
    new Map(
      main(path)
        .querySelectorAll('a')
        .map((a) => [a.text.trim(), a.getAttribute('href')]),
    );

  it('offers its calendar file where its date is confirmed, and the agenda to follow on every one', () => {
    const open = pathFor('event', 'fr', 'fiction-complete-fr');
    expect(links(open).get('Ajouter à mon calendrier')).toBe(calendarPath(open));
    expect(links(open).get('S’inscrire')).toBe('https://inscription.example.test/');
    const plan = events.find(({ id, language }) => id === 'colloque-meknes' && language === 'fr')!;
    const pending = pathFor('event', 'fr', String(plan.attributes['slug']));
    expect(main(pending).querySelectorAll('a[href$=".ics"]')).toEqual([]);
    for (const path of [open, pending]) {
      expect(links(path).get('Suivre l’agenda du réseau')).toBe(generatedPath('subscribe', 'fr'));
    }
  });

  it('invites nobody to what is called off or over', () => {
    for (const id of ['fiction-annulee', 'fiction-close', 'fiction-hier']) {
      const names = [...links(pathFor('event', 'fr', `${id}-fr`)).keys()];
      expect(names, id).not.toContain('Ajouter à mon calendrier');
      expect(names, id).not.toContain('S’inscrire');
      expect(names, id).toContain('Fichier de calendrier');
    }
    expect(main(pathFor('event', 'fr', 'fiction-close-fr')).text).toContain('L’inscription est close.');
  });

  it('says of a date that does not hold that it does not', () => {
    expect(main(pathFor('event', 'fr', 'fiction-annulee-fr')).text).toContain('ne tenez pas compte de la date');
    expect(main(pathFor('event', 'en', 'fiction-reportee-en')).text).toContain('may still change');
    expect(main(pathFor('event', 'ar', 'fiction-close-ar')).text).toContain('مضى تاريخ');
  });
});

describe('the page on how to subscribe', () => {
  it.each(languageCodes)('leads to each calendar by webcal: and shows the address to copy: %s', (language) => {
    const page = main(generatedPath('subscribe', language));
    const links = page.querySelectorAll('a[href^="webcal:"]');
    expect(links).toHaveLength(1 + kinds.length + cities.length);
    for (const link of links) {
      const { host, pathname } = new URL(link.getAttribute('href')!);
      expect(host).toBe(new URL(site.origin).host);
      expect(site.files.has(decodeURI(pathname)), pathname).toBe(true);
      expect(link.parentNode!.querySelector('bdi')!.text).toBe(site.origin + decodeURI(pathname));
    }
  });

  it('stands at the foot of every page that has a language', () => {
    for (const { path, root } of site.pages.values()) {
      const language = languageCodes.find((code) => path.startsWith(`/${code}/`));
      if (language === undefined) continue;
      expect(root.querySelector(`footer a[href="${generatedPath('subscribe', language)}"]`), path).not.toBeNull();
    }
  });
});
