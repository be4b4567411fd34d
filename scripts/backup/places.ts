import { join } from 'node:path';
import { varFolder } from '../command/paths.ts';

/** What the CMS writes, as cms/config says: its database where that is SQLite, and what may be fetched of it. */
export const cmsFolder = join(varFolder, 'cms');
/** The SQLite database, in the CMS's folder. */
export const databaseName = 'data.db';
/** What was uploaded to this machine's disk, in the CMS's folder. */
export const uploadsName = 'public/uploads';
/** Where archives are written unless another folder is named. */
export const backupFolder = join(varFolder, 'backups');
