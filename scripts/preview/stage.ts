import pLimit from 'p-limit';
import type { PublicationRequest } from 'shared/publication';
import type { ContentChange, Renderer } from 'shared/rendering';
import { todayInMorocco } from 'shared/today';
import { Assembly, type Documents } from '../pull/assembly.ts';
import { isContentType, keyOf, type DocumentKey } from '../pull/key.ts';
import { readDocuments, requireSite } from '../pull/border.ts';
import type { MediaStore } from '../pull/media.ts';
import type { Source } from '../pull/source.ts';
import { Agreements } from '../publisher/agreements.ts';
import { MediaUse } from '../publisher/media-use.ts';
import { momentAt } from '../publisher/moment.ts';
import { wantedBy } from '../publisher/requests.ts';
import { castOf, type Cast, type Scene } from './cast.ts';
import { LastRead } from './last-read.ts';

type Parts = {
  readonly renderer: Renderer;
  readonly published: Source;
  readonly drafts: Source;
  readonly media: MediaStore;
  readonly now: () => Date;
  /** What canonical addresses begin with. */
  readonly siteUrl: string;
};

const none: ContentChange = { entries: [], removed: [] };

/**
 * The published content in memory with one draft laid over it, whichever is looked at: nobody who may see one draft sees
 * another. One thing is done at a time.
 */
export class Stage {
  readonly #parts: Parts;
  readonly #content: Assembly;
  readonly #agreements = new Agreements();
  readonly #media = new MediaUse();
  readonly #turn = pLimit(1);
  readonly #drafts: LastRead;
  #shown: { readonly key: DocumentKey; readonly saved: string; undo(): void } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#content = new Assembly(parts.siteUrl);
    this.#drafts = new LastRead((key) => readDocuments(parts.drafts, parts.media, { keys: new Set([key]) }));
  }

  /** Reads everything that is published, at first and whenever all of it may be another. */
  async begin(): Promise<void> {
    const { published, media } = this.#parts;
    await this.#turn(async () => {
      const read = await readDocuments(published, media);
      this.#strike();
      // What was there and is not read any more is gone.
      const gone = [...this.#content.keys()].map((key): [DocumentKey, undefined] => [key, undefined]);
      this.#lay(new Map([...gone, ...read]));
      requireSite(this.#content.content());
    });
  }

  /** Reads anew what publication requests are about. */
  async follow(requests: readonly PublicationRequest[]): Promise<void> {
    const { published, media } = this.#parts;
    if (requests.some(({ kind }) => kind === 'everything')) return await this.begin();
    const keys = new Set(wantedBy(requests, this.#content).keys());
    await this.#turn(async () => {
      const read = await readDocuments(published, media, { keys });
      this.#strike();
      this.#lay(read);
    });
  }

  /** Where the document of a scene has its pages, as a draft. */
  async cast(scene: Scene): Promise<Cast> {
    return await this.#turn(async () => {
      const key = await this.#show(scene);
      return castOf(this.#content.entries(key), this.#content.findings(key));
    });
  }

  /** The same of what is published of it. */
  async published({ type, documentId }: Scene): Promise<Cast> {
    return await this.#turn(() => {
      this.#strike();
      return castOf(this.#content.entries(keyIn(type, documentId)), []);
    });
  }

  /** A file of the site as it is with the draft of a scene, or without any; nothing where there is none by this path. */
  async file(scene: Scene | undefined, path: string): Promise<Uint8Array | undefined> {
    return await this.#turn(async () => {
      await this.#set(scene);
      return (await this.#parts.renderer.file(path))?.body;
    });
  }

  /** Whether a media file is shown by what is published, or by the draft of a scene. */
  async shows(scene: Scene | undefined, file: string): Promise<boolean> {
    return await this.#turn(async () => {
      await this.#set(scene);
      return this.#media.has(file);
    });
  }

  /** What is published, with the draft of a scene or without any, as it may be shown now. */
  async #set(scene: Scene | undefined): Promise<void> {
    if (scene === undefined) this.#strike();
    else await this.#show(scene);
    const { renderer, now } = this.#parts;
    this.#change({ ...none, ...momentAt(now(), renderer.ends()) });
  }

  async #show({ type, documentId, saved }: Scene): Promise<DocumentKey> {
    const key = keyIn(type, documentId);
    if (this.#shown?.key === key && this.#shown.saved === saved) return key;
    const documents = await this.#drafts.draft(key, saved);
    this.#strike();
    this.#shown = { key, saved, undo: this.#lay(documents) };
    return key;
  }

  /** Puts documents among the others; gives what takes them out again. */
  #lay(documents: Documents): () => void {
    const before = this.#content.documents(documents.keys());
    this.#change(this.#content.apply(documents));
    return () => {
      this.#change(this.#content.apply(before));
    };
  }

  /** A draft shows no picture either that readers may not see: its link may be given to anybody. */
  #change(change: ContentChange): void {
    const shown = this.#agreements.shown(change, todayInMorocco(this.#parts.now()));
    this.#parts.renderer.change(shown);
    this.#media.change(shown);
  }

  #strike(): void {
    this.#shown?.undo();
    this.#shown = undefined;
  }
}

function keyIn(type: string, documentId: string): DocumentKey {
  if (!isContentType(type)) throw new Error(`No content type ${type}.`);
  return keyOf(type, documentId);
}
