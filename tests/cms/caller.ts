/** A node of the CMS as it is reached over HTTP: by the site's build, by the publisher, by an officer's browser. */
export type Answer = { status: number; headers: Headers; text: string; json: unknown };

type Asking = { token?: string; method?: string; body?: string; signal?: AbortSignal };
export type Caller = {
  /** Asks as the site's build does, as another machine with its `token`, or as a stranger with `{ token: '' }`. */
  read(path: string, options?: Asking): Promise<Answer>;
  /** Asks the admin's own API as someone who is signed in. */
  manage(method: string, path: string, body?: object | FormData): Promise<Answer>;
};

export const readToken = 'jeton-de-lecture-pour-les-essais-seulement';
export const publisherToken = 'jeton-de-publication-pour-les-essais';
export const previewToken = 'jeton-de-l-apercu-pour-les-essais-seulement';
export const previewSecret = 'secret-de-l-apercu-pour-les-essais';
export const administrator = { email: 'redaction@exemple.test', password: 'Essai-Seulement-1' };

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as unknown) : undefined,
  };
}

const wasReset = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNRESET';

/** Calls the node at an address; signs in once, as the first administrator by default, when the admin is first asked. */
export function callerOf(url: string, account = administrator): Caller {
  let session: Promise<string> | undefined;

  async function signIn(): Promise<string> {
    const response = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
    const { data } = (await response.json()) as { data: { token: string } };
    return data.token;
  }

  return {
    async read(path, { token = readToken, ...request } = {}) {
      const headers: Record<string, string> = request.body === undefined ? {} : { 'content-type': 'application/json' };
      if (token !== '') headers.authorization = `Bearer ${token}`;
      const ask = async (): Promise<Response> => fetch(`${url}${path}`, { ...request, headers });
      // The node ends a connection that rests, maybe as it is used again: then one asks again (RFC 9112, 9.3.1).
      const reply = await ask().catch(async (error: unknown) => {
        if (request.body !== undefined || !wasReset(error)) throw error;
        return ask();
      });
      return answerOf(reply);
    },
    async manage(method, path, body) {
      session ??= signIn();
      const headers: Record<string, string> = { authorization: `Bearer ${await session}` };
      const form = body instanceof FormData;
      if (body !== undefined && !form) headers['content-type'] = 'application/json';
      const payload = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
      return answerOf(await fetch(`${url}${path}`, { method, headers, ...payload }));
    },
  };
}
