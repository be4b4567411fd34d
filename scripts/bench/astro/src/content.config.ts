/** Articles come from the CMS by a loader that fetches its pages, as Astro's guides to content loaders and Strapi show. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const words = z.object({ fr: z.string(), ar: z.string(), en: z.string() });
const article = z.object({
  language: z.enum(['fr', 'ar', 'en']),
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  slugs: words,
  date: z.string(),
  themes: z.array(z.string()),
  cities: z.array(z.string()),
  actions: z.array(z.string()),
  events: z.array(z.string()),
  pictured: z.boolean(),
});
const reply = z.object({
  data: z.array(article.extend({ id: z.string() })),
  meta: z.object({ pagination: z.object({ pageCount: z.number() }) }),
});

const articles = defineCollection({
  schema: article,
  loader: async () => {
    const entries = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await fetch(
        `${process.env['CMS_URL'] ?? ''}/api/articles?pagination[page]=${page}&pagination[pageSize]=100`,
      );
      const { data, meta } = reply.parse(await answer.json());
      entries.push(...data.map((entry) => ({ ...entry, id: `${entry.language}/${entry.id}` })));
      pages = meta.pagination.pageCount;
    }
    return entries;
  },
});

export const collections = { articles };
