import { refuseToStart } from './refusal';

/** Where the server listens. */
export function listening(): { host: string; port: number } {
  const port = Number(process.env.CMS_PORT || 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    refuseToStart(
      `La variable CMS_PORT vaut « ${process.env.CMS_PORT ?? ''} » : donnez un numéro de port, de 1 à 65535.`,
    );
  }
  return { host: process.env.CMS_HOST || '127.0.0.1', port };
}

/** The CMS's address as browsers see it: CMS_PUBLIC_URL, or this machine; without a final slash. */
export function publicAddress(): string {
  const { host, port } = listening();
  const address = process.env.CMS_PUBLIC_URL || `http://${host === '127.0.0.1' ? 'localhost' : host}:${String(port)}`;
  if (!URL.canParse(address)) {
    refuseToStart(
      `La variable CMS_PUBLIC_URL vaut « ${address} » : donnez une adresse complète, comme https://cms.exemple.ma.`,
    );
  }
  return address.replace(/\/+$/, '');
}

/**
 * The origins whose pages may call a path of the CMS: itself; and where anyone may read, the site and those that
 * CMS_ORIGINS lists, separated by commas.
 */
export function allowedOrigins(path: string): string[] {
  const listed = (process.env.CMS_ORIGINS ?? '').split(',').map((origin) => origin.trim());
  const readers = path.startsWith('/api/') ? [process.env.SITE_URL ?? '', ...listed] : [];
  return [publicAddress(), ...readers]
    .filter((address) => URL.canParse(address))
    .map((address) => new URL(address).origin);
}

/** The preview's address as browsers see it: PREVIEW_URL, or this machine; without a final slash. */
export function previewAddress(): string {
  const address = process.env.PREVIEW_URL || `http://localhost:${process.env.PREVIEW_PORT || '4323'}`;
  if (!URL.canParse(address)) {
    refuseToStart(
      `La variable PREVIEW_URL vaut « ${address} » : donnez une adresse complète, comme https://apercu.exemple.ma.`,
    );
  }
  return address.replace(/\/+$/, '');
}

/** What the addresses of the site begin with: SITE_URL, or this machine. */
export function siteAddress(): string {
  const address = process.env.SITE_URL || `http://localhost:${process.env.SITE_PORT || '4321'}`;
  if (!URL.canParse(address)) {
    refuseToStart(
      `La variable SITE_URL vaut « ${address} » : donnez une adresse complète, comme https://www.exemple.ma.`,
    );
  }
  return address;
}
