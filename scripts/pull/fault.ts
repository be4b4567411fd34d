/** A reply that may be better next time, `after` so many milliseconds at the earliest. */
export class Passing extends Error {
  readonly after: number;
  constructor(message: string, after = 0) {
    super(message);
    this.after = after;
  }
}

/** A reply that will be the same next time. */
export class Final extends Error {}

/** Longest `Retry-After` (RFC 9110 §10.2.3) that is waited for, in milliseconds; a longer one is a refusal. */
const longestWait = 10_000;

const refusals: Readonly<Record<number, string>> = {
  401: 'réponse 401, le CMS ne reconnaît pas le jeton de lecture : vérifiez CMS_READ_TOKEN, puis redémarrez le CMS',
  403: 'réponse 403, le jeton de lecture n’a pas le droit de lire cette adresse : redémarrez le CMS, qui remet les droits en place',
  404: 'réponse 404, le CMS ne connaît pas cette adresse : vérifiez CMS_URL et la version du CMS',
};

/** What a reply that is not a success means for who asked, and whether to ask again: 408, 429 and 5xx pass. */
export function faultOf({ status, headers }: Response): Passing | Final {
  const known = refusals[status];
  if (known !== undefined) return new Final(known);
  if (status >= 300 && status < 400)
    return new Final(`réponse ${status}, le CMS renvoie ailleurs : donnez sa vraie adresse dans CMS_URL`);
  if (status !== 408 && status !== 429 && status < 500) return new Final(`réponse ${status} inattendue`);
  const after = waitOf(headers.get('retry-after') ?? '');
  if (after > longestWait)
    return new Final(`réponse ${status}, le CMS demande d’attendre ${Math.ceil(after / 1000)} s : réessayez plus tard`);
  const hint =
    status === 429
      ? 'trop de demandes : réessayez dans quelques minutes'
      : 'le CMS est en panne : consultez son journal';
  return new Passing(`réponse ${status}, ${hint}`, after);
}

/** Milliseconds that a `Retry-After` asks to wait, as seconds or an HTTP date; 0 where it says neither or the date is over. */
function waitOf(retryAfter: string): number {
  if (/^\s*\d*\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const instant = Date.parse(retryAfter);
  return Number.isNaN(instant) ? 0 : Math.max(0, instant - Date.now());
}
