import { listening, publicAddress } from '../src/environment/addresses';
import { loadEnvironmentFile, publicFolder } from '../src/environment/folders';
import { requireSecrets, secret } from '../src/environment/secrets';

export default () => {
  loadEnvironmentFile();
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  // Else the first start makes English first, and the language menus keep that order.
  process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE = 'fr';
  requireSecrets();
  return {
    ...listening(),
    url: publicAddress(),
    // Behind a proxy that ends TLS, Koa must believe its X-Forwarded headers, or it refuses to set a secure cookie.
    proxy: { koa: process.env.CMS_BEHIND_PROXY === 'true' },
    app: { keys: secret('APP_KEYS').split(',') },
    dirs: { public: publicFolder() },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
