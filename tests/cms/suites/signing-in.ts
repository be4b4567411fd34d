import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { administrator } from '../caller.ts';
import { messageOf } from '../documents.ts';
import { join, leave } from '../people.ts';
import type { Cms } from '../strapi.ts';

type Refusal = { status: number | undefined; retry: string | undefined; message: string };

/** Posts to the admin from an address of this machine, of which Linux has sixteen million. */
export async function postFrom(localAddress: string, url: string, body: object): Promise<Refusal> {
  const headers = { 'content-type': 'application/json' };
  const asking = request(url, { method: 'POST', localAddress, headers }).end(JSON.stringify(body));
  const [reply] = (await once(asking, 'response')) as [IncomingMessage];
  const { error } = (await json(reply)) as { error?: { message: string } };
  return { status: reply.statusCode, retry: reply.headers['retry-after'], message: error?.message ?? '' };
}

export function signingIn(cms: () => Cms): void {
  describe('signing in', () => {
    test('with a wrong password is refused in French', async () => {
      const response = await fetch(`${cms().url}/admin/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'redaction@exemple.test', password: 'Autre-Chose-1' }),
      });
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as { error: { message: string } };
      expect(error.message).toBe('L’adresse ou le mot de passe n’est pas le bon.');
    });

    test('by an invitation that is over is refused in French', async () => {
      const invited = await cms().read('/admin/registration-info?registrationToken=ancienne', { token: '' });
      expect(messageOf(invited)).toMatch(/^Cette invitation a déjà servi/);
    });

    test('with a forgotten password gets a French letter with the link', async () => {
      const { provider } = cms().app.plugin('email') as unknown as {
        provider: { send(letter: object): Promise<void> };
      };
      const send = vi.spyOn(provider, 'send').mockResolvedValue();
      const body = JSON.stringify({ email: administrator.email });
      await cms().read('/admin/forgot-password', { token: '', method: 'POST', body });
      await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
      const link: unknown = expect.stringMatching(
        /Bonjour,[^]*http.*\/auth\/reset-password\?code=\w+[^]*valable une heure/,
      );
      expect(send.mock.calls[0]?.[0]).toMatchObject({ subject: 'Votre mot de passe', text: link, html: link });
      send.mockRestore();
    });

    test('six times for one account is too often', async () => {
      const guess = { email: 'personne@exemple.test', password: 'Autre-Chose-1' };
      const statuses: (number | undefined)[] = [];
      for (let attempt = 0; attempt < 6; attempt += 1)
        statuses.push((await postFrom('127.0.0.8', `${cms().url}/admin/login`, guess)).status);
      expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    });

    test('and failing is allowed sixty times to one address, whatever account or code it names', async () => {
      const attempt = async (from: string, path: string, count: number): Promise<Refusal> =>
        postFrom(from, `${cms().url}${path}`, {
          ...{ email: `personne-${String(count)}@exemple.test`, password: 'Autre-Chose-1' },
          resetPasswordToken: `code-${String(count)}`,
        });
      const paths = ['/admin/login', '/admin/reset-password', '/admin/LOGIN/', '/admin/register'];
      for (let count = 0; count < 60; count += 1) {
        const { status } = await attempt('127.0.0.9', paths[count % paths.length] ?? '', count);
        expect(status, String(count)).toBe(400);
      }
      for (const path of paths) {
        const { status, retry, message } = await attempt('127.0.0.9', path, 61);
        expect([status, message]).toEqual([
          429,
          'Trop d’essais\u00a0: attendez quelques minutes, puis essayez à nouveau.',
        ]);
        expect(Number(retry)).toBeGreaterThan(200);
      }
      // Nobody else is kept out by it, nor is who signs in.
      expect((await attempt('127.0.0.10', '/admin/login', 62)).status).toBe(400);
      for (let count = 0; count < 4; count += 1)
        expect((await postFrom('127.0.0.11', `${cms().url}/admin/login`, administrator)).status).toBe(200);
    });

    test('leaves a cookie that no script reads and no other site sends', async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ ...administrator, rememberMe: true });
      const reply = await fetch(`${cms().url}/admin/login`, { method: 'POST', headers, body });
      const [cookie = '', ...others] = reply.headers.getSetCookie().filter((text) => !text.includes('.sig='));
      expect(others).toEqual([]);
      expect(cookie).toMatch(/; *httponly/i);
      expect(cookie).toMatch(/; *samesite=(?:lax|strict)/i);
    });

    test('is over at once for an account that is blocked or deleted', async () => {
      const [blocked, deleted] = [await join(cms(), 'writer', 'Bloquée'), await join(cms(), 'writer', 'Partie')];
      for (const who of [blocked, deleted]) expect((await who.manage('GET', '/admin/users/me')).status).toBe(200);
      await cms().manage('PUT', `/admin/users/${String(blocked.id)}`, { isActive: false });
      await leave(cms(), [deleted]);
      for (const who of [blocked, deleted]) expect((await who.manage('GET', '/admin/users/me')).status).toBe(401);
      await leave(cms(), [blocked]);
    });
  });
}
