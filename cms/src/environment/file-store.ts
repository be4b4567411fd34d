import { refuseToStart } from './refusal';

/** A store of files that speaks S3, as the upload provider and the admin's policy have to know it. */
export type FileStore = {
  readonly bucket: string;
  readonly region: string;
  /** Where it answers; Amazon's own where nothing is said. */
  readonly endpoint?: string;
  readonly key: string;
  readonly secret: string;
  /** What the addresses of files begin with, without a final slash. */
  readonly address: string;
};

const needed = ['S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** The store that the environment names by S3_BUCKET; without it, uploads lie on this machine's disk. */
export function fileStore(environment: NodeJS.ProcessEnv = process.env): FileStore | undefined {
  const bucket = environment.S3_BUCKET;
  if (!bucket) return undefined;
  const missing = needed.filter((name) => !environment[name]);
  if (missing.length > 0)
    refuseToStart(
      `S3_BUCKET est donné, mais non ${missing.join(', ')}\u00a0: complétez-les, ou ôtez S3_BUCKET pour garder les fichiers sur ce disque.`,
    );
  const region = environment.S3_REGION ?? '';
  const endpoint = environment.S3_ENDPOINT?.replace(/\/+$/, '');
  const usual = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
  const address = (environment.S3_PUBLIC_URL || usual).replace(/\/+$/, '');
  for (const [name, url] of Object.entries({ ...(endpoint && { S3_ENDPOINT: endpoint }), S3_PUBLIC_URL: address }))
    if (!/^https?:/.test(URL.parse(url)?.protocol ?? ''))
      refuseToStart(
        `${name} vaut «\u00a0${url}\u00a0»\u00a0: donnez une adresse complète, comme https://s3.exemple.ma.`,
      );
  return {
    ...{ bucket, region, address, ...(endpoint && { endpoint }) },
    ...{ key: environment.S3_ACCESS_KEY_ID ?? '', secret: environment.S3_SECRET_ACCESS_KEY ?? '' },
  };
}
