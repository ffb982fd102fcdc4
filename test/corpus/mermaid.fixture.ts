/** Pieces of text that end, start or change something somewhere in Mermaid, Markdown, HTML, YAML or a regular expression. */
const pieces = [
    'end',
    'End',
    'section Two',
    'title',
    'journey',
    'timeline',
    'style: red;',
    'style n1 fill:#f00;',
    'classDef x fill:#f9f;',
    'class n1 good',
    'linkStyle 0 stroke:red',
    'direction TB',
    'subgraph x',
    'click n1 callback "tip"',
    'click n1 href "https://example.com"',
    'n1 --> n2',
    'n1 ==> n2; n2 --> n3',
    '-->|x|',
    '%%{init: {"theme": "dark", "securityLevel": "loose"}}%%',
    '%% a comment',
    '100%% sure',
    '50 % off',
    '---',
    'accTitle: other',
    'accDescr { x }',
    '"quoted"',
    "'single'",
    '`code`',
    '"`**markdown**`"',
    '**bold** and _italic_',
    '1. first',
    '- item',
    '+ item',
    '* item',
    '# heading',
    '#quot; #35; #lt;b#gt;',
    '&lt;b&gt; &amp; &#60;',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b>bold</b><br/>next',
    '<a href="javascript:alert(1)">x</a>',
    '</text></svg>',
    '[x](javascript:alert(1))',
    'https://example.com/a?b=c#d',
    '[square] (round) {curly}',
    ']) }} ]] )) >',
    '@{ shape: circle }',
    ':::good',
    'a:b:c',
    'one, two; three',
    '$$x^2$$',
    'fa:fa-car car',
    'back\\slash \\n new',
    'pipe | pipe',
    'A & B',
    '= == ~~~ ~',
    'o--o x--x',
    'शिकायत दर्ज करें',
    'تسجيل الشكوى',
    'Cwyn: tŷ, gŵyl â chŵn',
    '記録する',
    '👩‍👧‍👦 family 🙂',
    'Zoë’s “note” – done…',
    '0.5',
    '[0.5, 0.5]',
    'null',
    'constructor',
    '__proto__',
    'toString',
];

/** Two hundred labels: every piece alone, then pairs. No two are the same. */
export const hostileLabels: readonly string[] = [
    ...pieces,
    ...pieces.map((piece, index) => `${piece} ${pieces[(index * 7 + 3) % pieces.length]}`),
    ...pieces.map((piece, index) => `Log ${piece}${pieces[(index * 11 + 5) % pieces.length]}`),
].slice(0, 200);

/** A document with each label as the name of everything that a picture shows. */
export function documentOf(labels: readonly string[]): string {
    const each = (write: (label: string, index: number) => string): string =>
        labels.map((label, index) => write(literal(label), index)).join('\n');
    return `
${each((label, index) => `stakeholder S${index} ${label} { external customer power ${level(index)} interest ${level(index >> 1)} }`)}
${each((label, index) => `role R${index} ${label} { headcount 2 }`)}
process P ${literal(labels[0]!)} {
    version ${literal(labels[1]!)}
    live on 2026-03-01
    scope from ${literal(labels[2]!)} to ${literal(labels[3]!)}
${each((label, index) => `    input I${index} ${label} from S${index}`)}
${each((label, index) => `    output O${index} ${label} to S${index}`)}
    flow {
        start ${literal(labels[4]!)}
${each((label, index) =>
    index % 2 === 0
        ? `        phase F${index} ${label} { step N${index} ${label} by R${index} { time 5 min wait 1 hour in I${index} out O${index} touchpoint S${index} by phone { feeling ${(index % 5) + 1} } } }`
        : `        decide N${index} ${label} by R${index} { touchpoint S${index} by phone { feeling 1 } ${label} 10% -> E otherwise -> ${index + 1 < labels.length ? `N${index + 1}` : 'E'} }`,
)}
        end E ${literal(labels[4]!)} good
    }
${each((label, index) => `    kpi K${index} ${label} { unit ${label} target >= 5 results { 2026-01: 3 2026-02: 7 } }`)}
${each((label, index) => `    improvement ${label} on 2026-0${(index % 6) + 1}-01 { feedback ${label} changed ${label} result ${label} }`)}
}
`;
}

function level(index: number): string {
    return ['low', 'medium', 'high'][index % 3]!;
}

function literal(label: string): string {
    return `"${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
