import type { Cms } from '../strapi.ts';
import { checks } from './checks.ts';
import { commonTexts } from './common-texts.ts';
import { deletedEntries } from './deleted-entries.ts';
import { desk } from './desk.ts';
import { exporting } from './exporting.ts';
import { firstPublication } from './first-publication.ts';
import { languages } from './languages.ts';
import { photoRights } from './photo-rights.ts';
import { photos } from './photos.ts';
import { planning } from './planning.ts';
import { preview } from './preview.ts';
import { pruning } from './pruning.ts';
import { publisher } from './publisher.ts';
import { pull } from './pull.ts';
import { reading } from './reading.ts';
import { relations } from './relations.ts';
import { requests } from './requests.ts';
import { restart } from './restart.ts';
import { review } from './review.ts';
import { revision } from './revision.ts';
import { roles } from './roles.ts';
import { rules } from './rules.ts';
import { signingIn } from './signing-in.ts';
import { slugs } from './slugs.ts';
import { translationBoard } from './translation-board.ts';
import { uploads } from './uploads.ts';
import { versions } from './versions.ts';

/** Every behaviour of the CMS, on whatever database it was booted. The last one restarts it. */
export function suites(cms: () => Cms): void {
  languages(cms);
  pull(cms);
  relations(cms);
  slugs(cms);
  firstPublication(cms);
  revision(cms);
  rules(cms);
  commonTexts(cms);
  photos(cms);
  photoRights(cms);
  uploads(cms);
  signingIn(cms);
  reading(cms);
  exporting(cms);
  preview(cms);
  requests(cms);
  publisher(cms);
  planning(cms);
  desk(cms);
  versions(cms);
  deletedEntries(cms);
  pruning(cms);
  roles(cms);
  review(cms);
<<<<<<< HEAD
  checks(cms);
=======
  translationBoard(cms);
>>>>>>> 21ac426 (Tell of each translation whether it is absent, late or up to date)
  restart(cms);
}
