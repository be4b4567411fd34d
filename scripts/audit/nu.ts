import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { Failure } from '../command/failure.ts';
import type { Problem } from '../check-site/pages.ts';

const report = z.object({
  messages: z.array(
    z.object({ url: z.string().optional(), lastLine: z.number().optional(), message: z.string(), type: z.string() }),
  ),
});
/** A site of thousands of pages has a report of many megabytes. */
const mostOutput = 256 * 1024 * 1024;

/** Tells whether this machine has Java, which the Nu checker needs. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** The errors that the Nu HTML checker (validator.w3.org/nu) finds in the pages of a built site. */
export function nuProblems(folder: string): readonly Problem[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const given = ['-Xss4m', '-jar', jar, '--skip-non-html', '--errors-only', '--exit-zero-always', '--format', 'json'];
  const { stderr, status } = spawnSync('java', [...given, folder], { encoding: 'utf8', maxBuffer: mostOutput });
  if (status !== 0) throw new Failure(`Le contrôleur Nu n’a pas tourné : ${stderr.slice(0, 500)}`);
  const messages = stderr.trim() === '' ? [] : report.parse(JSON.parse(stderr)).messages;
  return messages.map(({ url = '', lastLine, message }) => ({
    path: decodeURI(url.replace(/^file:/, '')),
    problem: `ligne ${lastLine ?? '?'} : ${message}`,
  }));
}
