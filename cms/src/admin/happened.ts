/** An event of the document: the rights of a picture were saved, which may be all that kept an entry from being published. */
export const rightsSaved = 'rights-saved';
