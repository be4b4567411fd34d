import { allowedOrigins } from '../src/environment/addresses';
import { largestFile } from '../src/uploads/accepted';

export default () => [
  'global::log-requests',
  'global::answer-in-french',
  'strapi::errors',
  'global::answer-lost-database',
  'global::answer-conflicts',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        // As texts: Strapi merges a list with its own, which names other hosts.
        directives: {
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'img-src': "'self' data: blob:",
          'media-src': "'self' blob:",
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
