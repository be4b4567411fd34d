import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { given } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { foreign } from './manifest.ts';

const ageHeader = Buffer.from('age-encryption.org/');
const gzipHeader = Buffer.from([0x1f, 0x8b]);

/** The public keys that an archive is encrypted for, of BACKUP_AGE_RECIPIENT; none where it is not to be encrypted. */
export function recipients(): string[] {
  return (given('BACKUP_AGE_RECIPIENT') ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

/** The secret keys of BACKUP_AGE_IDENTITY: keys, or the file that age-keygen wrote. */
function identities(): string[] {
  const value = given('BACKUP_AGE_IDENTITY');
  if (value === undefined) return [];
  const text = value.startsWith('AGE-') ? value : readKeyFile(value);
  return text.split(/[\s,]+/).filter((word) => word.startsWith('AGE-'));
}

function readKeyFile(path: string): string {
  try {
    // A comment may name a key, the public one.
    return readFileSync(path, 'utf8').replace(/^#.*$/gm, '');
  } catch {
    throw new Failure(`BACKUP_AGE_IDENTITY\u00a0: ni une clé age, ni un fichier qui se lit. Vérifiez sa valeur.`);
  }
}

/** Encrypts a stream with age for some public keys; without any it goes through as it is. */
export async function sealed(plain: Readable, keys: readonly string[]): Promise<Readable> {
  if (keys.length === 0) return plain;
  const encrypter = new Encrypter();
  for (const key of keys) {
    try {
      encrypter.addRecipient(key);
    } catch {
      throw new Failure(
        `BACKUP_AGE_RECIPIENT\u00a0: «\u00a0${key}\u00a0» n’est pas une clé publique age (age1…). Donnez celle que «\u00a0age-keygen\u00a0» affiche.`,
      );
    }
  }
  return ofWeb(await encrypter.encrypt(toWeb(plain)));
}

/**
 * The bytes of an archive, decrypted where it is encrypted. A Failure where it is no archive, or no key opens it.
 * @param keys secret keys in place of those of the environment.
 */
export async function opened(archive: string, keys: readonly string[] = []): Promise<Readable> {
  const head = await headOf(archive);
  if (head.subarray(0, gzipHeader.length).equals(gzipHeader)) return createReadStream(archive);
  if (!head.equals(ageHeader)) throw foreign(archive);
  const known = keys.length > 0 ? keys : identities();
  if (known.length === 0)
    throw new Failure(
      `${archive} est chiffrée\u00a0: donnez la clé secrète age, ou le fichier qui la contient, dans BACKUP_AGE_IDENTITY.`,
    );
  const decrypter = new Decrypter();
  const file = createReadStream(archive);
  try {
    for (const key of known) decrypter.addIdentity(key);
    return ofWeb(await decrypter.decrypt(toWeb(file)));
  } catch (error) {
    file.destroy();
    throw new Failure(
      `${archive} ne s’ouvre pas avec la clé de BACKUP_AGE_IDENTITY\u00a0: donnez celle qui va avec la clé publique de la sauvegarde, ou prenez une autre sauvegarde si celle-ci est abîmée.`,
      { cause: error },
    );
  }
}

async function headOf(archive: string): Promise<Buffer> {
  const file = await open(archive).catch((error: unknown) => {
    throw new Failure(`${archive} ne se lit pas\u00a0: vérifiez le nom du fichier et ses droits.`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ageHeader.length), 0, ageHeader.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

// Node and the library know one kind of stream by two names.
const toWeb = (stream: Readable): globalThis.ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const ofWeb = (stream: globalThis.ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>);
