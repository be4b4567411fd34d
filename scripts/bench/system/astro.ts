import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { languageCodes } from 'shared/languages';
import { root } from '../../command/environment.ts';
import type { Fixture } from '../fixture.ts';
import { measured } from '../measure/process.ts';
import type { Article } from '../peer/site.ts';
import { layAssets, writerTo } from '../../render/write.ts';
import { astroComponent } from '../template/component.ts';
import { kinds } from '../template/pieces.ts';
import type { System } from './system.ts';

const bench = join(import.meta.dirname, '..');
const installed = z.object({ version: z.string() });
const packages = join(root, 'node_modules');

/** Most entries of a page of the CMS. */
const pageSize = 100;

/** Plain `astro build` with a content collection that is fetched from a CMS, here one that answers from memory. */
export const astro: System = {
  name: 'astro',
  label: 'astro build, content loader',
  version: () => `v${installed.parse(JSON.parse(readFileSync(join(packages, 'astro/package.json'), 'utf8'))).version}`,
  prepare(fixture) {
    const project = projectOf(fixture);
    const around = join(project, '..');
    rmSync(around, { recursive: true, force: true });
    cpSync(join(bench, 'astro'), project, { recursive: true });
    cpSync(join(bench, 'peer'), join(around, 'peer'), { recursive: true });
    cpSync(fixture.literals, join(around, 'templates.mjs'));
    symlinkSync(packages, join(around, 'node_modules'));
    const write = writerTo(project);
    write('editions.json', JSON.stringify(fixture.peer.editions));
    for (const language of languageCodes) {
      for (const kind of pageKinds)
        write(`src/components/${language}/${kind}.astro`, astroComponent(fixture.templates[language][kind], language));
    }
    write('src/components/index.ts', componentIndex());
    layAssets(fixture.assets, join(project, 'public'));
    return Promise.resolve();
  },
  async run(fixture, out) {
    const project = projectOf(fixture);
    for (const cache of ['.astro', 'node_modules', 'dist'])
      rmSync(join(project, cache), { recursive: true, force: true });
    const cms = await contentServer(fixture.peer.articles);
    try {
      return await measured({
        command: process.execPath,
        given: [join(packages, 'astro/bin/astro.mjs'), 'build', '--silent', '--outDir', out],
        cwd: project,
        env: {
          CMS_URL: `http://127.0.0.1:${(cms.address() as AddressInfo).port}`,
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
        },
      });
    } finally {
      cms.close();
      cms.closeAllConnections();
    }
  },
};

const projectOf = (fixture: Fixture): string => join(fixture.folder, 'astro/astro');

const pageKinds = kinds.filter((kind) => !kind.startsWith('feed-'));

/** The components of each language by their kinds. */
function componentIndex(): string {
  const name = (language: string, kind: string): string => `${language}${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
  const imports = languageCodes.flatMap((language) =>
    pageKinds.map((kind) => `import ${name(language, kind)} from './${language}/${kind}.astro';`),
  );
  const table = languageCodes.map(
    (language) => `${language}: { ${pageKinds.map((kind) => `${kind}: ${name(language, kind)}`).join(', ')} },`,
  );
  return `${imports.join('\n')}\n\nexport const templates = {\n${table.join('\n')}\n};\n`;
}

/** A CMS whose every page is ready, so that a build waits for nothing but itself. */
async function contentServer(articles: readonly Article[]): Promise<Server> {
  const pageCount = Math.ceil(articles.length / pageSize);
  const pages = Array.from({ length: pageCount }, (_, index) =>
    JSON.stringify({
      data: articles.slice(index * pageSize, (index + 1) * pageSize),
      meta: { pagination: { pageCount } },
    }),
  );
  const server = createServer((request, reply) => {
    const page = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('pagination[page]') ?? 1);
    reply.writeHead(200, { 'Content-Type': 'application/json' }).end(pages[page - 1]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
