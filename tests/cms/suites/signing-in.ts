import { describe, expect, test, vi } from 'vitest';
import { administrator } from '../caller.ts';
import { messageOf } from '../documents.ts';
import type { Cms } from '../strapi.ts';

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
  });
}
