import { z } from 'zod';

/** A calendar date without zone, `2019-12-31` (RFC 3339 full-date). */
export const date = z.iso.date();
