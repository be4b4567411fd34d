import { createTransport } from 'nodemailer';
import { given } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import type { Letter } from './letter.ts';

export type Post = (letter: Letter) => Promise<void>;

/** By what letters go, from whom and to whom. */
export type Route = { readonly server: string; readonly from: string; readonly to: string };

/** How long a mail server may take for each of its answers, in milliseconds. */
const patience = 20_000;

/** Reads the route from the environment; nothing where nobody is to be told. */
export function routeGiven(siteHost: string): Route | undefined {
  const to = given('ALERT_TO');
  if (to === undefined) return undefined;
  const server = given('SMTP_URL') ?? 'smtp://127.0.0.1:25';
  const protocol = URL.parse(server)?.protocol;
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Failure(
      'SMTP_URL n’est pas l’adresse d’un serveur de courrier\u00a0: donnez-la comme smtp://compte:motdepasse@smtp.exemple.ma:587.',
    );
  return { server, from: given('ALERT_FROM') ?? `reseau@${siteHost}`, to };
}

/** Sends letters; throws where the server does not take one. */
export function postBy({ server, from, to }: Route): Post {
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url: server, ...timeouts });
  return async ({ subject, text }) => {
    await transport.sendMail({ from, to, subject, text });
  };
}
