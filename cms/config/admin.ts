import { publicAddress } from '../src/environment/addresses';
import { loadEnvironmentFile } from '../src/environment/folders';
import { secret } from '../src/environment/secrets';
import { forgottenPassword } from '../src/roles/forgotten-password';

export default () => {
  // Strapi reads this folder in alphabetical order, so this file may come before server.ts.
  loadEnvironmentFile();
  return {
    autoOpen: false,
    auth: {
      secret: secret('ADMIN_JWT_SECRET'),
      cookie: { secure: publicAddress().startsWith('https://') },
    },
    forgotPassword: { emailTemplate: forgottenPassword },
    apiToken: { salt: secret('API_TOKEN_SALT') },
    transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
    preview: { enabled: false },
    flags: { nps: false, promoteEE: false },
  };
};
