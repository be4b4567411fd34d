declare module 'subset-font' {
  /** A font that holds the letters of a text only, with axes of variation pinned to a value. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype'; readonly variationAxes: Readonly<Record<string, number>> },
  ): Promise<Buffer>;
}
