/**
 * Gives an account of the administration a new password, prints it and ends its sessions, where nobody can sign in any more
 * to do so.
 * usage: node scripts/reset-password.ts --email address   (the CMS may run)
 * environment: see .env.example
 */
import { loadCms } from './cms/load.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { password } from './setup/secrets.ts';

type Users = {
  findOneByEmail(email: string): Promise<{ id: number } | null>;
  resetPasswordByEmail(email: string, password: string): Promise<unknown>;
};
type Sessions = (origin: 'admin') => { invalidateRefreshToken(user: string): Promise<void> };

await run(async () => {
  const { email = '' } = optionsOf({ email: { type: 'string' } });
  if (email === '') throw new Failure('Donnez le compte\u00a0: npm run reset-password -- --email adresse.');
  // A password between lines of a log is hard to find.
  process.env['CMS_LOG_LEVEL'] ??= 'error';
  const strapi = await loadCms();
  const users = strapi.service('admin::user') as unknown as Users;
  try {
    const account = await users.findOneByEmail(email);
    if (account === null) throw new Failure(`Personne n’a de compte à l’adresse ${email}\u00a0: vérifiez-la.`);
    const made = password();
    await users.resetPasswordByEmail(email, made);
    // Strapi leaves whoever is signed in as they are, and a password may be lost to somebody.
    const sessions = strapi.sessionManager as unknown as Sessions;
    await sessions('admin').invalidateRefreshToken(String(account.id));
    console.log(`${email}\u00a0: ${made}\nÀ changer dès la première connexion («\u00a0Paramètres du profil\u00a0»).`);
  } finally {
    await strapi.destroy();
  }
});
// The database's pool may hold the process open.
process.exit();
