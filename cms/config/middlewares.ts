import { allowedOrigins } from '../src/environment/addresses';
import { fileStore } from '../src/environment/file-store';
import { largestFile } from '../src/uploads/accepted';

/** Where the library's files are, beside the CMS itself; a text that policies end with. */
const elsewhere = (): string => {
  const store = fileStore();
  return store === undefined ? '' : ` ${new URL(store.address).origin}`;
};

export default () => [
  'global::log-requests',
  'global::answer-in-french',
  'strapi::errors',
  'global::answer-lost-database',
  'global::answer-unwritable-disk',
  'global::answer-conflicts',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        // As texts: Strapi merges a list with its own, which names other hosts.
        directives: {
          'connect-src': `'self'${elsewhere()}`,
          'font-src': "'self' data:",
          'img-src': `'self' data: blob:${elsewhere()}`,
          'media-src': `'self' blob:${elsewhere()}`,
          'style-src': "'self' 'unsafe-inline'",
          upgradeInsecureRequests: null,
        },
      },
      referrerPolicy: { policy: 'same-origin' },
    },
  },
  'global::isolate-files',
  { name: 'strapi::cors', config: { origin: ({ path }: { path: string }) => allowedOrigins(path) } },
  'strapi::session',
  'strapi::query',
  {
    name: 'strapi::body',
    config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', formidable: { maxFileSize: largestFile } },
  },
  'strapi::favicon',
  'strapi::public',
];
