import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../command/environment.ts';
import { start } from './children.ts';

/** Starts the preview in a process of its own; what it needs it waits for by itself, and nothing else waits for it. */
export function startPreview(logs: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const log = join(logs, 'preview.log');
  rmSync(log, { force: true });
  return start([join(root, 'scripts/preview.ts')], { cwd: root, log, env: environment });
}
