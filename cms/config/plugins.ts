import { fileStore, type FileStore } from '../src/environment/file-store';
import { loadEnvironmentFile } from '../src/environment/folders';
import { secret } from '../src/environment/secrets';
import { largestFile } from '../src/uploads/accepted';

/**
 * Files in a store that speaks S3, which all nodes share. Their rights there are the bucket's own (it has a policy, as Amazon has
 * since April 2023, or it is not readable at all). An image is shown wherever it stands; opened by itself a file is saved, so that
 * nothing runs in the store's origin. A replaced file keeps its address, so that no cache may keep the old one unasked.
 */
function providerOf({ bucket, region, endpoint, key, secret, address }: FileStore) {
  const said = { ContentDisposition: 'attachment', CacheControl: 'no-cache' };
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: address,
      s3Options: {
        credentials: { accessKeyId: key, secretAccessKey: secret },
        region,
        // Stores other than Amazon's have the bucket in the path: it needs no name of its own in the DNS.
        ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
        params: { Bucket: bucket, ACL: undefined },
      },
    },
    actionOptions: { upload: said, uploadStream: said, replace: said, replaceStream: said },
  };
}

const plugins = (store: FileStore | undefined) => ({
  'users-permissions': { config: { jwtSecret: secret('JWT_SECRET') } },
  upload: {
    config: {
      ...(store !== undefined && providerOf(store)),
      sizeLimit: largestFile,
      // The site makes its own smaller copies; the admin needs only the thumbnail.
      breakpoints: {},
      // src/uploads judges every file by its content, in French; Strapi's own lists would answer first, in English.
      security: { deniedTypes: [] },
    },
  },
});

export default () => {
  // Strapi reads this folder in alphabetical order.
  loadEnvironmentFile();
  return plugins(fileStore());
};
