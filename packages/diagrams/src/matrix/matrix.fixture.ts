import type { MatrixView } from '@process-as-code/language/protocol';

const place = (file: string, line: number) => ({ file, line, column: 5, endLine: line, endColumn: 12 });

/** Two outcomes, three criteria, one in each state; with text that means to break what shows it. */
export const view: MatrixView = {
    pack: 'Unit',
    label: 'Design <processes> & more',
    about: 'Complaints | refunds',
    outcomes: [
        {
            id: 'LO1',
            label: 'Understand techniques',
            criteria: [
                {
                    id: 'MP1',
                    label: '=HYPERLINK("http://example.org","Open")',
                    state: 'claimed',
                    place: place('file:///work/unit.proc', 3),
                    expectations: [
                        {
                            text: 'expects at least 2 technique with rationale',
                            recorded: true,
                            places: [
                                { label: 'SIPOC', place: place('file:///work/my%20process.proc', 12) },
                                { label: 'swimlane', place: place('file:///work/my%20process.proc', 13) },
                            ],
                        },
                    ],
                    evidence: [
                        {
                            name: 'Study',
                            label: 'Timing study, "40 cases"',
                            location: 'page 2',
                            planned: false,
                            place: place('file:///work/evidence.proc', 1),
                        },
                    ],
                },
                {
                    id: 'MP4',
                    label: 'Show examples',
                    state: 'partly',
                    place: place('file:///work/unit.proc', 8),
                    expectations: [
                        {
                            text: 'expects touchpoint',
                            recorded: true,
                            places: [{ label: 'Reply', place: place('file:///work/a.proc', 4) }],
                        },
                        {
                            text: 'expects at least 1 technique with evidence',
                            recorded: false,
                            missing: 'no technique names <evidence>',
                            places: [{ label: 'value stream', place: place('file:///work/a.proc', 9) }],
                        },
                    ],
                    evidence: [
                        {
                            name: 'Talk',
                            label: 'Talk',
                            planned: true,
                            place: place('file:///work/evidence.proc', 9),
                        },
                    ],
                },
            ],
        },
        {
            id: 'LO2',
            label: 'Be able to evaluate',
            criteria: [
                {
                    id: 'MP3',
                    label: 'Evaluate',
                    state: 'not recorded',
                    place: place('file:///work/unit.proc', 15),
                    expectations: [{ text: 'expects evaluation with kpi', recorded: false, places: [] }],
                    evidence: [],
                },
            ],
        },
    ],
};
