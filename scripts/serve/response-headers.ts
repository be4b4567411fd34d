import { policyForAll } from 'shared/page-policy';

/** The folders whose files are named by their content: such a file never changes and may be kept for good. */
export const hashedFolders = ['/_astro/', '/media/'] as const;

/** For how long a browser asks this host by TLS alone, in seconds: two years, as Mozilla's guideline has it (RFC 6797). */
const strictTransport = 'max-age=63072000';

/** What no page of the site does, whatever is put into it; copying an address and sharing it are not among them. */
const refused = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
] as const;

/**
 * The headers of every answer of the public site, whoever serves it: the local server, nginx, a host of static sites.
 * @param overTls whether readers come by TLS: elsewhere a browser passes HSTS over, and it must not be sent (RFC 6797, 7.2).
 */
export function responseHeaders(overTls: boolean): Readonly<Record<string, string>> {
  return {
    ...(overTls && { 'Strict-Transport-Security': strictTransport }),
    'Content-Security-Policy': policyForAll(),
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** How long an answer may be kept without asking again: for good where its name says what it holds, not at all elsewhere. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** How long the file at a path may be kept, as `Cache-Control` (RFC 9111, 5.2; RFC 8246). */
export const cacheControlOf = (path: string): string =>
  hashedFolders.some((folder) => path.startsWith(folder)) ? cacheControl.hashed : cacheControl.other;
