import { afterEach, describe, expect, test, vi } from 'vitest';
import { fileStore } from './file-store';

const given = {
  ...{ S3_BUCKET: 'medias', S3_REGION: 'eu-west-3' },
  ...{ S3_ACCESS_KEY_ID: 'clef', S3_SECRET_ACCESS_KEY: 'secret' },
};

describe('the store of files', () => {
  afterEach(() => vi.restoreAllMocks());

  test('is this machine’s disk unless a bucket is named', () => {
    expect(fileStore({ S3_BUCKET: '', S3_REGION: 'eu-west-3' })).toBeUndefined();
  });

  test('has its files at its own address, or at the one that readers are told', () => {
    expect(fileStore(given)?.address).toBe('https://medias.s3.eu-west-3.amazonaws.com');
    const elsewhere = { ...given, S3_ENDPOINT: 'https://s3.exemple.ma/' };
    expect(fileStore(elsewhere)).toMatchObject({
      endpoint: 'https://s3.exemple.ma',
      address: 'https://s3.exemple.ma/medias',
    });
    expect(fileStore({ ...elsewhere, S3_PUBLIC_URL: 'https://fichiers.exemple.ma/' })?.address).toBe(
      'https://fichiers.exemple.ma',
    );
  });

  test.each([
    ['S3_REGION', '', 'S3_BUCKET est donné, mais non S3_REGION'],
    ['S3_PUBLIC_URL', 'fichiers', 'S3_PUBLIC_URL vaut «\u00a0fichiers\u00a0»'],
    ['S3_ENDPOINT', 'ftp://s3.exemple.ma', 'S3_ENDPOINT vaut'],
  ])('ends the start in one line where %s is %j', (name, value, line) => {
    const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('ended');
    });
    expect(() => fileStore({ ...given, [name]: value })).toThrow('ended');
    expect(say.mock.calls[0]?.[0]).toContain(line);
  });
});
