import { languages, type Language } from 'shared/languages';
import { embargoIn, type Claims } from 'shared/preview';
import { accessBy, type Access, type Refusal } from './access.ts';
import { cardPage } from './card.ts';
import type { PreviewCms } from './cms.ts';
import { deskPage } from './desk.ts';
import { markOf } from './follow.ts';
import type { Shown } from './frames.ts';
import { lookOf, looks, oneOf, sightOf, versions, type Look, type Sight, type Version } from './look.ts';
import { notesOf } from './notes.ts';
import type { Publications } from './publications.ts';
import { readerPage } from './reader.ts';
import { readerWords } from './reader-words.ts';
import { missingPage } from './refusal-page.ts';
import { onPaper, printed, rewritten } from './rewrite.ts';
import type { SiteFile, SiteFiles } from './site-files.ts';
import type { Cast, Scene } from './cast.ts';
import type { Stage } from './stage.ts';

type Parts = {
  readonly cms: PreviewCms;
  readonly stage: Stage;
  readonly files: SiteFiles;
  readonly publications: Publications;
  readonly secret: string;
  /** What the site's own absolute addresses begin with, without a final slash. */
  readonly siteUrl: string;
  readonly now: () => Date;
};

const sceneOf = ({ claims, state }: Access): Scene => ({ ...claims, saved: state.saved });

/** What addresses of the preview show. */
export class Preview {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What a ticket opens now, for whoever may ask once more, with everything that is published up to date. */
  async open(ticket: string, admits: (claims: Claims) => Promise<boolean>): Promise<Access | Refusal> {
    const { publications, cms, secret, now } = this.#parts;
    const access = await accessBy(ticket, { secret, cms, now: now(), admits });
    if (typeof access !== 'string') await publications.follow(access.state.publication);
    return access;
  }

  /** The page around the draft: the officer's, or what someone outside sees. */
  async frame(access: Access, base: string, query: URLSearchParams): Promise<string> {
    const { claims, state } = access;
    const sight = sightOf(query, claims.language);
    const cast = await this.#cast(access, sight.version);
    const mark = markOf(state);
    const styles = this.#parts.files.styles();
    const now = this.#parts.now().getTime();
    if (claims.link !== undefined) {
      const draft: Sight = { version: 'brouillon', view: 'ordinateur', languages: sight.languages.slice(0, 1) };
      const [language = claims.language] = draft.languages;
      const whole = sight.version === 'brouillon' ? cast : await this.#cast(access, 'brouillon');
      const missing = readerWords(language).missing;
      const shown = shownOf(whole, draft, base, language, missing, readerWords(language).frame);
      const around = { language, sight: draft, title: titleOf(whole, language), shown, mark, styles };
      return readerPage({ ...around, embargo: embargoIn(state, language, now), until: new Date(claims.until) });
    }
    const isDraft = sight.version === 'brouillon';
    const told = isDraft ? await this.#told(access, sight.languages, cast) : [];
    const [first = claims.language] = sight.languages;
    return deskPage({
      ...{ sight, told, mark, styles, title: titleOf(cast, first), embargo: embargoIn(state, first, now) },
      shown: sight.languages.map((language) => {
        const stops = cast.findings.some((finding) => finding.language === language && finding.effect === 'left-out');
        const missing = stops
          ? `La page ne peut pas encore être montrée en ${languages[language].inFrench}\u00a0: voyez plus haut ce qui manque.`
          : `${isDraft ? 'Rien n’est écrit' : 'Rien n’est publié'} en ${languages[language].inFrench}.`;
        return shownOf(cast, sight, base, language, missing, `La page en ${languages[language].inFrench}`);
      }),
    });
  }

  /** A file of the site with the draft, or without: the page itself, as it is printed, or as a card. */
  async file(access: Access, base: string, rest: string): Promise<SiteFile | { missing: string }> {
    const [first, second, ...path] = rest.split('/');
    const [version, look] = [oneOf(versions, first), oneOf(looks, second)];
    const { claims } = access;
    // Someone outside finds what is published on the site itself.
    const isOpen = version === 'brouillon' || (version === 'en-ligne' && claims.link === undefined);
    const scene = version === 'brouillon' ? sceneOf(access) : undefined;
    const file = isOpen && look !== undefined ? await this.#parts.files.at(scene, path.join('/')) : undefined;
    if (file === undefined || version === undefined || look === undefined)
      return {
        missing: missingPage(claims.language, readerWords(claims.language).notThere, this.#parts.files.styles()),
      };
    return this.#looking(file, `${base}${version}`, look, claims.language);
  }

  #looking(file: SiteFile, below: string, look: Look, language: Language): SiteFile {
    const text = (): string => Buffer.from(file.body).toString();
    const written = (page: string): SiteFile => ({ ...file, body: Buffer.from(page) });
    if (look === 'imprime' && file.type.startsWith('text/css')) return written(onPaper(text()));
    if (!file.type.startsWith('text/html')) return file;
    if (look === 'carte') return written(cardPage(text(), `${below}/page`, language, this.#parts.files.styles()));
    const page = rewritten(text(), `${below}/${look}`, this.#parts.siteUrl);
    return written(look === 'imprime' ? printed(page, `${below}/${look}`) : page);
  }

  async #cast(access: Access, version: Version): Promise<Cast> {
    const { stage } = this.#parts;
    return version === 'brouillon' ? await stage.cast(sceneOf(access)) : await stage.published(sceneOf(access));
  }

  async #told({ claims }: Access, languages: readonly Language[], { findings }: Cast) {
    return await Promise.all(
      languages.map(async (language) => {
        const { form, notes } = await this.#parts.cms.notes(claims, language);
        return { language, form, notes: notesOf(notes, findings, language) };
      }),
    );
  }
}

function shownOf(
  { addresses }: Cast,
  { version, view }: Sight,
  base: string,
  language: Language,
  missing: string,
  name: string,
): Shown {
  const address = addresses[language];
  const place = address === undefined ? undefined : `${base}${version}/${lookOf(view)}${encodeURI(address)}`;
  return { language, name, address: place, missing };
}

function titleOf({ titles, findings }: Cast, language: Language): string {
  return titles[language] ?? Object.values(titles)[0] ?? findings[0]?.title ?? '';
}
