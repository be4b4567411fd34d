import { expect, test } from 'vitest';
import { keepOrder } from './keep-order.ts';

test('joined numbers are marked in Arabic, and nowhere else', () => {
  expect(keepOrder('خطة 2019-2020، الفقرة 2.3', 'ar')).toBe('خطة \u200e2019-2020\u200f، الفقرة \u200e2.3\u200f');
  expect(keepOrder('plan 2019-2020', 'fr')).toBe('plan 2019-2020');
});

test('a line that begins in Latin and goes on in Arabic is marked, a line in Latin alone is not', () => {
  expect(keepOrder('— Fiction، خيال\nFiction', 'ar')).toBe('\u200f— Fiction، خيال\nFiction');
  expect(keepOrder('خيال Fiction', 'ar')).toBe('خيال Fiction');
});

test('an address stays an address', () => {
  const address = 'http://127.0.0.1:4321/ar/2019-2020/';
  expect(keepOrder(`العنوان: ${address}`, 'ar')).toBe(`العنوان: ${address}`);
  expect(keepOrder(address, 'ar')).toBe(address);
});
