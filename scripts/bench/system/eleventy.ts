import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Failure } from '../../command/failure.ts';
import type { Fixture } from '../fixture.ts';
import { measured } from '../measure/process.ts';
import { fileAt } from '../peer/pages.ts';
import { layAssets, writerTo } from '../../render/write.ts';
import type { System } from './system.ts';

const sources = join(import.meta.dirname, '../eleventy');
const peer = join(import.meta.dirname, '../peer');
const pinned = z.object({ dependencies: z.object({ '@11ty/eleventy': z.string() }) });

/** Eleventy with templates in JavaScript, its fastest form. */
export const eleventy: System = {
  name: 'eleventy',
  label: 'Eleventy',
  version: () =>
    `v${pinned.parse(JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'))).dependencies['@11ty/eleventy']}`,
  prepare(fixture) {
    const project = projectOf(fixture);
    install(packagesOf(fixture));
    rmSync(project, { recursive: true, force: true });
    const write = writerTo(project);
    write('editions.json', JSON.stringify(fixture.peer.editions));
    for (const { body, ...front } of fixture.peer.articles) {
      const { language, id, slugs } = front;
      const list = fixture.peer.editions.find((edition) => edition.language === language)?.list ?? '';
      const permalink = `/${fileAt(`${list}${slugs[language]}/`)}`;
      const own = { ...front, permalink, tags: [language], layout: 'article.11ty.ts' };
      write(`content/${language}/${id}.md`, `---\n${stringify(own)}---\n\n${body}\n`);
    }
    cpSync(sources, project, { recursive: true });
    cpSync(peer, join(project, '../peer'), { recursive: true });
    cpSync(fixture.literals, join(project, 'templates.mjs'));
    layAssets(fixture.assets, join(project, 'assets'));
    return Promise.resolve();
  },
  run: async (fixture, out) =>
    await measured({
      command: process.execPath,
      given: [
        join(packagesOf(fixture), 'node_modules/@11ty/eleventy/cmd.cjs'),
        '--quiet',
        '--config=eleventy.config.ts',
        `--output=${out}`,
      ],
      cwd: projectOf(fixture),
    }),
};

const projectOf = (fixture: Fixture): string => join(fixture.folder, 'eleventy/eleventy');
const packagesOf = (fixture: Fixture): string => join(dirname(fixture.folder), 'eleventy-packages');

/** From the lockfile, once. */
function install(folder: string): void {
  const lock = join(folder, 'package-lock.json');
  const wanted = readFileSync(join(sources, 'package-lock.json'), 'utf8');
  if (existsSync(join(folder, 'node_modules')) && existsSync(lock) && readFileSync(lock, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(sources, name), join(folder, name));
  const given = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status, stderr } = spawnSync('npm', given, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Failure(`Eleventy ne se laisse pas installer : ${stderr}`);
}
