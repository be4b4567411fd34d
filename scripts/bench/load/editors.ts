import { z } from 'zod';
import { sourceLanguage } from 'shared/languages';
import { reasonOf } from '../../command/failure.ts';
import type { FictitiousArticle } from '../content/article.ts';
import { asking, session, signIn, type Ask, type Way } from '../live/asking.ts';
import { articles, officerWith } from '../live/officer.ts';
import { quantile } from '../measure/statistics.ts';

/** Somebody who writes: saves the own draft with other words, and ends when the CMS has answered. */
export type Editor = (words: string) => Promise<void>;

/** What came of saves; times in seconds. `reason` is what the first one that failed was told. */
export type Saves = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly faults: number;
  readonly reason?: string;
};

const roles = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const invitation = z.object({ data: z.object({ registrationToken: z.string() }) });
const written = z.object({ data: z.object({ documentId: z.string() }) });

/** What editors choose for themselves. */
const password = 'Redaction-Mesuree-1';

/**
 * Invites as many editors as there are articles: each may write and not publish, accepts from an address of its own, and
 * begins its article. `way` leads from an address to the administration.
 */
export async function inviteEditors(
  way: (from: string) => Way,
  drafts: AsyncIterable<FictitiousArticle>,
): Promise<readonly Editor[]> {
  const administrator = await signIn(way('127.0.0.1'));
  const all = roles.parse(await administrator('GET', '/admin/roles')).data;
  const role = all.find(({ code }) => code === 'writer');
  if (role === undefined) throw new RangeError('The CMS has no role « writer ».');
  const editors: Editor[] = [];
  for await (const draft of drafts) {
    const number = editors.length + 1;
    const name = { firstname: `Rédaction ${String(number)}`, lastname: 'Mesurée' };
    const account = { ...name, email: `redaction-${String(number)}@localhost.localdomain`, roles: [role.id] };
    const invited = invitation.parse(await administrator('POST', '/admin/users', account));
    const own = way(`127.0.0.${String(number + 1)}`);
    const { registrationToken } = invited.data;
    const accepted = await asking(own)('POST', '/admin/register', {
      ...{ registrationToken, userInfo: { ...name, password } },
    });
    editors.push(await begin(asking(own, session.parse(accepted).data.token), draft));
  }
  return editors;
}

async function begin(ask: Ask, { words }: FictitiousArticle): Promise<Editor> {
  const language = sourceLanguage;
  const { title, slug, summary, body } = words[language];
  const made = await ask('POST', `${articles}?locale=${language}`, { locale: language, title, slug, summary, body });
  const draft = { id: written.parse(made).data.documentId, language, title, body };
  const officer = officerWith(ask);
  return (text) => officer.save(draft, text);
}

/** Has all editors save, each again as soon as it is answered, for some seconds. */
export async function saveFor(editors: readonly Editor[], seconds: number): Promise<Saves> {
  const began = performance.now();
  const until = began + seconds * 1000;
  const took: number[] = [];
  const reasons: string[] = [];
  const saving = editors.map(async (save) => {
    for (let number = 1; performance.now() < until; number += 1) {
      const asked = performance.now();
      await save(`Essai fictif ${String(number)}.`).then(
        () => took.push((performance.now() - asked) / 1000),
        (error: unknown) => reasons.push(reasonOf(error)),
      );
    }
  });
  await Promise.all(saving);
  const [reason] = reasons;
  return {
    perSecond: took.length / ((performance.now() - began) / 1000),
    ...{ p50: quantile(took, 0.5), p99: quantile(took, 0.99), faults: reasons.length },
    ...(reason !== undefined && { reason }),
  };
}
