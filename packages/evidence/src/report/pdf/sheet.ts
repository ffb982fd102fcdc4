import { plain } from '../text.ts';
import type { Typesetter } from './typst.ts';

/** What a page says of a document that is somewhere else. */
export interface SheetOfEvidence {
    readonly title: string;
    /** ISO date of the content. */
    readonly date: string;
    readonly facts: readonly { readonly term: string; readonly lines: readonly string[] }[];
}

/** The sheet as a tagged PDF on A4. The same sheet gives the same bytes. */
export async function sheetPdf(
    { title, date, facts }: SheetOfEvidence,
    typesetter: Typesetter,
): Promise<Uint8Array> {
    const json = JSON.stringify({
        title: plain(title),
        date: date.split('-').map(Number),
        facts: facts.map(({ term, lines }) => ({ term, lines: lines.map(plain) })),
    });
    return typesetter.set(template, new Map([['/sheet.json', json]]));
}

/** A text of the workspace is only ever a string there, never code. */
const template = `
#let sheet = json("/sheet.json")
#let accent = rgb("#0b5563")
#let soft = rgb("#55606e")
#let rule = rgb("#d5dbe3")
#set document(title: sheet.title, date: datetime(year: sheet.date.at(0), month: sheet.date.at(1), day: sheet.date.at(2)))
#set text(font: "Proc Sans", size: 11pt, fill: rgb("#1c2430"), lang: "en", region: "GB", hyphenate: false)
#set page(paper: "a4", margin: (x: 22mm, y: 24mm))
#show heading: set text(size: 18pt, weight: 600)
#text(size: 10pt, fill: accent, tracking: 0.06em, upper("A document that is held elsewhere"))
#heading(sheet.title)
#v(2mm)
#line(length: 100%, stroke: 1.5pt + accent)
#v(4mm)
#set par(spacing: 0.55em)
#for fact in sheet.facts {
  block(below: 4.5mm, terms(separator: linebreak(), hanging-indent: 0mm, terms.item(
    text(size: 9.5pt, weight: 600, fill: accent, fact.term),
    fact.lines.map(line => [#line]).join(linebreak()),
  )))
}
#v(10mm)
#text(size: 9.5pt, fill: soft)[To be filled in by whoever looks at it]
#table(
  columns: (2fr, 2fr, 1fr), rows: (auto, 14mm), stroke: 0.5pt + rule, inset: 2mm,
  table.header[Name][Signature][Date], [], [], [],
)
`;
