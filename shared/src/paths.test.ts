import { describe, expect, it } from 'vitest';
import { languageCodes, languages, type AddressedType } from './languages.ts';
import { calendarPath, homePath, pathFor, sectionPath, typeOfSection } from './paths.ts';

describe('addresses', () => {
  it('stand under the language and the section of their type', () => {
    expect(homePath('ar')).toBe('/ar/');
    expect(sectionPath('city', 'fr')).toBe('/fr/villes/');
    expect(pathFor('city', 'ar', 'طنجة')).toBe('/ar/مدن/طنجة/');
    expect(pathFor('page', 'en', 'about')).toBe('/en/about/');
  });

  it('have their calendar under the page that shows the same', () => {
    expect(calendarPath(sectionPath('event', 'en'))).toBe('/en/events/calendar.ics');
    expect(calendarPath(pathFor('city', 'ar', 'طنجة'))).toBe('/ar/مدن/طنجة/calendar.ics');
  });

  it('lead back to their type', () => {
    for (const language of languageCodes) {
      for (const [type, section] of Object.entries(languages[language].sections)) {
        if (section !== '') expect(typeOfSection(language, section)).toBe(type as AddressedType);
      }
      expect(typeOfSection(language, '')).toBeUndefined();
      expect(typeOfSection(language, 'contact')).toBeUndefined();
    }
  });

  it('are the same in no two types of a language', () => {
    for (const language of languageCodes) {
      const sections = Object.values(languages[language].sections);
      expect(new Set(sections).size).toBe(sections.length);
    }
  });
});
