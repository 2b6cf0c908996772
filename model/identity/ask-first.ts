/** What stands in place of a value while the reader must first find out which of several look-alikes they have before them. */
export const askFirst = 'ask first'
