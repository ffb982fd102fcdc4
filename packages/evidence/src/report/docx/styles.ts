import { type IStylesOptions, LineRuleType } from 'docx';

/** Colours as in the PDF. */
export const colours = {
    ink: '1C2430',
    soft: '55606E',
    line: 'D5DBE3',
    tint: 'F3F6F9',
    group: 'E7EEF1',
    accent: '0B5563',
    open: '8A4B00',
} as const;

/** Word and LibreOffice have it, or one of the same widths. */
const font = 'Arial';

/** Text is 9.5 points high, in tables 8.5; Word counts half points. */
export const styles: IStylesOptions = {
    default: {
        document: {
            run: { font, size: 19, color: colours.ink, language: { value: 'en-GB' } },
            paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: {
            run: { font, size: 52, bold: true, color: colours.ink },
            paragraph: { spacing: { before: 120, after: 480 } },
        },
        heading1: {
            run: { font, size: 34, bold: true, color: colours.ink },
            paragraph: { spacing: { before: 480, after: 200 }, keepNext: true },
        },
        heading2: {
            run: { font, size: 26, bold: true, color: colours.accent },
            paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
        },
        heading3: {
            run: { font, size: 22, bold: true, color: colours.accent },
            paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
        heading4: {
            run: { font, size: 20, bold: true, color: colours.ink },
            paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
        },
    },
    paragraphStyles: [
        {
            id: 'Caption',
            name: 'caption',
            basedOn: 'Normal',
            quickFormat: true,
            run: { size: 17, color: colours.soft },
            paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
        },
        {
            id: 'Cell',
            name: 'Table text',
            basedOn: 'Normal',
            quickFormat: true,
            run: { size: 17 },
            paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
        },
        {
            id: 'Lead',
            name: 'Lead',
            basedOn: 'Normal',
            quickFormat: true,
            run: { size: 21 },
        },
        {
            id: 'Remark',
            name: 'Remark',
            basedOn: 'Normal',
            quickFormat: true,
            run: { size: 17, color: colours.soft },
        },
        {
            id: 'Phase',
            name: 'Phase',
            basedOn: 'Normal',
            quickFormat: true,
            run: { bold: true },
            paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
        },
        ...[1, 2, 3].map(level => ({
            id: `TOC${level}`,
            name: `toc ${level}`,
            basedOn: 'Normal',
            quickFormat: true,
            run: { bold: level === 1 },
            paragraph: {
                indent: { left: (level - 1) * 280 },
                spacing: { before: level === 1 ? 100 : 0, after: 40 },
            },
        })),
    ],
};
