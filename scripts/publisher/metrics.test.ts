import { expect, it } from 'vitest';
import type { PublicationRequest, Receipt } from 'shared/publication';
import { Course } from './course.ts';
import { Metrics } from './metrics.ts';

it('tells Prometheus what became of requests, how long it took, and since when something fails', async () => {
  const clock = { now: new Date('2026-11-27T09:00:10Z') };
  const course = new Course(() => clock.now);
  const metrics = new Metrics(course, () => clock.now);
  const request = (id: number): PublicationRequest => ({ id, at: '2026-11-27T09:00:08Z', kind: 'everything' });
  const receipt = (id: number, outcome: Receipt['outcome']): Receipt => ({
    ...{ request: id, outcome, at: clock.now.toISOString(), changed: 1, pages: [], problems: [] },
  });
  const receipts = [receipt(1, 'online'), receipt(2, 'failed')];
  metrics.queue(3);
  metrics.handled([request(1), request(2)], receipts, 0.3);
  course.handled(receipts);
  clock.now = new Date('2026-11-27T09:01:10Z');
  const lines = (await metrics.registry.metrics()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'publisher_publications_total{outcome="online"} 1',
      'publisher_publications_total{outcome="refused"} 0',
      'publisher_publications_total{outcome="failed"} 1',
      'publisher_publication_seconds_sum 0.3',
      'publisher_click_to_online_seconds_sum 2',
      'publisher_queue 3',
      'publisher_failing 1',
      'publisher_failing_seconds 60',
      'publisher_last_good_seconds 60',
    ]),
  );
});
