import { beforeAll, describe, expect, it } from 'vitest';
import { edit, planContent } from '../publish/plan.ts';
import { built, type BuiltSite } from './built.ts';

let site: BuiltSite;

beforeAll(async () => {
  const content = await planContent();
  const alert = { level: 'attention', endDate: '2026-11-22', text: 'Alerte fictive, finie hier.' };
  edit(content, 'site', 'site', 'fr', { menu: [], featured: [], alert });
  site = await built(content);
});

describe('a site whose officer decided nothing that holds today', () => {
  it('shows no alert, since its last day was yesterday', () => {
    for (const { path, html } of site.pages.values()) expect(html, path).not.toContain('Alerte fictive');
  });

  it('has the menu that it was made with', () => {
    const labels = site.pages
      .get('/fr/')!
      .root.querySelectorAll('#menu li')
      .map((item) => item.text.trim());
    expect(labels.slice(1, 6)).toEqual(['Plan d’action', 'Villes', 'Événements', 'Actualités', 'Presse']);
  });

  it('puts nothing first on its home page but shows the newest articles', () => {
    const home = site.pages.get('/fr/')!.root;
    const titles = home.querySelectorAll('h2').map((heading) => heading.text.trim());
    expect(titles).not.toContain('À la une');
    expect(titles).toContain('Actualités');
  });
});
