import { expect, it } from 'vitest';
import { Failure, messageOf } from './failure.ts';

const failed = (code: string, message = 'no words of the system'): Error =>
  Object.assign(new Error(message), { code, path: '/var/a' });

it.each([
  [new Failure('Dites ce qu’il faut.'), '✗ Dites ce qu’il faut.'],
  [failed('ENOSPC'), '✗ Le disque est plein : libérez de la place, puis relancez la commande. (/var/a)'],
  [failed('SQLITE_FULL'), '✗ Le disque est plein : libérez de la place, puis relancez la commande. (/var/a)'],
  // As rmSync fails in Node 24.
  [
    failed('', ", Unknown error: Read-only file system '/var/a'"),
    '✗ Le disque est en lecture seule : choisissez un autre dossier avec VAR_DIR. (/var/a)',
  ],
  [
    failed('', ", Unknown error: Too many open files '/var/a'"),
    '✗ Trop de fichiers ouverts : augmentez la limite du système (ulimit -n). (/var/a)',
  ],
])('%s is told with what to do', (error, line) => {
  expect(messageOf(error)).toBe(line);
});

it.each([failed('EWHATEVER'), failed('')])('%s, which nobody foresaw, is told with its stack', (error) => {
  expect(messageOf(error)).toBe(error.stack);
});
