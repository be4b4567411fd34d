import { weakSecrets } from 'shared/weak-secret';
import { required } from './environment.ts';
import { Failure } from './failure.ts';

/** A secret that a command cannot do without, which in production was drawn at random; the Failure names it, not its value. */
export function requiredSecret(name: string): string {
  const value = required(name);
  const problem = process.env['NODE_ENV'] === 'production' ? weakSecrets({ [name]: value }, [name]) : undefined;
  if (problem !== undefined) throw new Failure(problem);
  return value;
}
