import { between, type Chance } from './chance.ts';

/** What a cover may be of; `page` is whatever has no kind of its own. */
export type CoverKind = 'article' | 'event' | 'city' | 'action' | 'press-release' | 'theme' | 'page';
/** The tokens that covers are drawn in. */
export type Glaze =
  | 'surface'
  | 'sunken'
  | 'night'
  | 'night-edge'
  | 'on-night'
  | 'honey'
  | 'honey-tint'
  | 'link'
  | 'glaze'
  | 'green-tint'
  | 'clay'
  | 'clay-tint'
  | 'rule';
/** A whole khatam, one with a smaller one cut out, or a small one. */
export type Shape = 'star' | 'ring' | 'dot';
/** The tile in a cell; nothing where the wall stays bare. */
export type Tile = { readonly shape: Shape; readonly glaze: Glaze } | undefined;
export type Size = { readonly columns: number; readonly rows: number };
type Cell = (column: number, row: number) => Tile;
type Motif = { readonly ground: Glaze; readonly draw: (size: Size, chance: Chance) => Cell };

const tile = (shape: Shape, glaze: Glaze): Tile => ({ shape, glaze });

/** An agenda: rows of small tiles, a run of them laid, one marked. It says that this is an event, never when. */
const event: Motif = {
  ground: 'honey-tint',
  draw: ({ columns, rows }, chance) => {
    const places = columns * rows;
    const length = between(chance, Math.ceil(places / 7), Math.ceil(places / 3));
    const first = between(chance, 0, places - length);
    const marked = first + between(chance, 0, length - 1);
    return (column, row) => {
      const place = row * columns + column;
      if (place === marked) return tile('ring', 'link');
      return tile(place >= first && place < first + length ? 'star' : 'dot', 'honey');
    };
  },
};

/** A medina: rings of tiles around a fountain, square or on edge. */
const city: Motif = {
  ground: 'night',
  draw: ({ columns, rows }, chance) => {
    const glazes: readonly Glaze[] = ['on-night', 'glaze', 'night-edge'];
    const centre = { column: between(chance, 2, columns - 3), row: between(chance, rows > 4 ? 2 : 1, rows - 2) };
    const [turn, beat, square] = [between(chance, 0, 2), between(chance, 3, 5), chance() < 0.5];
    const shift = between(chance, 0, beat - 1);
    return (column, row) => {
      const [across, down] = [Math.abs(column - centre.column), Math.abs(row - centre.row)];
      const ring = square ? Math.max(across, down) : across + down;
      if (ring === 0) return tile('ring', 'honey');
      return tile((ring + shift) % beat === 0 ? 'dot' : 'star', glazes[(ring + turn) % glazes.length] ?? 'on-night');
    };
  },
};

/** A page of a newspaper: columns of tiles, each as long as its story. */
const article: Motif = {
  ground: 'sunken',
  draw: ({ columns, rows }, chance) => {
    const lengths = Array.from({ length: columns }, () => between(chance, 1, rows));
    const marked = between(chance, 0, columns - 1);
    return (column, row) => {
      const last = (lengths[column] ?? 0) - 1;
      if (row > last) return tile('dot', 'rule');
      return column === marked && row === last ? tile('ring', 'honey') : tile('star', 'link');
    };
  },
};

/** Steps that climb from the start to the end. */
const action: Motif = {
  ground: 'green-tint',
  draw: ({ columns, rows }, chance) => {
    const bend = 0.6 + chance() * 1.2;
    const heights = Array.from({ length: columns }, (_, column) =>
      Math.max(1, Math.round(rows * ((column + 2 * chance()) / (columns + 1)) ** bend)),
    );
    const marked = between(chance, Math.floor(columns / 2), columns - 1);
    return (column, row) => {
      const step = rows - (heights[column] ?? 1);
      if (row < step) return undefined;
      if (row > step) return tile('star', 'glaze');
      return tile('ring', column === marked ? 'honey' : 'glaze');
    };
  },
};

/** A sheet in its frame, with lines of text on it and a seal. */
const pressRelease: Motif = {
  ground: 'surface',
  draw: ({ columns, rows }, chance) => {
    const lengths = Array.from({ length: rows }, () => between(chance, 2, columns - 4));
    const beat = between(chance, 2, 5);
    const turn = between(chance, 0, beat - 1);
    const seal = between(chance, 1, rows - 2);
    return (column, row) => {
      const framed = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
      if (framed) return tile((column + row + turn) % beat === 0 ? 'ring' : 'star', 'honey');
      if (row === seal && column === columns - 2) return tile('star', 'link');
      return column <= (lengths[row] ?? 0) ? tile('dot', 'link') : undefined;
    };
  },
};

/** A carpet: one quarter, mirrored both ways. */
const theme: Motif = {
  ground: 'clay-tint',
  draw: ({ columns, rows }, chance) => {
    const choices: readonly Tile[] = [
      tile('star', 'clay'),
      tile('ring', 'clay'),
      tile('dot', 'clay'),
      tile('star', 'honey'),
    ];
    const quarter = Array.from({ length: columns * rows }, () => choices[between(chance, 0, choices.length - 1)]);
    return (column, row) => quarter[Math.min(row, rows - 1 - row) * columns + Math.min(column, columns - 1 - column)];
  },
};

/** A wall that is being laid, from its end on. */
const page: Motif = {
  ground: 'night',
  draw: ({ columns }, chance) => {
    const glazes: readonly Glaze[] = ['honey', 'on-night', 'glaze', 'on-night'];
    return (column) => {
      const [fall, glaze] = [chance(), between(chance, 0, glazes.length - 1)];
      return fall < ((column + 1) / columns) ** 1.4
        ? tile('ring', glazes[glaze] ?? 'honey')
        : tile('dot', 'night-edge');
    };
  },
};

/** How each kind is drawn; a motif asks for its chances before its cells, or cell by cell in the order of reading. */
export const motifs: Readonly<Record<CoverKind, Motif>> = {
  ...{ article, event, city, action, theme, page },
  'press-release': pressRelease,
};
