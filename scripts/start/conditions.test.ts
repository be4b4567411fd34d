import { writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireFreePort, requireRoom } from './conditions.ts';

describe('what a start needs', () => {
  it('is a port that nobody holds', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    await expect(requireFreePort(port, 'SITE_PORT')).rejects.toThrow(`Le port ${port} est déjà pris`);
    holder.close();
    await once(holder, 'close');
    await expect(requireFreePort(port, 'SITE_PORT')).resolves.toBeUndefined();
  });

  it('is room on the disk', () => {
    const folder = join(tmpdir(), `room-${process.pid}`);
    expect(() => requireRoom(folder, 1)).not.toThrow();
    expect(() => requireRoom(folder, Number.MAX_SAFE_INTEGER)).toThrow('libérez-en');
  });

  it('is a folder that can be made', () => {
    const file = join(tmpdir(), `file-${process.pid}`);
    writeFileSync(file, '');
    expect(() => requireRoom(join(file, 'var'), 1)).toThrow('ne peut pas être créé (ENOTDIR)');
  });
});
