import { z } from 'zod';

/** A part that is asked how it is, with what is to be done where it does not answer. */
export type Part = { readonly name: string; readonly url: string; readonly remedy: string };

/** How long a part may take to say how it is, in milliseconds. */
const patience = 10_000;

/** What the parts say at `/healthz`, as far as it is read here. */
const said = z.object({
  state: z.string().optional(),
  reason: z.string().optional(),
  problem: z.string().optional(),
  problems: z.array(z.string()).default([]),
});

/** What is wrong with a part, French lines that say what to do; none where it is well. */
export async function troublesOf({ name, url, remedy }: Part): Promise<readonly string[]> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  if (reply === undefined) return [`${name} ne répond pas. ${remedy}`];
  const body = said.safeParse(await reply.json().catch(() => undefined));
  const { reason, problem, problems = [] } = body.data ?? {};
  const lines = [...new Set([...(problem === undefined ? [] : [problem]), ...problems])];
  if (lines.length > 0) return lines.map((line) => `${name}\u00a0: ${line}`);
  if (reply.ok) return [];
  return [
    reason === 'database'
      ? `${name}\u00a0: la base de données ne répond pas. Vérifiez que PostgreSQL est démarré (systemctl status postgresql).`
      : `${name} ne va pas bien (${reply.status}). ${remedy}`,
  ];
}
