/** How often a long step that is not watched on a terminal says that it goes on, in milliseconds. */
const pulse = 10_000;

/** Runs a step and shows that it lives: its name at once, its seconds while it lasts, a tick when it is done. */
export async function step<T>(name: string, body: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = (): string => `${Math.round((performance.now() - began) / 1000)} s`;
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`… ${name}`);
  else console.log(`… ${name}`);
  const timer = setInterval(
    () => (live ? process.stdout.write(`\r… ${name} ${seconds()}`) : console.log(`  ${name}, ${seconds()}`)),
    live ? 1000 : pulse,
  );
  try {
    const result = await body();
    process.stdout.write(`${live ? '\r' : ''}✓ ${name} (${seconds()})\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
