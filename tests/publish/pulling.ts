import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Entries } from 'shared/generated/index';
import { pull } from '../../scripts/pull/pull.ts';
import type { Source } from '../../scripts/pull/source.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { planContent, temporaryFolder } from './plan.ts';

/** The day of every pull in these tests. */
export const siteUrl = 'http://localhost:4321';
export const today = '2026-11-23';

/** A CMS with the plan's content and a folder for what is pulled from it, both new for each test. */
export class Pulling {
  cms!: FixtureCms;
  varFolder = '';
  /** The lines that the pulls of this test have said. */
  said: string[] = [];

  constructor() {
    beforeEach(async () => {
      this.cms = await fixtureCms(await planContent());
      this.varFolder = temporaryFolder();
      this.said = [];
    });
    afterEach(() => this.cms.close());
  }

  /** The CMS, read with little patience: what a test waits for is the refusal, not the twenty seconds before it. */
  source(url = this.cms.url): Source {
    const limits = { ...usualLimits, deadline: 600, retries: 2, pause: 10, bytes: 5_000_000 };
    return strapi({ url, token, limits });
  }

  /** Pulls from that CMS into the test's folder. */
  pull({ acceptShrink = false, day = today, url = this.cms.url } = {}) {
    const order = {
      varFolder: this.varFolder,
      today: day,
      siteUrl,
      acceptShrink,
      say: (line: string) => this.said.push(line),
    };
    return pull(this.source(url), order);
  }

  /** The entries of a type in the newest snapshot. */
  read<T extends keyof Entries>(type: T): Entries[T][] {
    return JSON.parse(readFileSync(join(this.varFolder, 'snapshot', `${type}.json`), 'utf8')) as Entries[T][];
  }

  /** Where the link to the newest snapshot leads, or nothing before the first. */
  target(): string | undefined {
    const link = join(this.varFolder, 'snapshot');
    return existsSync(link) ? readlinkSync(link) : undefined;
  }
}
