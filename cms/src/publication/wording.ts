import type { Language } from 'shared/languages';
import type { Receipt, Report } from 'shared/publication';
import { untitled } from '../content/title';
import { lateMoment } from '../french-clock';
import type { RequestRow } from './request-row';

/**
 * What the publisher does, and when it spoke last (RFC 3339); `silent` where it says nothing any more, `absent` where it
 * never said anything.
 */
export type PublisherState =
  { readonly state: Report['state'] | 'silent'; readonly heard: string } | { readonly state: 'absent' };

/** What is told of a request. */
export type Told = Pick<RequestRow, 'at' | 'kind' | 'change'> & {
  readonly languages: readonly Language[];
  readonly receipt: Receipt | undefined;
};

/** How long it took from the officer's click: the two clocks may differ by a little, so never less than nothing. */
function duration(from: string, to: string): string {
  const seconds = Math.max(0, new Date(to).getTime() - new Date(from).getTime()) / 1000;
  const shown = new Intl.NumberFormat('fr', { maximumFractionDigits: seconds < 10 ? 1 : 0 });
  if (Math.round(seconds) < 60) return `${shown.format(seconds)}\u00a0s`;
  return `${shown.format(Math.floor(Math.round(seconds) / 60))}\u00a0min ${shown.format(Math.round(seconds) % 60)}\u00a0s`;
}

function addresses(changed: number): string {
  if (changed === 0) return 'aucune adresse changée';
  return `${new Intl.NumberFormat('fr').format(changed)}\u00a0${changed === 1 ? 'adresse' : 'adresses'}`;
}

const isWithdrawal = ({ change }: Told): boolean => change === 'unpublished' || change === 'deleted';

function done(told: Told, { handedOver }: Receipt): string {
  const { kind, change } = told;
  if (handedOver === true) return isWithdrawal(told) ? 'Retrait remis à l’hébergeur' : 'Remis à l’hébergeur';
  if (kind === 'rollback') return 'Version remise en ligne';
  if (kind !== 'entry') return 'Mis à jour';
  return change === 'published' ? 'En ligne' : 'Retiré du site';
}

/** What became of a request, in a line; the problems, if any, stand below it. */
export function publicationLine(told: Told, now: Date): string {
  const { at, languages, receipt } = told;
  const withdrawn = isWithdrawal(told);
  if (receipt === undefined) return withdrawn ? 'Retrait du site en cours…' : 'Mise en ligne en cours…';
  if (receipt.outcome !== 'online') {
    const where = languages.length > 0 ? ` · ${languages.join(', ')}` : '';
    const when = lateMoment(new Date(receipt.at), now, 'seconds');
    return `Pas encore ${withdrawn ? 'retiré du site' : 'en ligne'}${where} (essai ${when})\u00a0:`;
  }
  return [
    `${done(told, receipt)} ${lateMoment(new Date(receipt.at), now, 'seconds')}`,
    ...(languages.length > 0 ? [languages.join(', ')] : []),
    addresses(receipt.changed),
    duration(at, receipt.at),
  ].join(' · ');
}

/** What to do about a request that is not online, below its problems. */
export function remedyFor({ kind }: Pick<RequestRow, 'kind'>, outcome: Receipt['outcome']): string | undefined {
  switch (outcome) {
    case 'online':
      return undefined;
    case 'failed':
      return 'La demande reste ouverte\u00a0: un nouvel essai suivra. Si cela dure, prévenez la personne qui s’occupe du site.';
    case 'refused':
      if (kind !== 'entry') return undefined;
      return 'Corrigez la fiche, puis publiez-la. Si la cause était ailleurs et n’est plus, réessayez.';
  }
}

/** Tells whether a publisher runs, which takes by itself what is open. */
export function isRunning({ state }: PublisherState): boolean {
  return state === 'starting' || state === 'waiting' || state === 'building';
}

/** What the publisher does, in a few words. */
export function publisherLine(publisher: PublisherState, now: Date): string {
  switch (publisher.state) {
    case 'absent':
      return 'jamais démarré';
    case 'starting':
      return 'démarre';
    case 'waiting':
      return 'prêt';
    case 'building':
      return 'publie';
    case 'on-demand':
      return `à la demande, la dernière fois ${lateMoment(new Date(publisher.heard), now, 'minutes')}`;
    case 'stopped':
    case 'silent':
      return `arrêté depuis ${lateMoment(new Date(publisher.heard), now, 'minutes').replace(/^à\u00a0/, '')}`;
  }
}

/** Why a request waits longer than it should, or nothing. */
export function delay(publisher: PublisherState, now: Date): string | undefined {
  if (isRunning(publisher)) return undefined;
  if (publisher.state === 'on-demand')
    return 'La mise en ligne se fait à la demande (publish:site)\u00a0: la prochaine exécution prendra ce qui attend.';
  const why = publisher.state === 'absent' ? 'n’a jamais démarré' : `est ${publisherLine(publisher, now)}`;
  return `Le service de mise en ligne ${why}\u00a0: la mise en ligne se fera dès qu’il démarrera.`;
}

/** What a request is about. */
export function subject({ kind, title, release }: Pick<RequestRow, 'kind' | 'title' | 'release'>): string {
  switch (kind) {
    case 'entry':
      return title || untitled;
    case 'media':
      return `Fichier «\u202f${title ?? ''}\u202f»`;
    case 'everything':
      return 'Tout le site';
    case 'rollback':
      return `Retour à la version ${release ?? ''}`;
  }
}

/** By what name the officer knows a version of the site. */
export function releaseName(releasedOn: string, now: Date): string {
  return `Version publiée ${lateMoment(new Date(releasedOn), now, 'seconds')}`;
}
