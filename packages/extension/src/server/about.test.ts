import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { aboutNode } from './about.ts';

const { workspace, document } = await modelOf(`role Advisor "Adviser"
stakeholder Tenant "Tenant" { customer }
process P {
    flow {
        step Log "Log it" by Advisor {
            time 5 min
            wait 2 days
            touchpoint Tenant by "phone" { promise "An answer in a day" feeling 4 }
            after 3 days -> Done
            note "On paper"
        }
        decide "Good?" by Advisor { yes -> Done otherwise -> Log }
        end Done "Done" good
    }
}`);
const process = document.processes[0]!;

test('a step tells who, how long and what was promised', () => {
    expect(aboutNode(workspace, process, 'P.Log')).toEqual({
        kind: 'Step',
        title: 'Log it',
        facts: [
            { name: 'Performed by', text: 'Adviser' },
            { name: 'Touch time', text: '5 min' },
            { name: 'Waiting before', text: '2 days' },
            { name: 'Deadline', text: '3 days' },
            { name: 'Meets', text: 'Tenant by phone' },
            { name: 'Promise', text: 'An answer in a day' },
            { name: 'Feeling', text: '4 of 5' },
            { name: 'Note', text: 'On paper' },
        ],
    });
});

test('a marker on the border tells of its step, nothing of what is gone', () => {
    expect(aboutNode(workspace, process, 'P.Log/deadline')?.title).toBe('Log it');
    expect(aboutNode(workspace, process, 'P.Gone')).toBeUndefined();
});
