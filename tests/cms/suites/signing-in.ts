import { describe, expect, test } from 'vitest';
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
  });
}
