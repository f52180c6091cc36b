/** A part of a capture that a person asks a team for: its text and HTML, the blocks that were removed, the page as it stood, the page as it was sent. */
export type TeamPart = 'article' | 'details' | 'serialised' | 'received';
