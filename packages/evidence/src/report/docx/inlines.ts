import {
    Bookmark,
    ExternalHyperlink,
    InternalHyperlink,
    type IRunOptions,
    type ParagraphChild,
    TextRun,
} from 'docx';
import { address } from '../address.ts';
import type { Inline, Inlines } from '../document.ts';
import { plain } from '../text.ts';
import { colours } from './styles.ts';

/** Bookmarks of Word: a letter, then letters and digits, so every place of the report gets a number. */
export class Bookmarks {
    private readonly names: ReadonlyMap<string, string>;

    constructor(places: Iterable<string>) {
        this.names = new Map([...places].map((place, index) => [place, `place${index + 1}`]));
    }

    /** Undefined where the report has no such place. */
    of(place: string): string | undefined {
        return this.names.get(place);
    }
}

const stateColours = {
    claimed: colours.accent,
    partly: colours.open,
    'not recorded': colours.soft,
} as const;

/** A text with its links, as runs of a paragraph; `look` is how all of it looks. */
export function runs(text: Inlines, bookmarks: Bookmarks, look: IRunOptions = {}): ParagraphChild[] {
    return text.map(piece => run(piece, bookmarks, look));
}

/** What a link can lead to. */
export function place(id: string, bookmarks: Bookmarks, children: readonly ParagraphChild[]): Bookmark {
    return new Bookmark({ id: bookmarks.of(id)!, children });
}

function run(piece: Inline, bookmarks: Bookmarks, look: IRunOptions): ParagraphChild {
    const words = (text: string, more: IRunOptions = {}) =>
        new TextRun({ ...look, ...more, text: plain(text) });
    if (typeof piece === 'string') return words(piece);
    if ('strong' in piece) return words(piece.strong, { bold: true });
    if ('muted' in piece) return words(piece.muted, { color: colours.soft });
    if ('state' in piece) return words(piece.state, { bold: true, color: stateColours[piece.state] });
    if ('id' in piece) return place(piece.id, bookmarks, [words(piece.text)]);
    const children = [words(piece.text, { color: colours.accent })];
    if (!piece.link.startsWith('#')) return new ExternalHyperlink({ link: address(piece.link), children });
    const anchor = bookmarks.of(piece.link.slice(1));
    return anchor ? new InternalHyperlink({ anchor, children }) : words(piece.text);
}
