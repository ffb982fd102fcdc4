import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coloursOf } from '@process-as-code/diagrams';
import { type Rgb, rgb } from '../../packages/diagrams/src/theme/contrast.fixture.ts';
import { root } from '../../scripts/lib/say.mjs';

/** The colours of pictures by their names. */
export type Colours = Readonly<Record<string, Rgb>>;

/** What the embedded VS Code gives its pages in the themes that it comes with. */
const editors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'Default Light Modern': {
        ...{ 'editor-background': '#ffffff', 'editor-foreground': '#3b3b3b' },
        ...{ 'charts-blue': '#0063d3', 'charts-yellow': '#bf8803', 'charts-green': '#388a34' },
        ...{ 'charts-red': '#e51400', 'charts-purple': '#652d90', 'editorWarning-foreground': '#bf8803' },
    },
    'Default Dark Modern': {
        ...{ 'editor-background': '#1f1f1f', 'editor-foreground': '#cccccc' },
        ...{ 'charts-blue': '#59a4f9', 'charts-yellow': '#cca700', 'charts-green': '#89d185' },
        ...{ 'charts-red': '#f14c4c', 'charts-purple': '#b180d7', 'editorWarning-foreground': '#cca700' },
    },
    'Default High Contrast': {
        ...{ 'editor-background': '#000000', 'editor-foreground': '#ffffff' },
        ...{ 'charts-blue': '#59a4f9', 'charts-yellow': '#ffd370', 'charts-green': '#89d185' },
        ...{ 'charts-red': '#f48771', 'charts-purple': '#b180d7', 'editorWarning-foreground': '#ffd370' },
    },
    'Default High Contrast Light': {
        ...{ 'editor-background': '#ffffff', 'editor-foreground': '#292929' },
        ...{ 'charts-blue': '#0063d3', 'charts-yellow': '#895503', 'charts-green': '#374e06' },
        ...{ 'charts-red': '#b5200d', 'charts-purple': '#652d90', 'editorWarning-foreground': '#895503' },
    },
};

/** The themes of files and those of an editor, for which the page of the preview works out the colours. */
export const themes: readonly { readonly theme: string; readonly colours: Colours }[] = [
    ...(['light', 'dark'] as const).map(theme => ({
        theme: `${theme}, in files`,
        colours: mapped(coloursOf(theme), rgb),
    })),
    ...Object.keys(editors).map(theme => ({ theme, colours: inEditor(theme) })),
];

function inEditor(theme: string): Colours {
    const css = readFileSync(join(root, 'packages/extension/src/webview/palette.css'), 'utf8');
    const [usual = '', inHighContrast = ''] = css.split('body.vscode-high-contrast');
    const given = Object.entries(editors[theme]!).map(([name, value]) => [`--vscode-${name}`, value]);
    const values: Readonly<Record<string, string>> = {
        ...Object.fromEntries(given),
        ...declared(usual),
        ...(theme.includes('Contrast') ? declared(inHighContrast) : {}),
    };
    const names = Object.keys(coloursOf('light'));
    return Object.fromEntries(names.map(name => [name, colourOf(values[`--proc-${name}`] ?? '', values)]));
}

function declared(css: string): Record<string, string> {
    const found = css.matchAll(/(--[\w-]+):\s*([^;]+);/g);
    return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

type Values = Readonly<Record<string, string>>;

/** What a browser makes of a value. Throws where it makes nothing of it: then the preview would fall back to the light theme. */
function colourOf(value: string, values: Values): Rgb {
    const text = value.replace(/\s+/g, ' ').trim();
    if (/^#[\da-f]{6}$/.test(text)) return rgb(text);
    const [, name] = /^var\((--[\w-]+)\)$/.exec(text) ?? [];
    if (name) return colourOf(values[name] ?? `nothing, as ${name} is`, values);
    const part = /(var\([^)]+\))(?: ([\d.]+%|var\([^)]+\)))?/.source;
    const [, one, share, other] =
        new RegExp(`^color-mix\\( ?in srgb, ${part}, ${part} ?\\)$`).exec(text) ?? [];
    if (!one || !other) throw new Error(`${text} is no colour`);
    const [a, b] = [colourOf(one, values), colourOf(other, values)];
    const amount =
        Number.parseFloat(share?.startsWith('var') ? values[share.slice(4, -1)]! : (share ?? '50')) / 100;
    const mixed = (at: 0 | 1 | 2) => a[at] * amount + b[at] * (1 - amount);
    return [mixed(0), mixed(1), mixed(2)];
}

function mapped<A, B>(record: Readonly<Record<string, A>>, make: (value: A) => B): Record<string, B> {
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
