import { expect, test } from 'vitest';
import { policyFor } from './policy.ts';

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
