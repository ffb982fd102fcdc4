import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { plainText } from './sentence.ts';
import { sentences } from './sentences.ts';

const around = (flow: string) => `
role Advisor "Customer service advisor" { frontline }
role Leader "Team leader"
stakeholder Customer "Tenant" { external customer }
system CRM "Customer record system"
process Handle "Handle a complaint" { flow { ${flow} } }
process Repair "Make a home safe"
`;

async function told(flow: string): Promise<string[]> {
    const { workspace, document } = await modelOf(around(flow));
    return sentences(workspace, document.processes[0]!).map(({ number, text }) => `${number}. ${text}`);
}

describe('sentences of steps', () => {
    it('name who acts by the label and keep the words as they were written', async () => {
        const lines = await told(`
            start "Complaint received"
            step "Acknowledge and log the complaint" by Advisor, Leader
            end "Complaint closed" good
        `);
        expect(lines).toEqual([
            '1. Start: Complaint received.',
            '2. Customer service advisor and Team leader: Acknowledge and log the complaint.',
            '3. End: Complaint closed. Result: good.',
        ]);
    });

    it('say that nobody is recorded rather than invent somebody', async () => {
        expect((await told('start step "Log it." end'))[1]).toBe('2. Nobody recorded: Log it.');
    });

    it('tell what is needed and given, who else takes part, with what and how long', async () => {
        const [, line] = await told(`
            start
            step Log "Log" by Advisor {
                accountable Leader
                consult Leader
                inform Customer
                out Record "Case record"
                using CRM
                time 8 to 15 min
                wait 4 hours
                touchpoint Customer by phone, email { promise "We answer within 10 days" }
                checklist "Name", "Address"
                note "Listen first"
                because "It is the law"
                source "Code, part 4"
            }
            end
        `);
        expect(line).toBe(
            '2. Customer service advisor: Log. Gives: Case record. Accountable: Team leader. Consult: Team leader. ' +
                'Inform: Tenant. System: Customer record system. ' +
                'Touchpoint: Tenant by phone or email, promise: “We answer within 10 days”. ' +
                'Time: 8 to 15 min, after a wait of 4 hours. Check: Name; Address. Note: Listen first. ' +
                'Why: It is the law. Source: Code, part 4.',
        );
    });

    it('tell messages, calls and separation of duties', async () => {
        const lines = await told(`
            start
            send Ask "Ask for details" by Advisor to Customer
            receive Get "Get the details" by Advisor from Customer
            call Safe "Make safe" runs Repair by Leader { independent of Ask by another person }
            end
        `);
        expect(lines.slice(1, 4)).toEqual([
            '2. Customer service advisor: Ask for details. To: Tenant.',
            '3. Customer service advisor: Get the details. From: Tenant.',
            '4. Team leader: Make safe. This runs the process “Make a home safe”. This must be independent of 2: another person does it.',
        ]);
    });

    it('tell waits', async () => {
        const lines = await told(
            'start wait for 5 working days wait Reply "Reply" until "the post arrives" end',
        );
        expect(lines.slice(1, 3)).toEqual([
            '2. Wait for 5 working days.',
            '3. Reply – wait until: the post arrives.',
        ]);
    });
});

describe('sentences of decisions', () => {
    it('say where each answer leads, what is left last', async () => {
        const lines = await told(`
            start
            decide "Is anyone at risk?" by Advisor {
                otherwise -> Investigate
                yes 4% -> Safe
                "More than £500" -> Start
            }
            step Investigate "Investigate" by Advisor
            end "Done"
            step Safe "Make safe" by Leader -> Investigate
            step Start "Ask again" by Leader -> Safe
        `);
        expect(lines[1]).toBe(
            '2. Customer service advisor: Is anyone at risk? If yes (4% of cases), go to 5. ' +
                'If “More than £500”, go to 6. Otherwise, go on with 3.',
        );
        expect(lines[4]).toBe('5. Team leader: Make safe. Then go back to 3.');
        expect(lines[5]).toBe('6. Team leader: Ask again. Then go back to 5.');
    });

    it('follow branches with steps of their own to where they meet', async () => {
        const lines = await told(`
            start
            decide "Urgent?" by Advisor {
                yes { step "Ring" by Advisor }
                no { step "Write" by Advisor }
            }
            end
        `);
        expect(lines[1]).toContain('If yes, go on with 3. If no, go to 4.');
        expect(lines[2]).toBe('3. Customer service advisor: Ring. Then go to 5.');
        expect(lines[3]).toBe('4. Customer service advisor: Write.');
    });

    it('say what is not recorded', async () => {
        const lines = await told('start decide "Colour?" by Advisor { red -> Stop } end Stop');
        expect(lines[1]).toBe(
            '2. Customer service advisor: Colour? If “red”, go on with 3. What happens with any other answer is not recorded.',
        );
    });
});

describe('exceptions, deadlines and arrows', () => {
    it('say where they lead', async () => {
        const lines = await told(`
            start
            step Find "Find the cause" by Advisor {
                if "Another landlord is responsible" 3% -> Redirected
                after 5 working days -> Review
            } -> Review
            end Redirected
            step Review "Review" by Leader {} -> Find
        `);
        expect(lines[1]).toBe(
            '2. Customer service advisor: Find the cause. If “Another landlord is responsible” (3% of cases), go on with 3. ' +
                'If it is not done after 5 working days, go to 4. Then go to 4.',
        );
        expect(lines[2]).toBe('3. End: Redirected.');
        expect(lines[3]).toBe('4. Team leader: Review. Then go back to 2.');
    });

    it('say that an arrow leads nowhere, and where a way ends in nothing', async () => {
        const lines = await told('start step A "Act" by Advisor -> Nowhere step B "Stop" by Advisor');
        expect(lines[1]).toBe(
            '2. Customer service advisor: Act. Then go to “Nowhere”, which is not a place in this process.',
        );
        expect(lines[2]).toBe('3. Customer service advisor: Stop. What happens next is not recorded.');
    });

    it('follow arrows that stand on lines of their own', async () => {
        const lines = await told(`
            start
            step First "First" by Advisor
            decide "Again?" by Advisor { yes { -> First } no -> Stop }
            end Stop
        `);
        expect(lines[2]).toContain('If yes, go back to 2. If no, go on with 4.');
    });
});

describe('parallel work', () => {
    const flow = `
        start
        parallel "Prepare" {
            branch "Words" { step "Draft" by Advisor  step "Check" by Leader }
            branch "Remedy" { step "Agree" by Leader }
            branch {}
        }
        end
    `;

    it('says what happens at the same time, and what must be done before it goes on', async () => {
        const lines = await told(flow);
        expect(lines[1]).toBe(
            '2. Prepare – at the same time: “Words” (from 3), “Remedy” (from 5) and branch 3 (with no step). When every branch is done, go to 6.',
        );
        expect(lines[3]).toBe('4. Team leader: Check. Then this branch of 2 is done.');
        expect(lines[4]).toBe('5. Team leader: Agree. Then this branch of 2 is done.');
    });

    it('tells how deep a sentence stands', async () => {
        const { workspace, document } = await modelOf(around(flow));
        expect(sentences(workspace, document.processes[0]!).map(line => line.depth)).toEqual([
            0, 0, 1, 1, 1, 0,
        ]);
    });
});

describe('what a page needs', () => {
    it('every sentence knows its node, its phase and its parts', async () => {
        const { workspace, document } = await modelOf(
            around('start phase "Listen" { phase "First" { step Log "Log" by Advisor -> Stop } } end Stop'),
        );
        const lines = sentences(workspace, document.processes[0]!);
        expect(lines.map(line => line.phase)).toEqual([undefined, 'Listen › First', undefined]);
        expect(lines[1]?.id).toBe('Handle.Log');
        expect(lines[1]?.action[0]).toEqual({ who: 'Customer service advisor' });
        for (const { text, action, details, ways } of lines) {
            expect([action, details, ways].map(plainText).filter(Boolean).join(' ')).toBe(text);
        }
    });

    it('line breaks in labels are folded', async () => {
        const lines = await told('start step "Log\\nit" by Advisor end');
        expect(lines[1]).toBe('2. Customer service advisor: Log it.');
    });

    it('a process with no flow has no sentences', async () => {
        const { workspace, document } = await modelOf('process Empty');
        expect(sentences(workspace, document.processes[0]!)).toEqual([]);
    });

    it('numbers follow the text without gaps, and every number that is named exists', async () => {
        const { workspace, document } = await modelOf(
            around(`
                start A
                start B
                parallel { branch { decide "Ok?" by Advisor { yes {} no { step "Fix" by Advisor } } } branch { wait for 1 day } }
                end
            `),
        );
        const lines = sentences(workspace, document.processes[0]!);
        expect(lines.map(line => line.number)).toEqual(lines.map((_, index) => index + 1));
        const named = lines.flatMap(line =>
            [...line.action, ...line.ways].flatMap(piece =>
                typeof piece === 'object' && 'sentence' in piece ? [piece.sentence] : [],
            ),
        );
        expect(named.every(number => number >= 1 && number <= lines.length)).toBe(true);
        expect(named.length).toBeGreaterThan(0);
    });
});

describe('limits', () => {
    const limited = async (limits: string) => {
        const { workspace, document } = await modelOf(
            around('start Begin step Log "Log" by Advisor step Ask "Ask" by Advisor end Done').replace(
                '} }',
                `} ${limits} }`,
            ),
        );
        return sentences(workspace, document.processes[0]!).map(line => plainText(line.details));
    };

    it('stand where they end, with the place they count from', async () => {
        const told = await limited('limit A { statutory within 5 working days for 85% from Begin to Log }');
        expect(told).toEqual([
            '',
            'Limit: within 5 working days of 1, for 85% of cases (statutory).',
            '',
            '',
        ]);
    });

    it('tell what makes them longer and when their clock stands', async () => {
        const told = await limited(`limit A {
            within 10 working days from "The letter arrives" to Done
            extension 5 working days agreed with Leader if "It is complex" notify Customer within 1 day
            paused while Ask
            starts again at Log
        }`);
        expect(told[3]).toBe(
            'Limit: within 10 working days of “The letter arrives”. The clock stands still during 3. ' +
                'The clock starts again at 2. ' +
                'It may be extended by 5 working days if “It is complex”, agreed with Team leader. Tell Tenant within 1 day.',
        );
    });

    it('are silent where no time is recorded', async () => {
        expect(await limited('limit A { from Begin to Done }')).toEqual(['', '', '', '']);
    });
});
