import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pressKit } from 'shared/press-kit';
import { drawPictures } from '../build/pictures.ts';
import { packPressKit } from '../build/press-kits.ts';
import { mediaTypeOf } from '../serve/media-type.ts';
import type { Scene } from './cast.ts';
import type { Stage } from './stage.ts';

/** A file of the site as it would be with a draft. */
export type SiteFile = { readonly body: Uint8Array; readonly type: string };

type Parts = {
  readonly stage: Stage;
  /** The files that belong to the templates, by their path in the site. */
  readonly assets: ReadonlyMap<string, string>;
  /** The folder of media, named by their content. */
  readonly media: string;
  /** A folder for share images as they are drawn. */
  readonly drawn: string;
};

const named = /^[0-9a-f]{32}\.[a-z0-9]+$/;

/** The files of the site as they would be with a draft: pages, and what the build makes beside them for one at a time. */
export class SiteFiles {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    rmSync(parts.drawn, { recursive: true, force: true });
  }

  /** A file that belongs to the templates, by its path; the same whatever is published. */
  asset(path: string): SiteFile | undefined {
    const file = this.#parts.assets.get(path);
    return file === undefined ? undefined : fileOf(path, readFileSync(file));
  }

  /** The addresses of the templates' style sheets for the screen. */
  styles(): string[] {
    const sheets = [...this.#parts.assets.keys()].filter((path) => path.endsWith('.css'));
    return sheets.filter((path) => !path.includes('/print.')).map((path) => `/${path}`);
  }

  /** A file by its path below the site's root, letters as they are; nothing where the site would have none. */
  async at(scene: Scene | undefined, path: string): Promise<SiteFile | undefined> {
    const { stage } = this.#parts;
    const asset = this.asset(path);
    if (asset !== undefined) return asset;
    if (path.startsWith('media/')) return await this.#media(scene, path.slice('media/'.length));
    if (/^share\/\w+\.png$/.test(path)) return await this.#drawing(scene, path);
    if (/^press-kits\/[\w-]+\.zip$/.test(path)) return await this.#kit(scene, path);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const body = await stage.file(scene, name);
    return body === undefined ? undefined : fileOf(name, body);
  }

  async #media(scene: Scene | undefined, file: string): Promise<SiteFile | undefined> {
    if (!named.test(file) || !(await this.#parts.stage.shows(scene, file))) return undefined;
    return fileOf(file, readFileSync(join(this.#parts.media, file)));
  }

  /** The share image, drawn by the program that draws the site's; its name follows from what it shows. */
  async #drawing(scene: Scene | undefined, path: string): Promise<SiteFile | undefined> {
    const drawing = path.replace(/\.png$/, '.svg');
    const body = await this.#parts.stage.file(scene, drawing);
    if (body === undefined) return undefined;
    const folder = join(this.#parts.drawn, path.replaceAll(/\W/g, '-'));
    const picture = join(folder, path);
    if (!existsSync(picture)) {
      mkdirSync(join(folder, 'share'), { recursive: true });
      writeFileSync(join(folder, drawing), body);
      const icon = this.#parts.assets.get('icon.svg');
      if (icon !== undefined) writeFileSync(join(folder, 'icon.svg'), readFileSync(icon));
      await drawPictures(folder);
    }
    return fileOf(path, readFileSync(picture));
  }

  async #kit(scene: Scene | undefined, path: string): Promise<SiteFile | undefined> {
    const list = await this.#parts.stage.file(scene, path.replace(/\.zip$/, '.json'));
    if (list === undefined) return undefined;
    const kit = pressKit.parse(JSON.parse(Buffer.from(list).toString()));
    const read = new Map<string, Uint8Array | undefined>();
    for (const { path: part } of [...kit.files, ...kit.photos])
      read.set(part, (await this.at(scene, part.slice(1)))?.body);
    return fileOf(path, await packPressKit(kit, (name) => read.get(name)));
  }
}

const fileOf = (name: string, body: Uint8Array): SiteFile => ({ body, type: mediaTypeOf(extname(name)) });
