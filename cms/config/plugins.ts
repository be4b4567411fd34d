import { secret } from '../src/environment/secrets';
import { largestFile } from '../src/uploads/accepted';

export default () => ({
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
  upload: {
    config: {
      sizeLimit: largestFile,
      // The site makes its own smaller copies; the admin needs only the thumbnail.
      breakpoints: {},
      // src/uploads judges every file by its content, in French; Strapi's own lists would answer first, in English.
      security: { deniedTypes: [] },
    },
  },
});
