/** For tests: a portfolio that says the same wherever a text can stand. */

/** Texts that would be more than text if they were not escaped. */
export const nasty: readonly string[] = [
    '</script><script>alert(1)</script>',
    ']]>',
    '--><img src=x onerror=alert(1)>',
    '=cmd|/c calc!A1',
    "' onmouseover='alert(1)",
    '</svg></style></table><h1>x',
    '{{constructor}}',
    '\u202Eevil\u0007',
    'javascript:alert(1)',
    '#panic("ran")',
    '#read("/report.json") *bold* _it_ $x^2$ <label> @ref [x] \\u{41} // no',
    '</w:t></w:r><w:p>',
    '&amp; &#x41; %{x} \\n',
];

export function saidEverywhere(text: string): Readonly<Record<string, string>> {
    const said = quoted(text);
    return {
        'main.proc': `
            role A ${said}
            stakeholder C ${said} { external customer }
            process P ${said} {
                version ${said} owner A purpose ${said} scope from ${said} to ${said}
                need ${said} { shown by K }
                technique sipoc because ${said}
                alternative ${said} rejected because ${said}
                constraint ${said} handled by ${said}
                risk ${said} { likelihood low mitigation ${said} }
                input I ${said} from C
                output O ${said} to C
                flow {
                    start ${said}
                    phase ${said} {
                        step ${said} by A {
                            in I out O note ${said} because ${said} checklist ${said}
                            touchpoint C by ${said} { promise ${said} }
                            if ${said} 3% -> Stop
                        }
                        decide ${said} by A { ${said} -> Stop otherwise -> Stop }
                        parallel ${said} { branch ${said} { step ${said} by A } }
                    }
                    end Stop ${said}
                }
                limit L ${said} { statutory within 5 days source ${said} }
                kpi K ${said} { unit ${said} formula ${said} source ${said} results { 2026-01: 4 } }
                engage C by ${said} on 2026-01-01 { asked ${said} learned ${said} changed ${said} }
                approval by A on 2026-01-02 approved { version ${said} conditions ${said} seal ${said} }
                evaluation V ${said} on 2026-02-01 {
                    feedback from C ${said}
                    finding F ${said} from K
                    cost ${said} £5 once
                    recommend R ${said} { because F }
                }
                improvement ${said} on 2026-03-01 { feedback ${said} changed ${said} reflection ${said} }
                allow role-missing because ${said}
            }
            evidence E ${said} { held ${said} seen by ${said} commentary ${said} confidential ${said} shows MP1 at ${said} }
            portfolio Q ${said} { against FocusAwardsL4 learner ${said} centre ${said} covers P declaration ${said} }
        `,
    };
}

function quoted(text: string): string {
    return JSON.stringify(text).replace(/\\u202e|\\u0007/gi, match => JSON.parse(`"${match}"`));
}
