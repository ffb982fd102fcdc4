import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from '../../bundle/zip.ts';
import type { StandIns } from './stand-ins.ts';

/**
 * The same document with its pictures, and with nothing of the moment in it: the date is that of the content, and what was named by lot or counted
 * since the program started is numbered in the order of the text. No field is marked as out of date, because Word then asks
 * a question that nobody understands. Only markup is changed: in a text `"` and `<` are escaped.
 */
export async function fixed(docx: Uint8Array, date: string, standIns: StandIns): Promise<Uint8Array> {
    const links = new Numbers();
    const places = new Numbers();
    const headings = new Numbers();
    const files = Object.entries(unzipSync(docx)).map(([path, bytes]) => {
        if (path.startsWith('word/media/')) return { path, bytes: standIns.picture(bytes) };
        if (!/\.(xml|rels)$/.test(path)) return { path, bytes };
        const text = strFromU8(bytes)
            .replace(/(?<=[ :][iI]d=")rId[\w-]{21}(?=")/g, id => `rIdLink${links.of(id)}`)
            .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*? w:id=")\d+(?=")/g, id => `${places.of(id)}`)
            .replace(
                /(?<= w:(?:anchor|name)="|<w:instrText[^>]*>PAGEREF )_Toc\d+\b/g,
                name => `_Toc${headings.of(name)}`,
            )
            .replaceAll(' w:dirty="true"', ' w:dirty="false"')
            .replace(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `${date}T00:00:00Z`);
        return { path, bytes: strToU8(text) };
    });
    return zipped(files);
}

/** Numbers names in the order in which they are met. */
class Numbers {
    private readonly numbers = new Map<string, number>();

    of(name: string): number {
        const number = this.numbers.get(name) ?? this.numbers.size + 1;
        this.numbers.set(name, number);
        return number;
    }
}
