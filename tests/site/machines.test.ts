import { beforeAll, describe } from 'vitest';
import { built, type BuiltSite } from './built.ts';
import { fiction } from './fiction.ts';
import { data } from './machines/data.ts';
import { feeds } from './machines/feeds.ts';
import { linkedData } from './machines/linked-data.ts';
import { sitemap } from './machines/sitemap.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { content, media } = await fiction();
  site = await built(content, media);
});

describe('the feeds of a site', () => feeds(() => site));
describe('the data of a site', () => data(() => site));
describe('what search engines are told', () => linkedData(() => site));
describe('the sitemap', () => sitemap(() => site));
