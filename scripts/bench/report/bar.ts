/** A measure that must stay below a limit. */
export type Bar = {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: '×' | 's' | 'ms' | 'MB' | '';
};

/** The measures of one run by which bars are judged: seconds and bytes of full renders, medians, by systems' names. */
export type Renders = ReadonlyMap<string, { readonly seconds: number; readonly peakBytes: number }>;

/** The bars of the full render that those who ordered the site set for 10,000 articles. */
export function renderBars(renders: Renders): readonly Bar[] {
  const own = renders.get('own');
  if (own === undefined) return [];
  const timesSeconds = (name: string, other: string, most: number, of = own): Bar[] => {
    const seconds = renders.get(other)?.seconds;
    return seconds === undefined ? [] : [{ name, value: of.seconds / seconds, most, unit: '×' }];
  };
  const markdown = renders.get('own-markdown');
  const hugo = renders.get('hugo');
  return [
    ...timesSeconds('full render, against Hugo', 'hugo', 1),
    ...(markdown === undefined ? [] : timesSeconds('with Markdown, against Hugo', 'hugo', 1.2, markdown)),
    ...timesSeconds('full render, against Eleventy', 'eleventy', 0.5),
    ...timesSeconds('full render, against astro build', 'astro', 0.25),
    { name: 'memory of the full render', value: own.peakBytes / 1e6, most: 1000, unit: 'MB' },
    ...(hugo === undefined
      ? []
      : [{ name: 'memory, against Hugo', value: own.peakBytes / hugo.peakBytes, most: 0.5, unit: '×' } as const]),
  ];
}

/** Tells whether a measure is within its limit. */
export const isMet = ({ value, most }: Bar): boolean => value <= most;
