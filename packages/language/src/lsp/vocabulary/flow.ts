import type { Clauses } from './clause.ts';

/** The flow: steps, decisions and what is said of them. */
export const flowClauses: Clauses = {
    Flow: {
        example:
            'flow {\n    start "A complaint comes in"\n    step "Log it" by Advisor\n    end "Logged" good\n}',
        words: { flow: 'What happens, in the order of the text. Arrows lead elsewhere.' },
        inserts: {
            flow: 'flow {\n\tstart "[What sets it off]"\n\tstep "[Do something]" by [@Party Advisor]\n\tend "[What is achieved]" good\n}',
        },
    },
    StartNode: {
        example: 'start Received "Complaint received"',
        words: { start: 'What sets the process off.' },
        inserts: { start: 'start "[What sets it off]"' },
        repeats: true,
    },
    EndNode: {
        example: 'end Closed "Complaint closed" good',
        words: { end: 'An end of the process, and whether it is a good one.' },
        inserts: { end: 'end "[What is achieved]" [good|poor|neutral]' },
        repeats: true,
    },
    EndResult: {
        example: 'end Closed "Complaint closed" good',
        words: {
            good: 'An end that everybody wants.',
            poor: 'An end that nobody wants.',
            neutral: 'Neither good nor poor.',
        },
    },
    StepNode: {
        example: 'step Acknowledge "Acknowledge and log the complaint" by Advisor {\n    time 8 to 15 min\n}',
        words: { step: 'A piece of work, and who does it.' },
        inserts: { step: 'step "[Do something]" by [@Party Advisor]' },
        repeats: true,
    },
    SendNode: {
        example: 'send Reply "Send the answer" by Advisor to Customer',
        words: { send: 'A step that sends something to somebody.', to: 'Who receives it.' },
        inserts: {
            send: 'send "[Send something]" by [@Party Advisor] to [@Customer Customer]',
            to: 'to [@Customer Customer]',
        },
        repeats: true,
    },
    ReceiveNode: {
        example: 'receive Form "Receive the form" by Advisor from Customer',
        words: { receive: 'A step that waits for something from somebody.', from: 'Who sends it.' },
        inserts: {
            receive: 'receive "[Receive something]" by [@Party Advisor] from [@Customer Customer]',
            from: 'from [@Customer Customer]',
        },
        repeats: true,
    },
    CallNode: {
        example: 'call "Make the home safe" runs EmergencyRepair by Surveyor',
        words: {
            call: 'A step that runs another process from its start to its end.',
            runs: 'The process that is run.',
        },
        inserts: {
            call: 'call "[Run another process]" runs [@Process Other]',
            runs: 'runs [@Process Other]',
        },
        repeats: true,
    },
    WaitNode: {
        example: 'wait "Cooling off" for 2 working days',
        words: {
            wait: 'Nothing happens for a time, or until something occurs.',
            for: 'How long.',
            until: 'What is waited for.',
        },
        inserts: {
            wait: 'wait for [2] working days',
            for: 'for [2] working days',
            until: 'until "[What is waited for]"',
        },
        repeats: true,
    },
    DecisionNode: {
        example:
            'decide Hazard "Is anyone at risk?" by Advisor {\n    yes 4% -> MakeSafe\n    no -> Investigate\n}',
        words: { decide: 'A question with answers, each leading somewhere.' },
        inserts: {
            decide: 'decide "[Is it so?]" by [@Party Advisor] {\n\tyes -> [@FlowNode First]\n\tno -> [@FlowNode Second]\n}',
        },
        repeats: true,
    },
    Branch: {
        example: 'yes 85% -> Learn',
        words: {
            otherwise: 'The answer that is left when no other one fits.',
            '->': 'Where this answer leads.',
        },
        inserts: { otherwise: 'otherwise -> [@FlowNode Next]', '->': '-> [@FlowNode Next]' },
    },
    ParallelNode: {
        example: 'parallel "Prepare the answer" {\n    branch "Words" { … }\n    branch "Remedy" { … }\n}',
        words: { parallel: 'Work that goes on at the same time; what follows waits for all of it.' },
        inserts: {
            parallel:
                'parallel "[What goes on at the same time]" {\n\tbranch "[One]" {\n\t\tstep "[Do something]" by [@Party Advisor]\n\t}\n\tbranch "[The other]" {\n\t\tstep "[Do something else]" by [@Party Advisor]\n\t}\n}',
        },
        repeats: true,
    },
    ParallelBranch: {
        example: 'branch "Words" {\n    step Draft "Draft the answer" by Advisor\n}',
        words: { branch: 'One line of the work that goes on at the same time.' },
        inserts: { branch: 'branch "[One]" {\n\tstep "[Do something]" by [@Party Advisor]\n}' },
        repeats: true,
    },
    PhaseNode: {
        example: 'phase "Listen" {\n    step "Log the complaint" by Advisor\n}',
        words: { phase: 'A heading over steps; it changes nothing in their order.' },
        inserts: { phase: 'phase "[Heading]" {\n\tstep "[Do something]" by [@Party Advisor]\n}' },
        repeats: true,
    },
    JumpNode: {
        example: '-> Review',
        words: { '->': 'Where it goes on instead of at the next line.' },
        inserts: { '->': '-> [@FlowNode Next]' },
        repeats: true,
    },
    Arrow: {
        example: 'step "Make safe" by Surveyor -> Investigate',
        words: { '->': 'Where it goes on instead of at the next line.' },
        inserts: { '->': '-> [@FlowNode Next]' },
    },
    Performers: {
        example: 'step "Log the complaint" by Advisor',
        words: { by: 'Who does it: a role, a stakeholder or a system.' },
        inserts: { by: 'by [@Party Advisor]' },
    },
    Accountable: {
        example: 'accountable TeamLeader',
        words: { accountable: 'The one who answers for the step (the A of RACI).' },
        inserts: { accountable: 'accountable [@Role Manager]' },
    },
    Consult: {
        example: 'consult Surveyor',
        words: { consult: 'Who is asked before or during the step (the C of RACI).' },
        inserts: { consult: 'consult [@Party Expert]' },
    },
    Inform: {
        example: 'inform Customer',
        words: { inform: 'Who is told about it (the I of RACI).' },
        inserts: { inform: 'inform [@Customer Customer]' },
    },
    Independent: {
        example: 'independent of Investigate by another person',
        words: {
            independent: 'The step whose performer must not perform this one: separation of duties.',
            of: 'The other step.',
            by: 'Another person of the same role will do.',
            another: 'Another person of the same role will do.',
            person: 'Another person of the same role will do.',
        },
        inserts: {
            independent: 'independent of [@FlowNode Step]',
            of: 'of [@FlowNode Step]',
            by: 'by another person',
            another: 'another person',
        },
    },
    TakesIn: {
        example: 'in Complaint, RepairHistory',
        words: { in: 'What the step needs: inputs of the process, and what earlier steps gave.' },
        inserts: { in: 'in [@AnyArtifact Request]' },
    },
    GivesOut: {
        example: 'out CaseRecord "Case record"',
        words: { out: 'What the step gives. With a text behind the name it is declared here.' },
        inserts: { out: 'out [Record] "[What it gives]"' },
    },
    Using: {
        example: 'using CRM',
        words: { using: 'The systems and tools that the step is done with.' },
        inserts: { using: 'using [@System CRM]' },
    },
    Touchpoint: {
        example:
            'touchpoint Customer by phone, email {\n    promise "We answer within 10 working days"\n    feeling 3\n}',
        words: {
            touchpoint: 'A moment at which the customer meets the process.',
            by: 'The channel: phone, email, letter, a visit.',
        },
        inserts: {
            touchpoint:
                'touchpoint [@Customer Customer] by [phone|email|letter|visit|web] {\n\tpromise "[What they can expect]"\n\tfeeling [3|1|2|4|5]\n}',
            by: 'by [phone|email|letter|visit|web]',
        },
        repeats: true,
    },
    Promise: {
        example: 'promise "We answer within 10 working days"',
        words: { promise: 'What the customer can expect.' },
        inserts: { promise: 'promise "[What they can expect]"' },
    },
    Feeling: {
        example: 'feeling 3',
        words: { feeling: 'How the customer feels, from 1 (bad) to 5 (good).' },
        inserts: { feeling: 'feeling [3|1|2|4|5]' },
    },
    TouchTime: {
        example: 'time 8 to 15 min',
        words: { time: 'How long somebody works on it: touch time.' },
        inserts: { time: 'time [10] min' },
    },
    WaitTime: {
        example: 'wait 4 hours',
        words: { wait: 'How long the case waits before the step begins.' },
        inserts: { wait: 'wait [1] working day' },
    },
    Accurate: {
        example: 'accurate 92%',
        words: { accurate: 'How often the step is right the first time.' },
        inserts: { accurate: 'accurate [95]%' },
    },
    StepCost: {
        example: 'cost £4.20',
        words: { cost: 'What it costs each time, beside the time of the people.' },
        inserts: { cost: 'cost £[5]' },
    },
    Value: {
        example: 'value adding',
        words: {
            value: 'Whether the customer would pay for the step.',
            adding: 'The customer wants it.',
            enabling: 'The customer does not see it, but it must be done.',
            waste: 'Nobody needs it: waiting, repeating, mending.',
        },
        inserts: { value: 'value [adding|enabling|waste]' },
    },
    Checklist: {
        example: 'checklist "What we found", "What we will do and when"',
        words: { checklist: 'What must not be forgotten in the step.' },
        inserts: { checklist: 'checklist "[One thing]", "[Another]"' },
    },
    Note: {
        example: 'note "Hear, empathise, apologise – before any form is opened"',
        words: { note: 'A remark; it stands as a footnote under the map.' },
        inserts: { note: 'note "[Remark]"' },
        repeats: true,
    },
    Because: {
        example: 'because "A hazard must never wait behind ordinary cases"',
        words: { because: 'Why it is done this way.' },
        inserts: { because: 'because "[Why it is done this way]"' },
    },
    Source: {
        example: 'source "Complaint Handling Code, April 2024"',
        words: { source: 'Where this comes from: a law, a standard, a report, a system.' },
        inserts: { source: 'source "[Where it comes from]"' },
        repeats: true,
    },
    Exception: {
        example: 'if "Another landlord is responsible" 3% -> Redirected',
        words: {
            if: 'An exception: what may happen during the step, and where it leads.',
            '->': 'Where it leads.',
        },
        inserts: { if: 'if "[What may happen]" -> [@FlowNode Next]', '->': '-> [@FlowNode Next]' },
        repeats: true,
    },
    Deadline: {
        example: 'after 5 working days -> Review',
        words: {
            after: 'A deadline: how long the step may take, and where it then leads.',
            '->': 'Where it leads.',
        },
        inserts: { after: 'after [5] working days -> [@FlowNode Next]', '->': '-> [@FlowNode Next]' },
        repeats: true,
    },
};
