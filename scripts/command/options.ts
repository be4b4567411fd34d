import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Failure } from './failure.ts';

/** The options that a command was given; one that it does not have is a Failure, and nothing is done. */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  given: readonly string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ options, args: [...given] }).values;
  } catch {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Failure(`Option inconnue dans « ${given.join(' ')} ». Cette commande connaît : ${known.join(', ')}.`);
  }
}
