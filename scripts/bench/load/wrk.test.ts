import { expect, test } from 'vitest';
import { Failure } from '../../command/failure.ts';
import { loadIn } from './wrk.ts';

/** As wrk 4.1.0 prints it, walk.lua's line last. */
const printed = (line: string): string => `Running 4s test @ https://localhost:40043
  2 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.27ms    6.45ms 110.60ms   94.08%
    Req/Sec    15.13k     2.34k   20.11k    70.00%
  120489 requests in 4.01s, 465.27MB read
  Socket errors: connect 0, read 2, write 1, timeout 3
  Non-2xx or 3xx responses: 5
Requests/sec:  30054.61
Transfer/sec:    116.06MB
${line}
`;
const line =
  '{"status":5,"duration":4000000,"bytes":480000000,"p50":800,"requests":120000,"p99":15500,"refused":0,"broken":3,"late":3}';

test('what wrk measured is told in seconds, and whatever was no whole answer is a fault', () => {
  expect(loadIn(printed(line))).toEqual({
    ...{ requests: 120_000, perSecond: 30_000, bytesPerSecond: 120e6, p50: 0.0008, p99: 0.0155, faults: 11 },
  });
});

test('no answer at all is a failure, and no good one', () => {
  expect(() => loadIn(printed(line.replace('120000', '0')))).toThrow(Failure);
});

test('output without what was measured is a failure that shows it', () => {
  expect(() => loadIn('unable to connect to localhost:1 Connection refused')).toThrow(/unable to connect/);
});
