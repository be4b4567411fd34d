import { previewAddress, publicAddress } from '../src/environment/addresses';
import { loadEnvironmentFile } from '../src/environment/folders';
import { secret } from '../src/environment/secrets';
import { officerAddress } from '../src/preview/officer-address';
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
    // Without the secret there is no ticket, and the button is not shown.
    preview: {
      enabled: !!process.env.PREVIEW_SECRET,
      config: { allowedOrigins: [previewAddress()], handler: officerAddress },
    },
    flags: { nps: false, promoteEE: false },
  };
};
