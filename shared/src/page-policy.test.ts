import { describe, expect, it, test } from 'vitest';
import { policyFor, policyForAll, type Need } from './page-policy.ts';

test('a page that names no need runs no script, sends no form and asks for nothing but our own files', () => {
  expect(policyFor([])).toBe(
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test('a page with a script runs ours, and still sends no form and fetches from nowhere else', () => {
  expect(policyFor(['script'])).toContain("script-src 'self'");
  expect(policyFor(['script'])).toContain("form-action 'none'");
  expect(policyFor(['script'])).not.toMatch(/unsafe|https?:|\*/);
});

test('the search alone compiles WebAssembly, whatever else the page needs and in whatever order it says so', () => {
  expect(policyFor(['search'])).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policyFor(['search', 'script'])).toBe(policyFor(['search']));
  expect(policyFor(['script', 'search'])).toBe(policyFor(['search']));
});

describe('the policy that is sent with every file', () => {
  const read = (policy: string): Map<string, string[]> =>
    new Map(
      policy
        .split('; ')
        .map((part) => part.split(' '))
        .map(([name = '', ...sources]) => [name, sources]),
    );
  const all = read(policyForAll());

  it.each<Need[][]>([[[]], [['script']], [['search']], [['script', 'search']]])(
    'hinders no page that needs %j',
    (needs) => {
      for (const [name, sources] of read(policyFor(needs)))
        for (const source of sources) if (source !== "'none'") expect(all.get(name), name).toContain(source);
    },
  );

  it('opens nothing that no page needs, and no frame', () => {
    expect(policyForAll()).not.toMatch(/https?:|\*|data:|'unsafe-/);
    expect(all.get('default-src')).toEqual(["'none'"]);
    expect(all.get('base-uri')).toEqual(["'none'"]);
    expect(all.get('frame-ancestors')).toEqual(["'none'"]);
  });
});
