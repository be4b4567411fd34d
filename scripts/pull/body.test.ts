import { describe, expect, it } from 'vitest';
import { eachLine, wholeBody } from './body.ts';

const whole = Buffer.from('{"a":"é"}\nمدينة\n\nend\n');

/** The bytes in pieces of a size, as a network may cut them: within a letter too. */
function* cut(size: number): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function linesOf(body: Iterable<Uint8Array>, line = 100, all = 1000): Promise<readonly [string[], number]> {
  let renewals = 0;
  const begin = () => {
    const lines: string[] = [];
    return { take: (line: string) => void lines.push(line), end: () => lines };
  };
  const lines = await eachLine({ line, all }, begin)(body, () => (renewals += 1));
  return [lines, renewals];
}

describe('a reply that is read line by line', () => {
  it.each([1, 2, 3, 7, 1000])(
    'gives the same lines in pieces of %d bytes, and renews patience at each',
    async (size) => {
      expect(await linesOf(cut(size))).toEqual([['{"a":"é"}', 'مدينة', '', 'end'], 4]);
    },
  );

  it('leaves out what no line break ends', async () => {
    expect((await linesOf([Buffer.from('one\ntw')]))[0]).toEqual(['one']);
  });

  it('may be longer than its longest line, which may not', async () => {
    await expect(linesOf(cut(4), 10)).resolves.toBeDefined();
    await expect(linesOf(cut(4), 9)).rejects.toThrow('dépasse 9 octets');
  });

  it('is no longer than a list may be, however short its lines', async () => {
    await expect(linesOf(cut(4), 10, whole.length)).resolves.toBeDefined();
    await expect(linesOf(cut(4), 10, whole.length - 1)).rejects.toThrow(`dépasse ${whole.length - 1} octets`);
  });
});

describe('a reply that is read whole', () => {
  it('gives its bytes, no more than are allowed', async () => {
    expect(await wholeBody(whole.length)(cut(5), () => undefined)).toEqual(whole);
    await expect(wholeBody(whole.length - 1)(cut(5), () => undefined)).rejects.toThrow('dépasse');
  });
});
