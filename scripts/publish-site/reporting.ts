import pRetry from 'p-retry';
import { mostReceipts, type PublicationRequest, type Receipt } from 'shared/publication';
import { messageOf } from '../command/failure.ts';
import type { Cms } from '../publisher/cms.ts';
import { failureOf, lineFor, receiptFor, refusalOf } from '../publisher/receipts.ts';
import type { Put } from './publish.ts';

/** What was asked minutes ago may have left a connection that is dead by now. */
const again = { retries: 3, minTimeout: 500 };

type Parts = {
  readonly cms: Cms;
  /** Whether the files are for a host of static sites, whose upload follows. */
  readonly handedOver: boolean;
  readonly say: (line: string) => void;
};

/**
 * Publishes, and tells the CMS what became of the requests that were open before: after the files are where they are to be,
 * or once it has failed. Requests of which it cannot be told stay open, for the next run.
 */
export async function reporting(
  parts: Parts,
  publish: (requests: readonly PublicationRequest[]) => Promise<Put>,
): Promise<void> {
  const open = await parts.cms.requests(0, []);
  const requests = open.filter(({ kind }) => kind !== 'rollback');
  const refusals = (): Receipt[] => open.flatMap((request) => refusalOfReturn(request, parts.handedOver));
  let put: Put;
  try {
    put = await publish(requests);
  } catch (error) {
    const failures = requests.map((request) => failureOf(request, error, new Date()));
    await tell(parts, [...refusals(), ...failures], [lineFor(error)]);
    throw error;
  }
  const { outcome, verdicts } = put;
  const now = new Date();
  const receipts = requests.flatMap((request, index) => {
    const verdict = verdicts[index];
    return verdict === undefined ? [] : marked(receiptFor(request, verdict, { outcome, now }), parts.handedOver);
  });
  await tell(parts, [...refusals(), ...receipts]);
}

function marked(receipt: Receipt, handedOver: boolean): Receipt {
  return handedOver && receipt.outcome === 'online' ? { ...receipt, handedOver } : receipt;
}

/** A return to an earlier release is made where the site is, not by reading the CMS. */
function refusalOfReturn(request: PublicationRequest, handedOver: boolean): readonly Receipt[] {
  if (request.kind !== 'rollback') return [];
  const remedy = handedOver
    ? 'le site est chez un hébergeur. Remettez-y en ligne un déploiement antérieur, depuis son tableau de bord.'
    : `lancez «\u202fnpm run rollback ${request.release}\u202f» sur la machine du site.`;
  return [refusalOf(request, `Ce retour n’a pas été fait\u00a0: ${remedy}`, new Date())];
}

/** Sends receipts, as many at a time as the CMS takes. A run that has published does not fail for want of them. */
async function tell({ cms, say }: Parts, receipts: readonly Receipt[], late: readonly string[] = []): Promise<void> {
  try {
    if (await pRetry(() => cms.attended(), again))
      return say('Un service de mise en ligne tourne sur ce CMS : à lui d’envoyer les reçus.');
    for (let at = 0; at === 0 || at < receipts.length; at += mostReceipts) {
      const some = receipts.slice(at, at + mostReceipts);
      // No returns are offered, since none could be made.
      const report = { state: 'on-demand' as const, releases: [], heldBack: false, late: [...late], receipts: some };
      await pRetry(() => cms.report(report), again);
    }
  } catch (error) {
    say(`Reçus non envoyés : les demandes restent ouvertes jusqu’à la prochaine exécution. ${messageOf(error)}`);
  }
}
