import type { Language } from 'shared/languages';
import { locales, wordsIn } from './words.ts';

/** `1,2 Mo`: the weight of a file, as the language writes it, in the unit in which it is short. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, divisor] =
    bytes < 1000
      ? (['bytes', 1] as const)
      : bytes < 1_000_000
        ? (['kilobytes', 1e3] as const)
        : (['megabytes', 1e6] as const);
  const digits = unit === 'megabytes' ? 1 : 0;
  const count = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(bytes / divisor);
  return wordsIn(language)(`size.${unit}`, { count });
}
