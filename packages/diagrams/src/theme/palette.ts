/** `light` and `dark` have fixed colours, for files; `variables` has CSS custom properties that fall back to light. */
export type Theme = 'light' | 'dark' | 'variables';

/** Gives the value of a `fill` or `stroke` attribute for a colour's name. */
export type Paint = (name: ColourName) => string;

export type ColourName = keyof typeof light;

/** Text on its ground has a contrast of at least 4.5, lines and borders one of at least 3. */
const light = {
    page: '#ffffff',
    text: '#1c2833',
    muted: '#55636f',
    title: '#14202b',
    lane: '#ffffff',
    'lane-alt': '#f7f9fb',
    'lane-border': '#7e8b98',
    grid: '#d3dbe3',
    'lane-header': '#edf1f5',
    'lane-header-text': '#273645',
    'customer-header': '#dcebfa',
    'customer-header-text': '#12406f',
    'unassigned-header': '#fbeedb',
    'unassigned-header-text': '#6f4300',
    phase: '#e4ebf2',
    'phase-text': '#2a3d50',
    step: '#f5f9fe',
    'step-border': '#44688d',
    decision: '#fff7e3',
    'decision-border': '#91610c',
    start: '#eef3f7',
    'start-border': '#44688d',
    good: '#e6f5eb',
    'good-border': '#22733f',
    poor: '#fdecea',
    'poor-border': '#ad322b',
    neutral: '#f0f2f4',
    'neutral-border': '#5b6874',
    wait: '#f4f1fb',
    'wait-border': '#6a56a0',
    bar: '#2b3d50',
    line: '#5f7080',
    'main-line': '#273b4f',
    exception: '#fdecea',
    'exception-line': '#ad322b',
    deadline: '#fff3d9',
    'deadline-line': '#8c5e0a',
    connector: '#2a5f9e',
    'connector-text': '#ffffff',
    'heat-1': '#fff3e3',
    'heat-2': '#ffdcb5',
    'heat-3': '#ffbd8a',
    'heat-4': '#f99a70',
    'heat-border': '#853c14',
    'dim-border': '#7e8b98',
    badge: '#44566a',
    'badge-text': '#ffffff',
};

const dark: Readonly<Record<ColourName, string>> = {
    page: '#151a20',
    text: '#e4eaf0',
    muted: '#a5b2be',
    title: '#f1f5f8',
    lane: '#181e25',
    'lane-alt': '#1c232b',
    'lane-border': '#6b7985',
    grid: '#37434f',
    'lane-header': '#232c36',
    'lane-header-text': '#d9e2ea',
    'customer-header': '#1d3a58',
    'customer-header-text': '#d3e7fb',
    'unassigned-header': '#463312',
    'unassigned-header-text': '#fbe3ba',
    phase: '#27323e',
    'phase-text': '#d3dee8',
    step: '#1f2a36',
    'step-border': '#86aace',
    decision: '#33290f',
    'decision-border': '#d6a548',
    start: '#232d38',
    'start-border': '#86aace',
    good: '#16301f',
    'good-border': '#69bf88',
    poor: '#3a1d1b',
    'poor-border': '#ec8a82',
    neutral: '#262d34',
    'neutral-border': '#9ba8b4',
    wait: '#292440',
    'wait-border': '#b0a0e3',
    bar: '#c9d5e0',
    line: '#8b9aa8',
    'main-line': '#d0dae3',
    exception: '#3a1d1b',
    'exception-line': '#ec8a82',
    deadline: '#33290f',
    'deadline-line': '#dfb25c',
    connector: '#7db1e8',
    'connector-text': '#0e1822',
    'heat-1': '#2e251d',
    'heat-2': '#4a311e',
    'heat-3': '#6b3b1d',
    'heat-4': '#8c431d',
    'heat-border': '#f0a878',
    'dim-border': '#6b7985',
    badge: '#b9c7d4',
    'badge-text': '#151a20',
};

/** The colours of a theme. Custom properties are called `--proc-` and the colour's name. */
export function paintOf(theme: Theme): Paint {
    if (theme === 'variables') return name => `var(--proc-${name}, ${light[name]})`;
    const colours = theme === 'dark' ? dark : light;
    return name => colours[name];
}

/** All colours of a fixed theme by name. */
export function coloursOf(theme: 'light' | 'dark'): Readonly<Record<ColourName, string>> {
    return theme === 'dark' ? dark : light;
}
