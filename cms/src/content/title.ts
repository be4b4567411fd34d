/** The attribute by which entries of a type are called, of those that it has. */
export const titleFieldOf = (attributes: object): 'title' | 'name' => ('title' in attributes ? 'title' : 'name');

/** How an entry is called that has no title yet. */
export const untitled = 'Fiche sans titre';
