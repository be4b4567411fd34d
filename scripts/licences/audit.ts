import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root } from '../command/environment.ts';

const report = z.looseObject({
  metadata: z.looseObject({
    vulnerabilities: z.object({ low: z.number(), moderate: z.number(), high: z.number(), critical: z.number() }),
  }),
});
const refusal = z.looseObject({ message: z.string() });

/** What is known against what is deployed, by gravity, or why the registry did not say. */
export type Audit =
  | { readonly known: Readonly<Record<'low' | 'moderate' | 'high' | 'critical', number>> }
  | { readonly unanswered: string };

/** Asks the registry, by npm, about what is deployed. */
export async function audit(): Promise<Audit> {
  const asked = promisify(execFile)('npm', ['audit', '--omit=dev', '--json'], { cwd: root, maxBuffer: 64_000_000 });
  // npm ends with 1 both where it knows something and where it was told nothing.
  const { stdout } = await asked.catch((error: unknown) => error as { stdout?: string });
  return auditIn(stdout ?? '');
}

/** What npm's answer says; anything else than a report is no answer, and never « nothing is known ». */
export function auditIn(answer: string): Audit {
  let said: unknown;
  try {
    said = JSON.parse(answer);
  } catch {
    return { unanswered: 'npm n’a rien répondu de lisible' };
  }
  const known = report.safeParse(said);
  if (known.success) return { known: known.data.metadata.vulnerabilities };
  const why = refusal.safeParse(said);
  return { unanswered: why.success ? why.data.message : 'npm a répondu autre chose qu’un rapport' };
}
