import { createHash } from 'node:crypto';

/** Secrets and addresses of a CMS that serves a benchmark and nobody else; the same on every run, so a database can stay. */
export const administrator = { email: 'bench@localhost.localdomain', password: 'Mesure-Seulement-1' } as const;

const secretOf = (name: string): string => createHash('sha256').update(`bench ${name}`).digest('hex');

export const readToken = secretOf('CMS_READ_TOKEN') + secretOf('read');

/** Where the parts of a benchmark answer. */
export type Ports = { readonly cms: number; readonly site: number; readonly publisher: number };

/** What CMS, publisher and pull are told, under a folder for all that they write. */
export function environmentFor(varFolder: string, ports: Ports): Readonly<Record<string, string>> {
  const secrets = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];
  return {
    ...Object.fromEntries(secrets.map((name) => [name, secretOf(name)])),
    APP_KEYS: `${secretOf('first')},${secretOf('second')}`,
    CMS_READ_TOKEN: readToken,
    CMS_PUBLISHER_TOKEN: secretOf('CMS_PUBLISHER_TOKEN'),
    CMS_ADMIN_EMAIL: administrator.email,
    CMS_ADMIN_PASSWORD: administrator.password,
    CMS_HOST: '127.0.0.1',
    CMS_PORT: String(ports.cms),
    CMS_URL: `http://127.0.0.1:${String(ports.cms)}`,
    CMS_LOG_LEVEL: 'warn',
    SITE_PORT: String(ports.site),
    SITE_URL: 'http://localhost:4321',
    PUBLISHER_PORT: String(ports.publisher),
    DATABASE_URL: '',
    NODE_ENV: 'production',
    VAR_DIR: varFolder,
  };
}
